import type { Text } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { listed } from "../../regulation/listed.ts";
import { rule } from "../rule.ts";
import { unitKeeps } from "./unit-keeps.ts";

const checklist = {
  ru: "Чек-лист — в персонализированной программе",
  en: "The checklist is in the personalised programme",
};
const plans = { ru: "Планы — в персонализированной программе", en: "The plans are in the personalised programme" };
const controls = {
  ru: "Промежуточный и итоговый контроль — в персонализированной программе",
  en: "The mid-term and the final control are in the personalised programme",
};
const reports = { ru: "Отчёты — в персонализированной программе", en: "The reports are in the personalised programme" };

const papers: Readonly<Record<string, readonly [kept: keyof typeof unitKeeps, otherwise: Text]>> = {
  diagnose: ["checklist", checklist],
  "rank-deficits": ["checklist", checklist],
  "certify-checklist": ["certificate", checklist],
  "draw-up-plan": ["plans", plans],
  "carry-out-control": ["controls", controls],
  "submit-report": ["reports", reports],
  "approve-report": ["reports", reports],
};

/** Where every unit works by a personalised programme, what that keeps is not recorded of the unit once more. */
export const keptByUnit = rule({
  id: "paper-kept-by-unit",
  title: {
    ru: "Эту бумагу ведёт сама пара (группа), а не её персонализированная программа",
    en: "The unit itself keeps this paper, and not its personalised programme",
  },
  clause: "Приморский краевой ИРО и программа СОШ № 32: пара работает по персонализированной программе",
  force: "regulation",
  choice: "unit.closing",
  asks: (value) => listed(value).includes("personal-programme"),
  check: (_context, { type, regulation }) => {
    const paper = papers[type];
    if (paper === undefined || unitKeeps[paper[0]](regulation)) return true;
    const [, { ru, en }] = paper;
    return fail(ru, en);
  },
});
