import { commandFor, defineWorkflow, machineTypes, type OccasionOf, type Reaction, recorder } from "@nastavnik/core";
import { setup } from "xstate";
import * as z from "zod";

/** What was booked, in the order in which it was: the facts of accounts as `account/version`. */
export type Ledger = { readonly entries: readonly string[] };

const ledgerCommand = commandFor<Ledger>();

const commands = {
  begin: ledgerCommand({
    label: { ru: "Завести книгу", en: "Begin" },
    told: { ru: "Книга заведена", en: "Begun" },
    kind: "ledger",
    payload: z.strictObject({}),
    roles: ["holder"],
  }),
  book: ledgerCommand({
    label: { ru: "Записать", en: "Book" },
    told: { ru: "Записано", en: "Booked" },
    kind: "ledger",
    payload: z.strictObject({ entry: z.string() }),
    roles: ["system"],
  }),
};

type LedgerOccasion = OccasionOf<typeof commands>;

const record = recorder<Ledger, LedgerOccasion>();

/** A book of all that happened to accounts, written by reactions only. */
export const ledger = defineWorkflow({
  id: "ledger",
  version: 1,
  title: { ru: "Книга", en: "Ledger" },
  roles: { holder: { ru: "владелец", en: "holder" }, system: { ru: "система", en: "the engine" } },
  commands,
  creation: "begin",
  requirements: {},
  states: { open: { ru: "ведётся", en: "kept" } },
  machine: setup({
    types: machineTypes<Ledger, LedgerOccasion, "begin">(),
    actions: { book: record("book", ({ entries }, { payload }) => ({ entries: [...entries, payload.entry] })) },
  }).createMachine({
    id: "ledger",
    context: { entries: [] },
    initial: "open",
    states: { open: { on: { book: { actions: "book" } } } },
  }),
});

/** The books that are kept: one of payments and times that were over, and one of what was written into that one. */
export const books = { first: "book", second: "copy" } as const;

const booking = [{ workflow: "ledger", command: "book" }] as const;

/** Payments and times that are over are booked; that they were is booked in turn. */
export const bookings: readonly Reaction[] = [
  {
    id: "book-it",
    label: { ru: "Записать в книгу", en: "Book it" },
    on: { workflow: "account", commands: ["pay", "xstate.after.hold-over.account.holding"] },
    gives: booking,
    react: ({ instance, version }) => [
      {
        instance: { workflow: "ledger", id: books.first },
        type: "book",
        payload: { entry: `${instance.id}/${version}` },
      },
    ],
  },
  {
    id: "copy-it",
    label: { ru: "Переписать", en: "Copy it" },
    on: { workflow: "ledger", commands: ["book"] },
    gives: booking,
    react: ({ instance, command }) =>
      instance.id === books.first
        ? [{ instance: { workflow: "ledger", id: books.second }, type: "book", payload: command.payload }]
        : [],
  },
];
