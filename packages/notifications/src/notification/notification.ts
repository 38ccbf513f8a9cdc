import {
  all,
  defineWorkflow,
  type Instance,
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
  /** What it is about; absent where it is a digest of others. */
  readonly subject?: { readonly workflow: string; readonly id: string; readonly version: number };
  /** Of a digest, and only there: the notifications that it tells. */
  readonly items?: readonly string[];
  readonly recipient: string;
  /** The digest that it waits for. */
  readonly digest?: { readonly by: "day" | "week"; readonly window: string; readonly at: string };
  readonly skipped?: SkipReason;
  readonly isUndelivered?: true;
  readonly isMoved?: true;
  readonly channel?: string;
  /** The address of the last try, by the identifier of its instance. */
  readonly to?: string;
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
  check: (_context, { type, payload, world }) => {
    const isAsSeen =
      type === "decide"
        ? payload.subject === undefined || relatedInstance(world, "subject")?.version === payload.subject.version
        : type === "begin" &&
          payload.seen.every(({ version }, index) => relatedInstance(world, `seen-${index}`)?.version === version);
    return isAsSeen || { text: { ru: "То, о чём уведомление, изменилось", en: "What it is about has changed" } };
  },
});

const isGathered = rule({
  id: "waits-for-a-digest",
  title: { ru: "Войдёт в сводку", en: "It waits for a digest" },
  clause,
  force: "integrity",
  selects: true,
  check: ({ digest }) => digest !== undefined || { text: { ru: "Отправляется само", en: "It is sent by itself" } },
});

const isInDigest = ({ id }: { readonly id: string }, digest: Instance<NotificationContext> | undefined): boolean =>
  digest?.context.items?.includes(id) === true;

const digestIsWithoutIt = rule({
  id: "digest-is-without-it",
  title: { ru: "Сводка ушла без него или не ушла", en: "The digest went out without it, or not at all" },
  clause: "Целостность: каждое дело в одной отправленной сводке",
  force: "integrity",
  check: (_context, { instance, world }) => {
    const digest = relatedInstance<NotificationContext>(world, "digest");
    const isLost = digest?.value === "undelivered" || digest?.value === "skipped";
    return (
      (digest !== undefined && (isLost || !isInDigest(instance, digest))) || {
        text: { ru: "Оно войдёт или уже вошло в свою сводку", en: "Its digest tells it, or will" },
      }
    );
  },
});

const digestHasToldIt = rule({
  id: "digest-has-told-it",
  title: { ru: "Сводка с ним отправлена", en: "A digest with it was sent" },
  clause: "Целостность: каждое дело в одной отправленной сводке",
  force: "integrity",
  needs: "payload",
  check: (_context, { instance, world }) => {
    const digest = relatedInstance<NotificationContext>(world, "digest");
    return (
      (digest?.value === "accepted" && isInDigest(instance, digest)) || {
        text: { ru: "Такая сводка не отправлена", en: "No such digest was sent" },
      }
    );
  },
});

const isNoDigest = rule({
  id: "is-no-digest",
  title: { ru: "Это не сводка", en: "It is no digest" },
  clause: "Целостность: дела неотправленной сводки переходят в следующую",
  force: "integrity",
  check: ({ items }) =>
    items === undefined || {
      text: { ru: "Дела этой сводки войдут в следующую", en: "The next digest tells what this one did not" },
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
  "waits-for-a-digest": isGathered,
  "digest-is-without-it": digestIsWithoutIt,
  "digest-has-told-it": digestHasToldIt,
  "may-begin-after-all": all(
    ...title("may-begin-after-all", "Отправить после всего можно", "It may be sent after all"),
    isNoDigest,
    subjectIsAsSeen,
    isLaterTry,
  ),
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
    begin: record("begin", (_context, { payload: { attempt, channel, to } }) => ({ attempt, channel, to })),
    beginAgain: record("begin", ({ unknown }, { payload: { attempt, channel, to } }) => ({
      attempt,
      channel,
      to,
      unknown: unknown + 1,
    })),
    failed: record(["postpone", "fail"], (_context, { payload: { code } }) => ({ code })),
    callOff: record("drop", (_context, { payload: { reason } }) => ({ skipped: reason })),
    gather: record("gather", (_context, { payload: { by, window, at } }) => ({ digest: { by, window, at } })),
    told: record("tell", (_context, { payload: { channel } }) => ({ channel })),
    notify: () => {},
  },
}).createMachine({
  id: "notification",
  options: { maxIterations: 5 },
  context: ({ input }): NotificationContext => {
    const { subject, items, digest, skipped, isUndelivered, isMoved, ...payload } = input.payload;
    return {
      ...payload,
      ...(subject && { subject }),
      ...(items && { items }),
      ...(digest && { digest }),
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
        { target: "gathered", guard: "waits-for-a-digest" },
        { target: "queued", actions: "notify" },
      ],
    },
    gathered: {
      on: {
        gather: { guard: "digest-is-without-it", actions: "gather" },
        tell: { target: "accepted", guard: "digest-has-told-it", actions: "told" },
        drop: { target: "skipped", actions: "callOff" },
      },
    },
    queued: {
      on: {
        begin: { target: "sending", guard: "may-begin", actions: "begin" },
        gather: { target: "gathered", actions: "gather" },
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
        begin: { target: "sending", guard: "may-begin-after-all", actions: "begin" },
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
      data: ({ rule: of, recipient, subject }): JsonObject => ({ rule: of, recipient, ...(subject && { subject }) }),
    },
  },
  states: {
    decided: { ru: "Решается", en: "Being decided" },
    gathered: { ru: "Ждёт сводки", en: "Waiting for a digest" },
    queued: { ru: "Ждёт отправки", en: "Waiting to be sent" },
    sending: { ru: "Отправляется", en: "Being sent" },
    undelivered: { ru: "Не доставлено", en: "Not delivered" },
    accepted: { ru: "Отправлено", en: "Sent" },
    skipped: { ru: "Не отправлялось", en: "Not sent" },
  },
});
