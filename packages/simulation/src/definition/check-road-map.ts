import type { Regulation } from "@nastavnik/core";
import { stagesIn } from "@nastavnik/core/target-model";
import type { Finding } from "./definition-problem.ts";
import { describe, oneOf } from "./explain-issue.ts";
import { repeatedIds } from "./repeated-ids.ts";
import { select } from "./select.ts";

/** Identifiers of a definition's road map that are given twice; those made from places are its own business. */
export function checkRoadMap(data: unknown): readonly Finding[] {
  const stages = "roadMap.stages.*";
  const ids = ["id", "activities.*.id", "activities.*.rows.*.steps.*.id"].flatMap((path) =>
    select(data, `${stages}.${path}`),
  );
  return [...repeatedIds(ids), ...repeatedIds(select(data, "roadMap.roles.*.id"))];
}

/**
 * What is doubtful about the stages of a definition's road map. A plan may follow directions instead of the lifecycle, so
 * this never stops a year: a stage of the programme that no part of the plan belongs to has no planned days.
 */
export function doubtfulStages(data: unknown, regulation: Regulation): readonly Finding[] {
  const stages = stagesIn(regulation);
  const known = stages.map(({ id }) => id);
  const named = select(data, "roadMap.stages.*.lifecycleStage").filter(({ value }) => typeof value === "string");
  const unknown = named
    .filter(({ value }) => !known.includes(String(value)))
    .map(({ path, value }) => ({
      code: "unknown-stage",
      path,
      expected: oneOf({ ru: "один из этапов", en: "one of the stages" }, known, value),
      met: describe(value),
    }));
  // An own stage may have days of its own in the regulation.
  const without = stages.filter(({ id, window }) => window === undefined && !named.some(({ value }) => value === id));
  if (without.length === 0) return unknown;
  const titles = (locale: "ru" | "en"): string => without.map(({ title }) => `«${title[locale]}»`).join(", ");
  return [
    {
      code: "missing-stage",
      path: ["roadMap", "stages"],
      expected: {
        ru: `части плана для этапов ${titles("ru")}`,
        en: `parts of the plan for the stages ${titles("en")}`,
      },
      met: {
        ru: "план, в котором lifecycleStage на них не указывает",
        en: "a plan whose lifecycleStage names none of them",
      },
    },
    ...unknown,
  ];
}
