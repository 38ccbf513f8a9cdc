import { command, oneOf, type OccasionOf, refusalText } from "@nastavnik/core";
import * as z from "zod";
import { code } from "./code.ts";
import { digestKey, notificationId } from "./notification-id.ts";
import type { NotificationContext } from "./notification.ts";
import { skipReasons } from "./skip-reason.ts";

const id = z.string().min(1).max(200);

const seenSubject = z.strictObject({ workflow: id, id, version: z.int().min(1) });
const digest = z.strictObject({ by: z.enum(["day", "week"]), window: z.iso.date(), at: z.iso.datetime() });

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
    payload: z
      .strictObject({
        rule: id,
        step: z.int().min(0),
        period: id,
        about: z.iso.date(),
        subject: seenSubject.optional(),
        /** Of a digest, and only there: the notifications that it tells. */
        items: z.array(id).min(1).max(10_000).optional(),
        recipient: id,
        /** The digest that it waits for. */
        digest: digest.optional(),
        skipped: oneOf(skipReasons).optional(),
        isUndelivered: z.literal(true).optional(),
        isMoved: z.literal(true).optional(),
      })
      .refine(({ subject, items }) => (subject === undefined) !== (items === undefined), {
        ...refusalText({
          ru: "ожидается либо subject, либо items сводки",
          en: "expected either a subject or the items of a digest",
        }),
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
    payload: z.strictObject({
      attempt: z.int().min(1),
      channel: id,
      /** Names the address without telling it. */
      to: id,
      /** What is told of, as it was seen. */
      seen: z.array(seenSubject).min(1).max(200),
    }),
    by,
    relations({ payload }) {
      // It is asked for before the command is filled in, too.
      const given = payload as Partial<typeof payload>;
      return Object.fromEntries(
        (given.seen ?? []).map(({ workflow, id: of }, index) => [`seen-${index}`, { workflow, id: of }]),
      );
    },
  }),
  gather: command({
    label: { ru: "Перенести в следующую сводку", en: "Move to the next digest" },
    told: { ru: "Перенесено в следующую сводку", en: "Moved to the next digest" },
    kind,
    payload: digest,
    by,
    relations: ({ context }) => {
      const { recipient, digest: of } = context as Pick<NotificationContext, "recipient" | "digest">;
      return of === undefined
        ? {}
        : { digest: { workflow: "notification", id: notificationId(digestKey(recipient, of)) } };
    },
  }),
  tell: command({
    label: { ru: "Отметить, что сообщено в сводке", en: "Record that a digest has told it" },
    told: { ru: "Сообщено в сводке", en: "A digest has told it" },
    kind,
    payload: z.strictObject({ digest: id, channel: id }),
    by,
    relations({ payload }) {
      const of = (payload as Partial<typeof payload>).digest;
      return of === undefined ? {} : { digest: { workflow: "notification", id: of } };
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
