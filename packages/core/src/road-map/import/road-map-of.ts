import type { RoadMapInput } from "../road-map.ts";
import type { ImportedActivity, ImportedRoadMap } from "./imported-road-map.ts";

/** A stage of a lifecycle by its identifier and the title that plans give it. */
export type StageTitles = Readonly<Record<string, { readonly ru: string }>>;

const untitled = "—";

/**
 * An imported road map as the road map of a programme: each row an activity with its steps, or with itself as the one step.
 * A stage whose title is that of a stage of the lifecycle, whatever its number, is taken to be planned for it.
 *
 * @param lifecycle - titles of the lifecycle's stages, such as `lifecycleStages` of the target model
 * @param otherTitle - title of the plan, where its file has none
 */
export function roadMapOf(
  { title, period, stages }: ImportedRoadMap,
  lifecycle: StageTitles,
  otherTitle = "Дорожная карта",
): RoadMapInput {
  return {
    title: cut(title ?? otherTitle),
    period,
    stages: stages.map(({ title: words, activities }, index) => {
      const stage = Object.entries(lifecycle).find(([, known]) => plain(known.ru) === plain(words))?.[0];
      const numbered = /^(?<number>(?:\d+(?:\.\d+)*|[IVX]+)[.)]?)\s+(?<rest>\S[\s\S]*)$/.exec(words)?.groups;
      return {
        id: `stage-${index + 1}`,
        ...(numbered?.["number"] !== undefined && { number: numbered["number"] }),
        title: cut(numbered?.["rest"] ?? words),
        ...(stage !== undefined && { lifecycleStage: stage }),
        activities: activities.map(activityOf),
      };
    }),
  };
}

function activityOf(row: ImportedActivity): NonNullable<RoadMapInput["stages"]>[number]["activities"][number] {
  const { no, activity, steps, deadline, responsible, result, documentKind, reportingForm, reportingDeadline } = row;
  const title = cut(activity);
  return {
    title,
    rows: [
      {
        deadline: deadline.text,
        // Names stay in the school's own file: a programme knows roles.
        responsible: [...new Set(responsible.map(({ text }) => text).filter((text) => text !== ""))].join(", "),
        ...(result !== undefined && { plannedResult: cut(result) }),
        ...(documentKind !== undefined && { documentKind: cut(documentKind) }),
        ...(reportingForm !== undefined && { reportingForm: cut(reportingForm) }),
        ...(reportingDeadline !== undefined && { reportingDeadline: reportingDeadline.text }),
        steps: steps.length === 0 ? [{ number: no, title }] : steps.map((step) => ({ title: cut(step) })),
      },
    ],
  };
}

const cut = (text: string): string => (text.trim() === "" ? untitled : text);

/** A title without number, case and what stands in brackets. */
function plain(title: string): string {
  return title
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/^(?:этап\s*)?(?:\d+(?:\.\d+)*|[ivx]+)?[.):]*\s*/, "")
    .replaceAll(/[()/,«»".]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
