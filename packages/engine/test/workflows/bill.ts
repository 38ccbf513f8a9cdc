import { command, defineWorkflow, machineTypes, type OccasionOf, type Reaction, recorder } from "@nastavnik/core";
import { setup } from "xstate";
import * as z from "zod";

type Bill = { readonly term: number; readonly reminders: number; readonly paidBy?: string };

const text = (ru: string, en: string) => ({ ru, en });
const told = { told: text("Сделано", "Done"), kind: "bill" };
const nothing = z.strictObject({});

const commands = {
  issue: command({
    label: text("Выставить", "Issue"),
    ...told,
    payload: z.strictObject({ term: z.int(), every: z.int().default(0) }),
    roles: ["clerk", "system"],
  }),
  pay: command({ label: text("Оплатить", "Pay"), ...told, payload: nothing, roles: ["clerk", "system"] }),
  "pay-both": command({
    label: text("Оплатить вместе с другим", "Pay together with another"),
    ...told,
    payload: z.strictObject({ other: z.string() }),
    roles: ["clerk"],
    companions: ({ payload }) => [{ instance: { workflow: "bill", id: payload.other }, type: "pay", payload: {} }],
  }),
  note: command({
    label: text("Отметить", "Note"),
    ...told,
    payload: nothing,
    roles: ["clerk", "system"],
    occurs: () => ({ notBefore: "2021-08-01" }),
  }),
};

type BillOccasion = OccasionOf<typeof commands>;
const record = recorder<Bill, BillOccasion>();

/** A bill that expires after its term, and reminds of itself now and then; times are in seconds. */
export const bill = defineWorkflow({
  id: "bill",
  version: 1,
  title: text("Счёт", "Bill"),
  roles: { clerk: text("кассир", "clerk"), system: text("движок", "engine") },
  commands,
  creation: "issue",
  requirements: {},
  states: {
    open: text("открыт", "open"),
    paid: text("оплачен", "paid"),
    expired: text("просрочен", "expired"),
  },
  machine: setup({
    types: machineTypes<Bill, BillOccasion, "issue">(),
    delays: { term: ({ context }) => context.term * 1000 },
    actions: { remind: record("*", ({ reminders }) => ({ reminders: reminders + 1 })) },
  }).createMachine({
    id: "bill",
    context: ({ input }) => ({ term: input.payload.term, reminders: 0 }),
    initial: "open",
    on: { note: { actions: "remind" } },
    states: {
      open: { after: { term: "expired" }, on: { pay: "paid", "pay-both": "paid" } },
      paid: {},
      expired: {},
    },
  }),
});

/** What is paid is noted in the bill that is named after it. */
export const notePayment: Reaction = {
  id: "note-payment",
  label: text("Отметить оплату", "Note the payment"),
  on: { workflow: "bill", commands: ["pay"] },
  gives: [{ workflow: "bill", command: "note" }],
  react: ({ instance: { workflow, id } }) => [{ instance: { workflow, id: `${id}-copy` }, type: "note", payload: {} }],
};
