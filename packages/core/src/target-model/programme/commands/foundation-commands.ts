import { z } from "zod";
import { indicatorPlan } from "../../../monitoring/indicator-plan.ts";
import { audiences, documentKinds, orderKinds } from "../programme-kinds.ts";
import { id } from "../../identifier.ts";
import { management } from "../../role/role-groups.ts";
import { members, period, programmeCommand } from "./command-parts.ts";

const policies = z.strictObject({
  off: z.array(z.string()).optional(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/** Commands that found a programme and give it its documents. */
export const foundationCommands = {
  found: programmeCommand({
    label: { ru: "Начать программу", en: "Found the programme" },
    told: { ru: "Программа начата", en: "The programme was founded" },
    kind: "foundation",
    payload: z.strictObject({
      organisation: id,
      period,
      policies: policies.default({}),
      indicators: z.array(indicatorPlan).default([]),
    }),
    roles: ["head", "administration"],
  }),
  "issue-order": programmeCommand({
    label: { ru: "Издать приказ", en: "Issue an order" },
    told: { ru: "Издан приказ", en: "Order issued" },
    kind: "order",
    payload: z.strictObject({
      kind: z.enum(orderKinds),
      number: id,
      /**
       * What is annexed: `regulation` and `road-map` to the order approving the Regulation, `programme` and `schedule`
       * to the one organising the mentor school.
       */
      annexes: z.array(z.string()).default([]),
      units: z.array(id).default([]),
      coordinators: z.array(id).default([]),
      curators: z.array(id).default([]),
    }),
    roles: ["head"],
    relations: members,
  }),
  "adopt-document": programmeCommand({
    label: { ru: "Утвердить документ", en: "Adopt a document" },
    told: { ru: "Утверждён документ", en: "Document adopted" },
    kind: "document",
    payload: z.strictObject({
      kind: z.enum(documentKinds),
      /** Authors of the programme: the curator, with mentors taking part (R6). */
      authors: z.array(id).default([]),
      forms: z.array(id).default([]),
    }),
    roles: management,
  }),
  "monitor-needs": programmeCommand({
    label: { ru: "Провести мониторинг запросов", en: "Monitor needs" },
    told: { ru: "Проведён мониторинг запросов", en: "Needs monitored" },
    kind: "monitoring",
    payload: z.strictObject({}),
    roles: management,
  }),
  "choose-forms": programmeCommand({
    label: { ru: "Выбрать формы наставничества", en: "Choose the forms of mentoring" },
    told: { ru: "Выбраны формы наставничества", en: "Forms of mentoring chosen" },
    kind: "preparation",
    payload: z.strictObject({ forms: z.array(id).min(1) }),
    roles: management,
  }),
  inform: programmeCommand({
    label: { ru: "Информировать", en: "Inform an audience" },
    told: { ru: "Проинформированы", en: "Informed" },
    kind: "informing",
    payload: z.strictObject({ audience: z.enum(audiences) }),
    roles: [...management, "teacher", "class-teacher"],
  }),
};
