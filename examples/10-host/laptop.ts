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

// #region context
/** What is kept of a laptop: who has it, and how often it was lent. */
type Laptop = { readonly model: string; readonly holder?: string; readonly isWhole: boolean; readonly lent: number };
// #endregion context

const text = (ru: string, en: string) => ({ ru, en });
const laptopCommand = commandFor<Laptop>();

// #region commands
const commands = {
  register: laptopCommand({
    label: text("Поставить на учёт", "Register"),
    told: text("Поставлен на учёт", "Registered"),
    kind: "stock",
    payload: z.strictObject({ model: z.string().min(1) }),
    roles: ["librarian"],
  }),
  lend: laptopCommand({
    label: text("Выдать", "Lend"),
    told: text("Выдан", "Lent"),
    kind: "loan",
    payload: z.strictObject({ to: z.string().min(1) }),
    roles: ["librarian"],
  }),
  "take-back": laptopCommand({
    label: text("Принять обратно", "Take back"),
    told: text("Возвращён", "Taken back"),
    kind: "loan",
    payload: z.strictObject({ isWhole: z.boolean() }),
    roles: ["librarian"],
  }),
  repair: laptopCommand({
    label: text("Починить", "Repair"),
    told: text("Починен", "Repaired"),
    kind: "stock",
    payload: z.strictObject({}),
    roles: ["technician"],
  }),
};
// #endregion commands

type LaptopOccasion = OccasionOf<typeof commands>;

// #region requirement
const isWhole = requirement<Laptop>({
  id: "is-whole",
  title: text("Ноутбук исправен", "The laptop is whole"),
  clause: "Порядок выдачи техники, п. 4",
  force: "integrity",
  check: (laptop) => laptop.isWhole || { text: text("Ноутбук ещё не починен", "The laptop has not been repaired yet") },
});

const requirements = { "may-be-lent": isWhole };
// #endregion requirement

const record = recorder<Laptop, LaptopOccasion>();

// #region workflow
/** A laptop that a school lends. */
export const laptop = defineWorkflow({
  id: "laptop",
  version: 1,
  title: text("Ноутбук", "Laptop"),
  machine: setup({
    types: machineTypes<Laptop, LaptopOccasion, "register">(),
    guards: requirementGuards(requirements),
    actions: {
      hand: record("lend", ({ lent }, { payload }) => ({ holder: payload.to, lent: lent + 1 })),
      put: record("take-back", (_laptop, { payload }) => ({ holder: undefined, isWhole: payload.isWhole })),
      mend: record("repair", () => ({ isWhole: true })),
      tellHolder: () => {},
    },
  }).createMachine({
    id: "laptop",
    context: ({ input }) => ({ model: input.payload.model, isWhole: true, lent: 0 }),
    initial: "in-store",
    states: {
      "in-store": {
        on: {
          lend: { guard: "may-be-lent", target: "lent", actions: ["hand", "tellHolder"] },
          repair: { actions: "mend" },
        },
      },
      lent: { on: { "take-back": { target: "in-store", actions: "put" } } },
    },
  }),
  roles: { librarian: text("библиотекарь", "librarian"), technician: text("техник", "technician") },
  commands,
  creation: "register",
  requirements,
  states: { "in-store": text("На складе", "In store"), lent: text("Выдан", "Lent") },
  effects: {
    tellHolder: { label: text("Сообщить о выдаче", "Tell of the loan"), data: ({ holder = "" }) => ({ holder }) },
  },
});
// #endregion workflow
