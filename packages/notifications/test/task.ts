import { command, defineWorkflow, machineTypes, type OccasionOf, recorder } from "@nastavnik/core";
import { type NotificationModel, notificationRule, type NotificationRulesInput } from "@nastavnik/notifications";
import { setup } from "xstate";
import * as z from "zod";

type Task = {
  readonly owner: string;
  readonly helpers: readonly string[];
  readonly due: string;
  readonly days: number;
  readonly worked: number;
};

const by = { kind: "office", roles: ["boss"] } as const;
const commands = {
  open: command({
    label: { ru: "Поставить", en: "Open" },
    told: { ru: "Поставлена", en: "Opened" },
    kind: "task",
    payload: z.strictObject({
      owner: z.string(),
      helpers: z.array(z.string()).default([]),
      due: z.iso.date(),
      days: z.int(),
    }),
    by,
  }),
  work: command({
    label: { ru: "Поработать", en: "Work" },
    told: { ru: "Поработали", en: "Worked" },
    kind: "task",
    payload: z.strictObject({}),
    by,
  }),
  move: command({
    label: { ru: "Перенести", en: "Move" },
    told: { ru: "Перенесена", en: "Moved" },
    kind: "task",
    payload: z.strictObject({ due: z.iso.date() }),
    by,
  }),
  finish: command({
    label: { ru: "Закончить", en: "Finish" },
    told: { ru: "Закончена", en: "Finished" },
    kind: "task",
    payload: z.strictObject({}),
    by,
  }),
};
const record = recorder<Task, OccasionOf<typeof commands>>();

/** A task that somebody has to do by a day, with a deadline of its own that is set when it is opened. */
export const task = defineWorkflow<Task>({
  id: "task",
  version: 1,
  title: { ru: "Поручение", en: "Task" },
  roles: { boss: { ru: "начальник", en: "boss" } },
  commands,
  creation: "open",
  requirements: {},
  timers: { deadline: { told: { ru: "Срок вышел", en: "The deadline has passed" }, kind: "task" } },
  states: {
    open: { ru: "Открыта", en: "Open" },
    late: { ru: "Просрочена", en: "Late" },
    done: { ru: "Сделана", en: "Done" },
  },
  machine: setup({
    types: machineTypes<Task, OccasionOf<typeof commands>, "open">(),
    delays: { deadline: ({ context }) => context.days * 86_400_000 },
    actions: {
      work: record("work", ({ worked }) => ({ worked: worked + 1 })),
      move: record("move", (_context, { payload: { due } }) => ({ due })),
    },
  }).createMachine({
    id: "task",
    context: ({ input }) => ({ ...input.payload, worked: 0 }),
    initial: "open",
    states: {
      open: {
        after: { deadline: "late" },
        on: { work: { actions: "work" }, move: { actions: "move" }, finish: "done" },
      },
      late: { on: { finish: "done" } },
      done: { type: "final" },
    },
  }),
});

const text = { ru: "{what} {ref}: {due}", en: "{what} {ref}: {due}" };
type Rule = NonNullable<NotificationRulesInput["rules"]>[number];

/** A rule for tasks that says what it is about. */
export const taskRule = (rule: Pick<Rule, "id" | "on"> & Partial<Rule>): Rule => ({
  title: { ru: "Поручение", en: "Task" },
  to: [{ field: "owner" }],
  channels: ["memory"],
  subject: text,
  body: text,
  ...rule,
});

export const taskModel: NotificationModel = {
  workflows: [task],
  roles: { boss: { ru: "начальник", en: "boss" }, clerk: { ru: "секретарь", en: "clerk" } },
  holders: () => [],
  fields: {
    task: {
      owner: { kind: "people", title: { ru: "кому", en: "whose" }, of: ({ context }) => [context["owner"] as string] },
      helpers: {
        kind: "people",
        title: { ru: "помощники", en: "helpers" },
        of: ({ context }) => context["helpers"] as string[],
      },
      due: { kind: "date", title: { ru: "срок", en: "due" }, of: ({ context }) => context["due"] as string },
    },
  },
  rules: [
    notificationRule.parse(
      taskRule({
        id: "task-due",
        on: { date: { workflow: "task", field: "due" }, before: { days: 2, of: "working" } },
      }),
    ),
  ],
};
