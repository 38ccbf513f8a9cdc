import {
  command,
  defineWorkflow,
  machineTypes,
  type OccasionOf,
  recorder,
  requirement,
  requirementGuards,
} from "@nastavnik/core";
import type { MigrationPlan } from "@nastavnik/engine";
import { setup } from "xstate";
import * as z from "zod";

const text = (ru: string, en: string) => ({ ru, en });
const day = 24 * 60 * 60 * 1000;

type Request = { readonly topic: string; readonly readers: number; readonly isUrgent?: boolean };

const commands = {
  ask: command({
    label: text("Подать", "Ask"),
    told: text("подана", "asked"),
    kind: "request",
    payload: z.strictObject({ topic: z.string() }),
    roles: ["teacher"],
  }),
  read: command({
    label: text("Прочитать", "Read"),
    told: text("прочитана", "read"),
    kind: "request",
    payload: z.strictObject({}),
    roles: ["reader"],
  }),
  answer: command({
    label: text("Ответить", "Answer"),
    told: text("дан ответ", "answered"),
    kind: "request",
    payload: z.strictObject({}),
    roles: ["reader"],
  }),
  reopen: command({
    label: text("Открыть снова", "Open again"),
    told: text("открыта снова", "opened again"),
    kind: "request",
    payload: z.strictObject({}),
    roles: ["teacher"],
  }),
  close: command({
    label: text("Закрыть", "Close"),
    told: text("закрыта", "closed"),
    kind: "request",
    payload: z.strictObject({}),
    roles: ["teacher"],
  }),
};
type RequestOccasion = OccasionOf<typeof commands>;

const record = recorder<Request, RequestOccasion>();
const read = record("read", ({ readers }) => ({ readers: readers + 1 }));

const common = {
  id: "request",
  title: text("Заявка", "Request"),
  roles: { teacher: text("учитель", "teacher"), reader: text("читающий", "reader") },
  commands,
  creation: "ask",
} as const;

/** A request that is read and answered within ten days. */
export const requestV1 = defineWorkflow<Request>({
  ...common,
  version: 1,
  requirements: {},
  states: {
    open: text("открыта", "open"),
    waiting: text("ждёт ответа", "waiting"),
    answered: text("отвечена", "answered"),
    closed: text("закрыта", "closed"),
    late: text("просрочена", "late"),
  },
  machine: setup({
    types: machineTypes<Request, RequestOccasion, "ask">(),
    delays: { reply: 10 * day },
    actions: { read },
  }).createMachine({
    id: "request",
    context: ({ input }) => ({ topic: input.payload.topic, readers: 0 }),
    initial: "open",
    states: {
      open: { on: { read: { target: "waiting", actions: "read" } } },
      waiting: { after: { reply: "late" }, on: { read: { actions: "read" }, answer: "answered" } },
      answered: { on: { reopen: "waiting", close: "closed" } },
      closed: { type: "final" },
      late: { on: { answer: "answered" } },
    },
  }),
});

const requirements = {
  "two-readers": requirement<Request & { readonly subject: string }>({
    id: "two-readers",
    title: text("Прочитали двое", "Two have read it"),
    clause: "Порядок, п. 2",
    force: "law",
    check: ({ readers }) => readers >= 2 || { text: text("Прочитал только один", "Only one has read it") },
  }),
};

// #region second
/** The second version: what waits is at work, for fourteen days, is reminded of, and two have to read before anybody answers. */
export const requestV2 = defineWorkflow<Request>({
  ...common,
  version: 2,
  requirements,
  states: {
    open: text("открыта", "open"),
    work: text("в работе", "at work"),
    "work.reading": text("читают", "being read"),
    "work.reminded": text("напомнено", "reminded of"),
    answered: text("отвечена", "answered"),
    closed: text("закрыта", "closed"),
  },
  machine: setup({
    types: machineTypes<Request, RequestOccasion, "ask">(),
    guards: requirementGuards(requirements as never),
    delays: { reply: 14 * day, reminder: 3 * day },
    actions: { read },
  }).createMachine({
    id: "request",
    context: ({ input }) => ({ subject: input.payload.topic, readers: 0 }) as never,
    initial: "open",
    states: {
      open: { on: { read: { target: "work", actions: "read" } } },
      work: {
        initial: "reading",
        after: { reply: "answered" },
        on: { read: { actions: "read" }, answer: { target: "answered", guard: "two-readers" as never } },
        states: { reading: { after: { reminder: "reminded" } }, reminded: {} },
      },
      answered: { on: { reopen: "work", close: "closed" } },
      closed: { type: "final" },
    },
  }),
});
// #endregion second

// #region plan
/** From the first version to the second. */
export const toSecond: MigrationPlan = {
  workflow: "request",
  from: 1,
  to: 2,
  states: { waiting: "work.reading", late: "work.reminded" },
  context: [
    { move: "topic", to: "subject" },
    { set: "isUrgent", value: false },
  ],
  timers: { reply: "from-entry", reminder: "anew" },
  // What data cannot say: whoever is late is urgent.
  change: (context, { value }) => (value === "late" ? { ...context, isUrgent: true } : context),
};
// #endregion plan
