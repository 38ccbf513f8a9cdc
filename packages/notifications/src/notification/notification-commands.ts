import { command, oneOf, type OccasionOf } from "@nastavnik/core";
import { z } from "zod";
import { skipReasons } from "./skip-reason.ts";

const id = z.string().min(1).max(200);
const code = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(100);

/** Whoever sends: a process of the organisation. */
export const notifierRole = "notifier";

const by = { kind: "office", roles: [notifierRole] } as const;
const kind = "reminder";

/** Commands of a notification. */
export const notificationCommands = {
  decide: command({
    label: { ru: "Решить, отправлять ли", en: "Decide whether to send" },
    told: { ru: "Решено об уведомлении", en: "A notification was decided on" },
    kind,
    payload: z.strictObject({
      rule: id,
      step: z.int().min(0),
      period: id,
      about: z.iso.date(),
      subject: z.strictObject({ workflow: id, id, version: z.int().min(1) }),
      recipient: id,
      skipped: oneOf(skipReasons).optional(),
      isUndelivered: z.literal(true).optional(),
      isMoved: z.literal(true).optional(),
    }),
    by,
    relations: ({ payload }) => {
      const { subject } = payload;
      return subject === undefined ? {} : { subject: { workflow: subject.workflow, id: subject.id } };
    },
  }),
  begin: command({
    label: { ru: "Начать отправку", en: "Begin to send" },
    told: { ru: "Отправка начата", en: "Sending has begun" },
    kind,
    payload: z.strictObject({ attempt: z.int().min(1), channel: id, version: z.int().min(1) }),
    by,
    relations: ({ context }) => {
      const { workflow, id: of } = context["subject"] as { readonly workflow: string; readonly id: string };
      return { subject: { workflow, id: of } };
    },
  }),
  accept: command({
    label: { ru: "Отметить, что принято", en: "Record that it was taken" },
    told: { ru: "Уведомление отправлено", en: "The notification was sent" },
    kind,
    payload: z.strictObject({ attempt: z.int().min(1), channel: id }),
    by,
  }),
  postpone: command({
    label: { ru: "Отложить", en: "Postpone" },
    told: { ru: "Отправка отложена", en: "Sending was postponed" },
    kind,
    payload: z.strictObject({ attempt: z.int().min(1), channel: id, code }),
    by,
  }),
  fail: command({
    label: { ru: "Признать недоставленным", en: "Record that it cannot be delivered" },
    told: { ru: "Уведомление не доставлено", en: "The notification could not be delivered" },
    kind,
    payload: z.strictObject({ code }),
    by,
  }),
  drop: command({
    label: { ru: "Отменить отправку", en: "Call off" },
    told: { ru: "Отправка отменена", en: "Sending was called off" },
    kind,
    payload: z.strictObject({ reason: oneOf(skipReasons) }),
    by,
  }),
};

/** What the machine of a notification is told. */
export type NotificationOccasion = OccasionOf<typeof notificationCommands>;
