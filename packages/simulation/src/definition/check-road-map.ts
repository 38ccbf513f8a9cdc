import { lifecycleStages } from "@nastavnik/core/target-model";
import type { Finding } from "./definition-problem.ts";
import { describe, oneOf } from "./explain-issue.ts";
import { repeatedIds } from "./repeated-ids.ts";
import { select } from "./select.ts";

/** What breaks a rule of a definition's road map, though every field has its shape. */
export function checkRoadMap(data: unknown): readonly Finding[] {
  return [...checkStages(data), ...checkIds(data)];
}

function checkStages(data: unknown): readonly Finding[] {
  const known = Object.keys(lifecycleStages);
  const named = select(data, "roadMap.stages.*.lifecycleStage").filter(({ value }) => typeof value === "string");
  const unknown = named
    .filter(({ value }) => !known.includes(String(value)))
    .map(({ path, value }) => ({
      code: "unknown-stage",
      path,
      expected: oneOf({ ru: "один из этапов", en: "one of the stages" }, known, value),
      met: describe(value),
    }));
  const stages = select(data, "roadMap.stages").filter(({ value }) => Array.isArray(value));
  const missing = stages.flatMap(({ path }) =>
    Object.entries(lifecycleStages)
      .filter(([stage]) => !named.some(({ value }) => value === stage))
      .map(([stage, title]) => ({
        code: "missing-stage",
        path,
        expected: {
          ru: `этап с lifecycleStage: ${stage} («${title.ru}»)`,
          en: `a stage with lifecycleStage: ${stage} («${title.en}»)`,
        },
        met: {
          ru: `этапы ${named.map(({ value }) => String(value)).join(", ") || "без lifecycleStage"}`,
          en: `the stages ${named.map(({ value }) => String(value)).join(", ") || "without lifecycleStage"}`,
        },
      })),
  );
  return [...unknown, ...missing];
}

/** Identifiers that are given twice; those made from places are the road map's own business. */
function checkIds(data: unknown): readonly Finding[] {
  const stages = "roadMap.stages.*";
  const ids = ["id", "activities.*.id", "activities.*.rows.*.steps.*.id"].flatMap((path) =>
    select(data, `${stages}.${path}`),
  );
  return [...repeatedIds(ids), ...repeatedIds(select(data, "roadMap.roles.*.id"))];
}
