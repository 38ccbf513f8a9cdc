import type { Text } from "@nastavnik/core";
import {
  type AssessmentAnswer,
  type AssessmentRemark,
  type IndicatorFact,
  indicatorFact,
  indicatorPlan,
  type PlannedIn,
  plannedIn,
} from "@nastavnik/core/monitoring";
import * as z from "zod";
import { checkShape } from "../problem/check-shape.ts";
import { verdict } from "../verdict/verdict.ts";

const uncompared: Record<PlannedIn, Text> = {
  "road-map": { ru: "В дорожной карте нет сравнимых показателей", en: "The road map has no indicator to compare" },
  programme: { ru: "В программе нет сравнимых показателей", en: "The programme has no indicator to compare" },
};

/** Planned indicators of one programme, each once, and their facts, each once. */
const resultsToAssess = z.strictObject({
  plans: z.array(indicatorPlan),
  facts: z.array(indicatorFact),
  /** Documents that must each have an indicator to compare. */
  documents: z.array(plannedIn).default(["programme"]),
});

/**
 * The verdict on the results of one programme: `package`, `revise` or `incomplete`, with the reason of each indicator.
 *
 * @param counted - what was just counted, in the place of facts of the same indicators
 */
export function assessResults(data: unknown, counted: readonly IndicatorFact[] = []): AssessmentAnswer {
  const read = checkShape(resultsToAssess, data);
  if (!read.ok) return read;
  const { plans, facts, documents } = read.value;
  const entered = facts.filter(({ id }) => !counted.some((each) => each.id === id));
  const judged = verdict(plans, [...entered, ...counted], { documents });
  const titleOf = (id: string) =>
    plans.find((plan) => plan.id === id)?.title ?? { ru: "без названия", en: "without a title" };
  const remarks: readonly AssessmentRemark[] = [
    ...judged.missing.map(({ id }) => {
      const { ru, en } = titleOf(id);
      const text = { ru: `Нет фактического значения показателя «${ru}»`, en: `No fact of the indicator “${en}”` };
      return { code: "missing", text, subject: id };
    }),
    ...judged.deviating.map(({ id }) => {
      const { ru, en } = titleOf(id);
      const text = { ru: `Показатель «${ru}» отклоняется от плана`, en: `The indicator “${en}” deviates from plan` };
      return { code: "deviating", text, subject: id };
    }),
    ...judged.uncompared.map((document) => ({ code: "uncompared", text: uncompared[document], subject: document })),
  ];
  return { ok: true, value: { outcome: judged.verdict, remarks } };
}
