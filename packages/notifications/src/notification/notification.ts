import {
  all,
  defineWorkflow,
  type JsonObject,
  machineTypes,
  recorder,
  relatedInstance,
  requirement,
  requirementGuards,
} from "@nastavnik/core";
import { setup } from "xstate";
import { notificationCommands, type NotificationOccasion, notifierRole } from "./notification-commands.ts";
import type { SkipReason } from "./skip-reason.ts";

/** One notification, whether it is sent or not. Holds identifiers and days only. */
export type NotificationContext = {
  readonly rule: string;
  readonly step: number;
  readonly period: string;
  /** The day that it is about. */
  readonly about: string;
  readonly subject: { readonly workflow: string; readonly id: string; readonly version: number };
  readonly recipient: string;
  readonly skipped?: SkipReason;
  readonly isUndelivered?: true;
  readonly isMoved?: true;
  readonly channel?: string;
  /** The try that is under way, or was the last. */
  readonly attempt: number;
  /** How often nobody knows whether it went out: the process was killed. */
  readonly unknown: number;
  readonly code?: string;
};

const clause = "Целостность: одно слово одному человеку об одном деле";

const rule = requirement<NotificationContext, NotificationOccasion>;

const subjectIsAsSeen = rule({
  id: "subject-is-as-seen",
  title: { ru: "С тех пор ничего не изменилось", en: "Nothing has changed since" },
  clause,
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const seen =
      occasion.type === "decide"
        ? occasion.payload.subject.version
        : occasion.type === "begin"
          ? occasion.payload.version
          : 0;
    return (
      relatedInstance(occasion.world, "subject")?.version === seen || {
        text: { ru: "То, о чём уведомление, изменилось", en: "What it is about has changed" },
      }
    );
  },
});

const isSkipped = rule({
  id: "is-not-sent",
  title: { ru: "Решено не отправлять", en: "It was decided not to send it" },
  clause,
  force: "integrity",
  selects: true,
  check: ({ skipped }) =>
    skipped !== undefined || { text: { ru: "Решено отправить", en: "It was decided to send it" } },
});

const isThisTry = rule({
  id: "is-this-try",
  title: { ru: "Это последняя попытка", en: "It is the last try" },
  clause: "Целостность: опоздавшая попытка ничего не меняет",
  force: "integrity",
  needs: "payload",
  check: ({ attempt }, occasion) =>
    ((occasion.type === "accept" || occasion.type === "postpone") && occasion.payload.attempt === attempt) || {
      text: { ru: "С тех пор начата другая попытка", en: "Another try has begun since" },
    },
});

const isLaterTry = rule({
  id: "is-later-try",
  title: { ru: "Это новая попытка", en: "It is a new try" },
  clause: "Целостность: попытку начинают один раз",
  force: "integrity",
  needs: "payload",
  check: ({ attempt }, occasion) =>
    (occasion.type === "begin" && occasion.payload.attempt > attempt) || {
      text: { ru: "Эта попытка уже начата", en: "That try has begun already" },
    },
});

const mayBeUnknownOnce = rule({
  id: "is-unknown-for-the-first-time",
  title: { ru: "Впервые неизвестно, отправлено ли", en: "For the first time nobody knows whether it went out" },
  clause: "Целостность: после сбоя отправляют ещё раз, но не больше",
  force: "integrity",
  check: ({ unknown }) => unknown === 0 || { text: { ru: "Это было уже раз", en: "That has happened once" } },
});

const title = (id: string, ru: string, en: string) => [id, { ru, en }] as const;

const requirements = {
  "subject-is-as-seen": subjectIsAsSeen,
  "is-not-sent": isSkipped,
  "is-this-try": isThisTry,
  "may-begin": all(...title("may-begin", "Отправку можно начать", "Sending may begin"), subjectIsAsSeen, isLaterTry),
  "may-begin-again": all(
    ...title("may-begin-again", "Отправить ещё раз можно", "It may be sent once more"),
    subjectIsAsSeen,
    isLaterTry,
    mayBeUnknownOnce,
  ),
};

const record = recorder<NotificationContext, NotificationOccasion>();

const machine = setup({
  types: machineTypes<NotificationContext, NotificationOccasion, "decide">(),
  guards: requirementGuards(requirements),
  actions: {
    begin: record("begin", (_context, { payload: { attempt, channel } }) => ({ attempt, channel })),
    beginAgain: record("begin", ({ unknown }, { payload: { attempt, channel } }) => ({
      attempt,
      channel,
      unknown: unknown + 1,
    })),
    failed: record(["postpone", "fail"], (_context, { payload: { code } }) => ({ code })),
    callOff: record("drop", (_context, { payload: { reason } }) => ({ skipped: reason })),
    notify: () => {},
  },
}).createMachine({
  id: "notification",
  options: { maxIterations: 5 },
  context: ({ input }): NotificationContext => {
    const { skipped, isUndelivered, isMoved, ...payload } = input.payload;
    return {
      ...payload,
      ...(skipped !== undefined && { skipped }),
      ...(isUndelivered && { isUndelivered }),
      ...(isMoved && { isMoved }),
      attempt: 0,
      unknown: 0,
    };
  },
  initial: "decided",
  states: {
    decided: {
      always: [
        { target: "skipped", guard: "is-not-sent" },
        { target: "queued", actions: "notify" },
      ],
    },
    queued: {
      on: {
        begin: { target: "sending", guard: "may-begin", actions: "begin" },
        fail: { target: "undelivered", actions: "failed" },
        drop: { target: "skipped", actions: "callOff" },
      },
    },
    sending: {
      on: {
        begin: { target: "sending", guard: "may-begin-again", actions: "beginAgain" },
        accept: { target: "accepted", guard: "is-this-try" },
        postpone: { target: "queued", guard: "is-this-try", actions: "failed" },
        fail: { target: "undelivered", actions: "failed" },
        drop: { target: "skipped", actions: "callOff" },
      },
    },
    // Not the end: an operator who has mended the cause lets it be tried again.
    undelivered: {
      on: {
        begin: { target: "sending", guard: "may-begin", actions: "begin" },
        drop: { target: "skipped", actions: "callOff" },
      },
    },
    accepted: { type: "final" },
    skipped: { type: "final" },
  },
});

/**
 * One word to one person about one thing: decided once, whoever decides, since its identifier is its key. The history of it
 * is the protocol of why it was sent, or was not. Give it to `createEngine` beside the workflows that it tells of.
 */
export const notification = defineWorkflow<NotificationContext>({
  id: "notification",
  version: 1,
  title: { ru: "Уведомление", en: "Notification" },
  machine,
  roles: { [notifierRole]: { ru: "рассылка уведомлений", en: "the notifier" } },
  commands: notificationCommands,
  creation: "decide",
  creationGuard: "subject-is-as-seen",
  requirements,
  effects: {
    notify: {
      label: { ru: "Уведомление отправляется", en: "A notification is sent" },
      data: ({ rule: of, recipient, subject }): JsonObject => ({ rule: of, recipient, subject }),
    },
  },
  states: {
    decided: { ru: "Решается", en: "Being decided" },
    queued: { ru: "Ждёт отправки", en: "Waiting to be sent" },
    sending: { ru: "Отправляется", en: "Being sent" },
    undelivered: { ru: "Не доставлено", en: "Not delivered" },
    accepted: { ru: "Отправлено", en: "Sent" },
    skipped: { ru: "Не отправлялось", en: "Not sent" },
  },
});
