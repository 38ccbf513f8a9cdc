import { asksFor } from "../../regulation/asks-for.ts";
import { indicatorPlan } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { byManagement } from "../../role/offices.ts";
import { programmeCommand } from "../programme-command.ts";
import { enteredFact } from "./entered-fact.ts";
import { verdictRelation } from "./verdict-relation.ts";

/** Commands of this theme. */
export const reviewCommands = {
  "plan-indicators": programmeCommand({
    label: { ru: "Запланировать показатели", en: "Plan the indicators" },
    told: { ru: "Запланированы показатели", en: "Indicators planned" },
    kind: "monitoring",
    isAsked: asksFor("review.comparison", "review.completeBeforeRevision"),
    /** All indicators of the cycle: what is not among them is planned no more. */
    payload: z.strictObject({ indicators: z.array(indicatorPlan).min(1) }),
    by: byManagement,
  }),
  "record-indicator": programmeCommand({
    label: { ru: "Внести значение показателя", en: "Record the value of an indicator" },
    told: { ru: "Внесено значение показателя", en: "Value of an indicator recorded" },
    kind: "monitoring",
    isAsked: asksFor("review.comparison", "review.completeBeforeRevision"),
    payload: z.strictObject({ fact: enteredFact }),
    by: byManagement,
  }),
  package: programmeCommand({
    label: { ru: "Упаковать в лучшую практику", en: "Package as a best practice" },
    told: { ru: "Решено упаковать практику", en: "Decided to package the practice" },
    kind: "review",
    payload: z.strictObject({}),
    by: byManagement,
    relations: verdictRelation,
  }),
  revise: programmeCommand({
    label: { ru: "Направить на доработку", en: "Send to revision" },
    told: { ru: "Решено доработать программу", en: "Decided to revise the programme" },
    kind: "review",
    payload: z.strictObject({}),
    by: byManagement,
    relations: verdictRelation,
  }),
};
