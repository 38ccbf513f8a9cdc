import { type Regulation, type RegulationEdition, regulationOf } from "@nastavnik/core";
import { listed } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { type SchoolYear, schoolYearDefinition, type SchoolYearInput } from "../definition/school-year-definition.ts";
import { sampleRoadMap } from "./sample-road-map.ts";
import { formsOf, menteesOf, mentorsOf } from "./sample-groups.ts";

/** What an invented year is made of. */
export interface SampleYearOptions {
  /** First day; 1 September 2024 unless told. */
  readonly from?: string;
  /** For how many years the programme runs; 1 unless told. */
  readonly years?: number;
}

function staffOf(regulation: Regulation): SchoolYearInput["staff"] {
  const appointed = listed(regulation.value("preparation.appointments"));
  return {
    head: 1,
    ...(appointed.includes("coordinator") && { coordinator: 1 }),
    ...(appointed.includes("curator") && regulation.value("offices.curatorIsNotHead") !== undefined && { curator: 1 }),
    teacher: 8,
    expert: 2,
  };
}

const percent = (id: string, document: "programme" | "road-map", planned: number, ru: string, en: string) =>
  ({ id, title: { ru, en }, document, unit: "percent", planned }) as const;

/**
 * The definition of an invented year that a regulation can be tried on: the posts that it appoints, and for each of its
 * forms a few mentees and mentors with seats enough. It can be written down by {@link schoolYearYaml}.
 *
 * @param edition - the regulation, in one piece
 */
export function sampleYearInput(
  edition: RegulationEdition,
  { from = "2024-09-01", years = 1 }: SampleYearOptions = {},
): SchoolYearInput {
  const regulation = regulationOf(edition);
  const forms = formsOf(regulation);
  const to = Temporal.PlainDate.from(from).add({ years }).subtract({ days: 1 }).toString();
  return {
    id: `sample-${edition.id}`,
    title: edition.title,
    organisation: { id: "sample", title: { ru: "Придуманная организация", en: "An invented organisation" } },
    period: { from, to },
    timeZone: "Europe/Moscow",
    regulation: edition as unknown as SchoolYearInput["regulation"],
    staff: staffOf(regulation),
    forms: [...forms],
    roadMap: sampleRoadMap(regulation),
    population: {
      subjects: { work: { ru: "работа", en: "work" }, study: { ru: "учёба", en: "study" } },
      mentees: forms.map((form) => menteesOf(regulation, form)),
      mentors: forms.map((form) => mentorsOf(regulation, form)),
    },
    behaviour: {
      withoutConsentAtFirst: 0.1,
      refusing: 0.03,
      menteesLeaving: { moved: 0.03, "lost-interest": 0.03 },
      mentorsLeaving: { personal: 0.04 },
      replacementRequests: 0.04,
      missingMeetings: 0.08,
    },
    indicators: [
      percent("road-map-steps-done", "road-map", 100, "Шаги плана выполнены", "Steps of the plan done"),
      percent("mentees-paired", "programme", 80, "Наставляемые, нашедшие наставника", "Mentees who found a mentor"),
    ],
  };
}

/** An invented year that a regulation can be tried on, ready to run. */
export function sampleYear(edition: RegulationEdition, options: SampleYearOptions = {}): SchoolYear {
  return schoolYearDefinition.parse(sampleYearInput(edition, options));
}
