import { byOffice } from "../../role/offices.ts";
import { indicatorPlan } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { period } from "../period.ts";
import { sheetRelation } from "../../practice/review/expert-sheet.ts";
import { programmeCommand } from "../programme-command.ts";

const policies = z.strictObject({
  off: z.array(z.string()).optional(),
  parameters: z.record(z.string(), z.json()).optional(),
});

/** Commands of this theme. */
export const foundationCommands = {
  found: programmeCommand({
    label: { ru: "Начать программу", en: "Found the programme" },
    told: { ru: "Программа начата", en: "The programme was founded" },
    kind: "foundation",
    payload: z.strictObject({
      organisation: id,
      period,
      /** Of the first cycle, where the programme has several in its period; the whole period unless told. */
      cycle: period.optional(),
      /** The name of a shipped regulation, one as it is written, or an edition in one piece; the usual one if absent. */
      regulation: z.union([id, z.record(z.string(), z.json())]).optional(),
      /** Single choices over those of the regulation. */
      policies: policies.default({}),
      /** Who prepares the programme, besides the founder, until an order appoints its coordinator and curators. */
      preparers: z.array(id).default([]),
      indicators: z.array(indicatorPlan).default([]),
      /** The sheet by which experts review the practice, where it is not the usual one. */
      reviewSheet: z.record(z.string(), z.json()).optional(),
    }),
    relations: ({ payload: { reviewSheet } }) => (reviewSheet === undefined ? {} : sheetRelation(reviewSheet)),
    by: byOffice("head", "administration"),
  }),
  "start-next-cycle": programmeCommand({
    label: { ru: "Начать следующий цикл", en: "Start the next cycle" },
    told: { ru: "Начат следующий цикл", en: "Next cycle started" },
    kind: "foundation",
    payload: z.strictObject({ period, indicators: z.array(indicatorPlan).optional() }),
    by: byOffice("head", "administration"),
  }),
};
