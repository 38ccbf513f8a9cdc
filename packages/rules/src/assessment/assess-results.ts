import {
  type AssessmentAnswer,
  type AssessmentRemark,
  indicatorFact,
  indicatorPlan,
  verdict,
} from "@nastavnik/core/monitoring";
import * as z from "zod";
import { checkShape } from "../problem/check-shape.ts";

/** Planned indicators of one programme, each once, and their facts, each once. */
const resultsToAssess = z.strictObject({ plans: z.array(indicatorPlan), facts: z.array(indicatorFact) });

/** The verdict on the results of one programme: `package`, `revise` or `incomplete`, with the reason of each indicator. */
export function assessResults(data: unknown): AssessmentAnswer {
  const read = checkShape(resultsToAssess, data);
  if (!read.ok) return read;
  const { plans, facts } = read.value;
  const judged = verdict(plans, facts, { documents: ["programme"] });
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
    ...judged.uncompared.map((document) => ({
      code: "uncompared",
      text: { ru: "Сравнимых показателей не запланировано", en: "No indicator is planned that could be compared" },
      subject: document,
    })),
  ];
  return { ok: true, value: { outcome: judged.verdict, remarks } };
}
