import type { JsonObject, JsonValue, RegulationEdition } from "@nastavnik/core";
import { mentoringForms, roleModels } from "@nastavnik/core/target-model";

/** What a regulation lets the small school be: the first of everything that it names. */
export interface Shape {
  readonly edition: RegulationEdition;
  readonly form: string;
  readonly roleModel: string;
  readonly menteeKind: "student" | "teacher";
  readonly menteeBornOn: string;
  readonly category: string;
  /** Teachers where they may be mentors; else the first who may. */
  readonly mentorKind: string;
  /** What the info card of a practice has to tell. */
  readonly cardFields: readonly string[];
  /** In what form of the organisation's own a practice is described. */
  readonly practiceTemplate: string | undefined;
}

const textIn = (value: unknown): string | undefined =>
  typeof value === "string"
    ? value
    : typeof value === "object" && value !== null && "id" in value && typeof value.id === "string"
      ? value.id
      : undefined;

/** Identifiers in a list of a regulation. */
function namesIn(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]).flatMap((each) => textIn(each) ?? []) : [];
}

/**
 * The shape of a school under a regulation: students where it has them.
 *
 * @param school - whose forms and people are taken
 */
export function shapeOf(edition: RegulationEdition, school: RegulationEdition): Shape {
  const { choices } = school;
  const offered = namesIn(choices["forms.offered"]);
  const teaches = (form: string): boolean => form === "teacher-student" || form === "teacher-teacher";
  const form = offered.find(teaches) ?? offered[0] ?? Object.keys(mentoringForms)[0] ?? "";
  const menteeKind = form.endsWith("-teacher") ? "teacher" : "student";
  const { "mentees.minimumAge": least } = choices;
  const age = menteeKind === "teacher" ? 26 : Math.max(12, typeof least === "number" ? least : 0);
  const menteeBornOn = `${2025 - age}-05-01`;
  const categories = choices["mentees.categories"] as JsonObject | undefined;
  const category = namesIn(categories?.[menteeKind])[0] ?? "young-specialist";
  const roleModel =
    Object.keys(roleModels).find((model) => model.startsWith("teacher") === (menteeKind === "student")) ?? "";
  const mentorKinds = namesIn(choices["mentors.kinds"]);
  const mentorKind = mentorKinds.includes("teacher") ? "teacher" : (mentorKinds[0] ?? "teacher");
  const cardFields = namesIn(choices["practice.infoCard"]);
  const [practiceTemplate] = namesIn(choices["practice.templates"]);
  return { edition, form, roleModel, menteeKind, menteeBornOn, category, mentorKind, cardFields, practiceTemplate };
}

/** Personal data of the people: a student of twelve, or as old as students are there at least; everybody else of age. */
export const personalData = ({ menteeBornOn }: Shape): Readonly<Record<string, JsonObject>> => ({
  m1: { bornOn: "1985-05-01" },
  s1: { bornOn: menteeBornOn },
});
