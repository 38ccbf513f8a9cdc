/** An embedder's own workflow, as their code would have it: the copy of a book that a library lends. */
import {
  regulationOf,
  all,
  commandFor,
  defineWorkflow,
  machineTypes,
  none,
  type OccasionOf,
  recorder,
  relatedInstance,
  relatedInstances,
  requirement,
  requirementGuards,
  systemRole,
} from "@nastavnik/core";
import { editionOf } from "@nastavnik/core/regulation";
import { Temporal } from "temporal-polyfill";
import { setup } from "xstate";
import * as z from "zod";

// #region context
export type Loan = {
  readonly book: string;
  readonly reader?: string;
  readonly until?: string;
  readonly renewals: number;
  readonly history: readonly { readonly reader: string; readonly at: string }[];
};
// #endregion context

export type Reader = { readonly hasCard: boolean };

const loanCommand = commandFor<Loan>();
const date = z.iso.date();

export const loanCommands = {
  acquire: loanCommand({
    label: { ru: "Принять на учёт", en: "Acquire" },
    told: { ru: "Принята на учёт", en: "Acquired" },
    kind: "stock",
    payload: z.strictObject({ book: z.string().min(1) }),
    roles: ["librarian"],
  }),
  // #region command
  lend: loanCommand({
    label: { ru: "Выдать", en: "Lend" },
    told: { ru: "Выдана", en: "Lent" },
    kind: "lending",
    payload: z.strictObject({ reader: z.string().min(1), until: date }),
    roles: ["librarian"],
    relations: ({ payload }) => ({
      reader: { workflow: "reader", id: payload.reader },
      loans: { workflow: "loan", parent: payload.reader },
    }),
  }),
  // #endregion command
  renew: loanCommand({
    label: { ru: "Продлить", en: "Renew" },
    told: { ru: "Продлена", en: "Renewed" },
    kind: "lending",
    payload: z.strictObject({ until: date }),
    roles: ["librarian", "reader"],
    relations: ({ context }) =>
      context.reader === undefined ? {} : { reader: { workflow: "reader", id: context.reader } },
  }),
  "give-back": loanCommand({
    label: { ru: "Вернуть", en: "Give back" },
    told: { ru: "Возвращена", en: "Given back" },
    kind: "lending",
    payload: z.strictObject({ isDamaged: z.boolean() }),
    roles: ["librarian"],
  }),
  remind: loanCommand({
    label: { ru: "Напомнить", en: "Remind" },
    told: { ru: "Отправлено напоминание", en: "Reminded" },
    kind: "reminder",
    payload: z.strictObject({}),
    roles: ["librarian", systemRole],
  }),
  "write-off": loanCommand({
    label: { ru: "Списать", en: "Write off" },
    told: { ru: "Списана", en: "Written off" },
    kind: "stock",
    payload: z.strictObject({}),
    roles: ["head-librarian"],
  }),
};

type LoanOccasion = OccasionOf<typeof loanCommands>;
type Lending = Extract<LoanOccasion, { readonly type: "lend" | "renew" }>;

const text = (ru: string, en: string) => ({ ru, en });

const hasCard = requirement<Loan, Lending>({
  id: "reader-has-card",
  title: text("У читателя есть билет", "The reader has a card"),
  clause: "Library rules, 2.1",
  force: "law",
  needs: "payload",
  check: (_loan, { world }) =>
    relatedInstance<Reader>(world, "reader")?.context.hasCard === true || {
      text: text("Ожидался читатель с билетом", "Expected a reader with a card"),
    },
});

/** What the library has chosen for itself. */
const houseRules = (most: number) =>
  regulationOf(
    editionOf({
      id: "house-rules",
      edition: "2026",
      title: text("Library rules", "Library rules"),
      choices: { "books.atMost": most },
      clauses: { "books.atMost": "3.4" },
    }),
  );

// #region requirement
const fewBooks = requirement<Loan, Lending>({
  id: "few-books",
  title: text("На руках не больше положенного", "No more books than permitted are out"),
  clause: "Library rules, 3.4",
  force: "regulation",
  choice: "books.atMost",
  needs: "payload",
  check: (_loan, { world }, value) => {
    const most = Number(value);
    const count = relatedInstances(world, "loans").length;
    return (
      count < most || {
        text: text(`Ожидалось меньше ${most}, на руках ${count}`, `Expected fewer than ${most}, ${count} are out`),
      }
    );
  },
});
// #endregion requirement

const isLater = requirement<Loan, Lending>({
  id: "until-is-later",
  title: text("Срок ещё не наступил", "The date is yet to come"),
  clause: "Library rules, 3.1",
  force: "law",
  needs: "payload",
  check: (_loan, { payload, at, world }) =>
    Temporal.PlainDate.compare(payload.until, world.calendar.dateOf(at)) > 0 || {
      text: text("Ожидалась дата в будущем", "Expected a date in the future"),
    },
});

const renewedTwice = requirement<Loan>({
  id: "renewed-twice",
  title: text("Уже продлена дважды", "It is renewed twice already"),
  clause: "Library rules, 3.6",
  force: "law",
  check: ({ renewals }) =>
    renewals >= 2 || { text: text(`Продлений: ${renewals}`, `It was renewed ${renewals} times`) },
});

// #region combination
export const loanRequirements = {
  "may-lend": all("may-lend", text("Книгу можно выдать", "The book may be lent"), hasCard, fewBooks, isLater),
  "may-renew": all(
    "may-renew",
    text("Книгу можно продлить", "The book may be renewed"),
    none("renewals-left", text("Продления ещё есть", "Renewals are left"), renewedTwice),
    isLater,
  ),
};
// #endregion combination

// #region machine
const record = recorder<Loan, LoanOccasion>();

export const loanMachine = setup({
  types: machineTypes<Loan, LoanOccasion, "acquire">(),
  guards: requirementGuards(loanRequirements),
  delays: {
    term: ({ context, event: { at, world } }) => {
      const end = world.calendar.startOf(Temporal.PlainDate.from(context.until ?? "2100-01-01").add({ days: 1 }));
      return at.until(end).total("milliseconds");
    },
  },
  actions: {
    lend: record("lend", (loan, { payload, at }) => ({
      reader: payload.reader,
      until: payload.until,
      renewals: 0,
      history: [...loan.history, { reader: payload.reader, at: at.toString() }],
    })),
    renew: record("renew", (loan, { payload }) => ({ until: payload.until, renewals: loan.renewals + 1 })),
    release: record("give-back", () => ({ reader: undefined, until: undefined })),
    tellReader: () => {},
  },
}).createMachine({
  id: "loan",
  context: ({ input }) => ({ book: input.payload.book, renewals: 0, history: [] }),
  initial: "on-shelf",
  states: {
    "on-shelf": {
      on: {
        lend: { guard: "may-lend", target: "on-loan", actions: "lend" },
        "write-off": { target: "written-off", meta: { clause: "Library rules, 7" } },
      },
    },
    "on-loan": {
      initial: "in-time",
      on: { "give-back": { target: "on-shelf", actions: "release" } },
      states: {
        "in-time": {
          after: { term: { target: "overdue" } },
          on: {
            renew: { guard: "may-renew", target: "in-time", reenter: true, actions: "renew" },
            remind: { meta: { ignored: text("Срок ещё не вышел", "It is not due yet") } },
          },
        },
        overdue: {
          entry: "tellReader",
          on: { remind: { actions: "tellReader" } },
        },
      },
    },
    "written-off": { type: "final" },
  },
});
// #endregion machine

// #region workflow
export const loan = defineWorkflow({
  id: "loan",
  version: 3,
  title: text("Экземпляр книги", "Copy of a book"),
  machine: loanMachine,
  roles: {
    librarian: text("библиотекарь", "librarian"),
    "head-librarian": text("заведующий библиотекой", "head librarian"),
    reader: text("читатель", "reader"),
    [systemRole]: text("движок", "engine"),
  },
  commands: loanCommands,
  creation: "acquire",
  requirements: loanRequirements,
  states: {
    "on-shelf": text("На полке", "On the shelf"),
    "on-loan": text("Выдана", "Lent"),
    "on-loan.in-time": text("Выдана, срок идёт", "Lent, in time"),
    "on-loan.overdue": text("Просрочена", "Overdue"),
    "written-off": text("Списана", "Written off"),
  },
  effects: {
    tellReader: {
      label: text("Напоминание читателю", "Reminder to the reader"),
      data: ({ book, reader }: Loan) => ({ book, reader }),
    },
  },
  regulation: (_instance, world) => {
    const most = relatedInstance(world, "library")?.context["mostBooks"];
    return houseRules(typeof most === "number" ? most : 5);
  },
});
// #endregion workflow
