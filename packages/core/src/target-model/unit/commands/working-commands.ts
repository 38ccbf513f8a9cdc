import { z } from "zod";
import { meetingKinds } from "../meeting-kind.ts";
import { id } from "../../identifier.ts";
import { members, unitCommand } from "./command-parts.ts";

/** Commands for the work of an approved unit, up to its regular end. */
export const workingCommands = {
  "hold-meeting": unitCommand({
    label: { ru: "Провести встречу", en: "Hold a meeting" },
    told: { ru: "Встреча", en: "Meeting" },
    kind: "meeting",
    payload: z.strictObject({ kind: z.enum(meetingKinds) }),
    roles: ["mentor", "curator"],
  }),
  diagnose: unitCommand({
    label: { ru: "Провести диагностику дефицитов", en: "Diagnose the deficits" },
    told: { ru: "Диагностика дефицитов", en: "Deficits diagnosed" },
    kind: "plan",
    payload: z.strictObject({ items: z.int().min(1) }),
    roles: ["mentor"],
  }),
  "rank-deficits": unitCommand({
    label: { ru: "Согласовать ранжирование дефицитов", en: "Agree on the ranking of deficits" },
    told: { ru: "Согласовано ранжирование дефицитов", en: "Ranking of deficits agreed" },
    kind: "plan",
    payload: z.strictObject({ person: id }),
    roles: ["mentor", "mentee"],
  }),
  "certify-checklist": unitCommand({
    label: { ru: "Заверить чек-лист", en: "Certify the checklist" },
    told: { ru: "Чек-лист заверен", en: "Checklist certified" },
    kind: "plan",
    payload: z.strictObject({}),
    roles: ["curator"],
  }),
  "draw-up-plan": unitCommand({
    label: { ru: "Составить план", en: "Draw up a plan" },
    told: { ru: "Составлен план", en: "Plan drawn up" },
    kind: "plan",
    payload: z.strictObject({ whose: id }),
    roles: ["mentor", "mentee", "curator"],
  }),
  "carry-out-control": unitCommand({
    label: { ru: "Провести контроль", en: "Carry out a control" },
    told: { ru: "Контроль", en: "Control" },
    kind: "control",
    payload: z.strictObject({
      kind: z.enum(["current", "mid-term", "final"]),
      /** Whose satisfaction was asked. */
      covers: z.enum(["all", "some"]),
      evidence: z.array(z.enum(["survey-protocol", "open-lesson", "questionnaire"])).min(1),
      /** Events outside the organisation in which the mentee took part. */
      outsideEvents: z.int().min(0).optional(),
    }),
    roles: ["curator"],
    relations: ({ context }) => members(context),
  }),
  "submit-report": unitCommand({
    label: { ru: "Сдать отчёт", en: "Submit a report" },
    told: { ru: "Сдан отчёт", en: "Report submitted" },
    kind: "report",
    payload: z.strictObject({ person: id }),
    roles: ["mentor", "mentee"],
  }),
  "approve-report": unitCommand({
    label: { ru: "Утвердить отчёт", en: "Approve a report" },
    told: { ru: "Утверждён отчёт", en: "Report approved" },
    kind: "report",
    payload: z.strictObject({ person: id }),
    roles: ["curator"],
  }),
  close: unitCommand({
    label: { ru: "Закрыть пару (группу)", en: "Close the unit" },
    told: { ru: "Работа завершена", en: "Closed" },
    kind: "end",
    payload: z.strictObject({}),
    roles: ["curator"],
  }),
};
