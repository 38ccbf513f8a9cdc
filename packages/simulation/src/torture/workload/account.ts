import {
  commandFor,
  defineWorkflow,
  machineTypes,
  type OccasionOf,
  recorder,
  requirement,
  requirementGuards,
} from "@nastavnik/core";
import { setup } from "xstate";
import * as z from "zod";

/** An account: what can be spent, and what is held back for a while. */
export type Account = { readonly balance: number; readonly held: number; readonly seconds: number };

const accountCommand = commandFor<Account>();
const sum = z.int().min(1);
const holder = ["holder"];
const seconds = z.int().min(1);

const commands = {
  open: accountCommand({
    label: { ru: "Открыть счёт", en: "Open" },
    told: { ru: "Счёт открыт", en: "Opened" },
    kind: "account",
    payload: z.strictObject({ balance: sum }),
    roles: holder,
  }),
  pay: accountCommand({
    label: { ru: "Заплатить", en: "Pay" },
    told: { ru: "Заплачено", en: "Paid" },
    kind: "money",
    payload: z.strictObject({ to: z.string(), sum }),
    roles: holder,
    companions: ({ payload }) => [
      { instance: { workflow: "account", id: payload.to }, type: "receive", payload: { sum: payload.sum } },
    ],
  }),
  receive: accountCommand({
    label: { ru: "Получить", en: "Receive" },
    told: { ru: "Получено", en: "Received" },
    kind: "money",
    payload: z.strictObject({ sum }),
    roles: ["system"],
  }),
  hold: accountCommand({
    label: { ru: "Отложить на время", en: "Hold back" },
    told: { ru: "Отложено", en: "Held back" },
    kind: "money",
    payload: z.strictObject({ sum, seconds }),
    roles: holder,
  }),
  "hold-anew": accountCommand({
    label: { ru: "Отложить заново", en: "Hold back anew" },
    told: { ru: "Отложено заново", en: "Held back anew" },
    kind: "money",
    payload: z.strictObject({ seconds }),
    roles: holder,
  }),
  release: accountCommand({
    label: { ru: "Вернуть отложенное", en: "Release" },
    told: { ru: "Отложенное возвращено", en: "Released" },
    kind: "money",
    payload: z.strictObject({}),
    roles: holder,
  }),
};

type AccountOccasion = OccasionOf<typeof commands>;

const requirements = {
  "has-the-sum": requirement<Account, Extract<AccountOccasion, { readonly type: "pay" | "hold" }>>({
    id: "has-the-sum",
    title: { ru: "На счёте есть такая сумма", en: "The account has the sum" },
    clause: "Workload, 1",
    force: "integrity",
    check: ({ balance }, { payload }) =>
      payload.sum <= balance || { text: { ru: `На счёте ${balance}`, en: `It has ${balance}` } },
  }),
};

const record = recorder<Account, AccountOccasion>();

/**
 * Accounts that pay each other: the sum of all of them never changes. A payment is one commit over two instances, tells
 * the outside, and is booked elsewhere by a reaction; what is held back comes back by a timer, which may be set anew.
 */
export const account = defineWorkflow({
  id: "account",
  version: 1,
  title: { ru: "Счёт", en: "Account" },
  roles: { holder: { ru: "владелец", en: "holder" }, system: { ru: "система", en: "the engine" } },
  commands,
  creation: "open",
  requirements,
  states: { free: { ru: "свободен", en: "free" }, holding: { ru: "держит отложенное", en: "holding" } },
  timers: { "hold-over": { told: { ru: "Срок вышел", en: "Its time was over" }, kind: "money" } },
  effects: {
    paid: {
      label: { ru: "Сообщить о платеже", en: "Tell of the payment" },
      data: (context) => ({ left: context["balance"] ?? 0 }),
    },
  },
  machine: setup({
    types: machineTypes<Account, AccountOccasion, "open">(),
    guards: requirementGuards(requirements),
    delays: { "hold-over": ({ context }) => context.seconds * 1000 },
    actions: {
      pay: record("pay", ({ balance }, { payload }) => ({ balance: balance - payload.sum })),
      receive: record("receive", ({ balance }, { payload }) => ({ balance: balance + payload.sum })),
      hold: record("hold", ({ balance }, { payload }) => ({
        balance: balance - payload.sum,
        held: payload.sum,
        seconds: payload.seconds,
      })),
      holdAnew: record("hold-anew", (_account, { payload }) => ({ seconds: payload.seconds })),
      giveBack: record("*", ({ balance, held }) => ({ balance: balance + held, held: 0 })),
      paid: () => {},
    },
  }).createMachine({
    id: "account",
    context: ({ input }) => ({ balance: input.payload.balance, held: 0, seconds: 0 }),
    initial: "free",
    on: { pay: { guard: "has-the-sum", actions: ["pay", "paid"] }, receive: { actions: "receive" } },
    states: {
      free: { on: { hold: { target: "holding", guard: "has-the-sum", actions: "hold" } } },
      holding: {
        after: { "hold-over": { target: "free", actions: "giveBack" } },
        on: {
          release: { target: "free", actions: "giveBack" },
          "hold-anew": { target: "holding", reenter: true, actions: "holdAnew" },
        },
      },
    },
  }),
});
