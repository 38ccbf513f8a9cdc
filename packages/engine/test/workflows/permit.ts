import {
  command,
  dayOf,
  defineWorkflow,
  machineTypes,
  oneOf,
  type OccasionOf,
  recorder,
  requirement,
  requirementGuards,
} from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { setup } from "xstate";
import * as z from "zod";

const text = (ru: string, en: string) => ({ ru, en });
const stampKinds = { fire: text("пожарная проверка", "fire safety"), health: text("санитарная проверка", "health") };

type Permit = {
  readonly owners: readonly string[];
  readonly since: string;
  readonly signed: readonly string[];
  readonly stamps: Readonly<Record<string, string>>;
  readonly isSealed: boolean;
};

const nothing = z.strictObject({});
const name = z.string().min(1).max(100);

const commands = {
  apply: command({
    label: text("Подать заявку", "Apply"),
    told: text("подана", "applied for"),
    kind: "permit",
    payload: z.strictObject({ owners: z.array(name).min(1) }),
    roles: ["clerk"],
  }),
  sign: command({
    label: text("Подписать заявку", "Sign the application"),
    told: text("подписана", "signed"),
    kind: "permit",
    payload: z.strictObject({ owner: name }),
    by: {
      kind: "own",
      title: text("владелец", "owner"),
      whose: ({ context }) => (context as Partial<Permit>).owners ?? [],
      chosen: (payload) => payload.owner,
    },
  }),
  stamp: command({
    label: text("Внести заключение", "Record a finding"),
    told: text("внесено заключение", "finding recorded"),
    kind: "permit",
    payload: z.strictObject({ kind: oneOf(stampKinds), document: name }),
    roles: ["inspector"],
  }),
  issue: command({
    label: text("Выдать разрешение", "Issue the permit"),
    told: text("выдано", "issued"),
    kind: "permit",
    payload: nothing,
    roles: ["clerk"],
  }),
  close: command({
    label: text("Отозвать заявку", "Withdraw the application"),
    told: text("отозвана", "withdrawn"),
    kind: "permit",
    isHarmful: true,
    payload: nothing,
    roles: ["clerk"],
  }),
  engrave: command({
    label: text("Выгравировать", "Engrave"),
    told: text("выгравировано", "engraved"),
    kind: "permit",
    payload: nothing,
    roles: ["clerk"],
  }),
};
type PermitOccasion = OccasionOf<typeof commands>;

const rule = (id: string, title: { ru: string; en: string }) =>
  ({ id, title, clause: "Порядок выдачи, п. 1", force: "law" }) as const;

/** Days for which an application lies open. */
export const openDays = 10;

const requirements = {
  "may-be-issued": {
    kind: "all",
    id: "may-be-issued",
    title: text("Разрешение можно выдать", "The permit may be issued"),
    of: [
      requirement<Permit, PermitOccasion>({
        ...rule("everyone-signed", text("Подписали все владельцы", "All owners have signed")),
        check: ({ owners, signed }) =>
          owners
            .filter((owner) => !signed.includes(owner))
            .map((owner) => ({ text: text("Владелец не подписал", "An owner has not signed"), subject: owner })),
      }),
      requirement<Permit, PermitOccasion>({
        ...rule("fire-stamp", text("Есть заключение пожарной проверки", "The fire safety finding is there")),
        check: ({ stamps }) => stamps["fire"] !== undefined || { text: text("Заключения нет", "There is no finding") },
      }),
      requirement<Permit, PermitOccasion>({
        ...rule("open-long-enough", text("Заявка открыта десять дней", "Ten days have passed")),
        check: ({ since }, occasion) =>
          Temporal.PlainDate.from(since).add({ days: openDays }).toString() <= dayOf(occasion, occasion.world) || {
            text: text("Десять дней ещё не прошли", "Ten days have not passed yet"),
          },
      }),
    ],
  },
  "may-be-engraved": requirement<Permit, PermitOccasion>({
    ...rule("is-sealed", text("Разрешение опечатано", "The permit is sealed")),
    check: ({ isSealed }) => isSealed || { text: text("Не опечатано", "It is not sealed") },
  }),
} as const;

const record = recorder<Permit, PermitOccasion>();

/** An embedder's own workflow: a permit that owners sign, an inspector examines and a clerk issues after some days. */
export const permit = defineWorkflow({
  id: "permit",
  version: 1,
  title: text("Разрешение", "Permit"),
  roles: { clerk: text("делопроизводитель", "clerk"), inspector: text("инспектор", "inspector") },
  commands,
  creation: "apply",
  requirements,
  states: {
    open: text("открыта", "open"),
    issued: text("выдано", "issued"),
    closed: text("отозвана", "withdrawn"),
  },
  machine: setup({
    types: machineTypes<Permit, PermitOccasion, "apply">(),
    guards: requirementGuards(requirements as never),
    actions: {
      sign: record("sign", ({ signed }, { payload }) => ({ signed: [...signed, payload.owner] })),
      stamp: record("stamp", ({ stamps }, { payload }) => ({
        stamps: { ...stamps, [payload.kind]: payload.document },
      })),
    },
  }).createMachine({
    id: "permit",
    context: ({ input }) => ({
      owners: input.payload.owners,
      since: dayOf(input, input.world),
      signed: [],
      stamps: {},
      isSealed: false,
    }),
    initial: "open",
    states: {
      open: {
        on: {
          sign: { actions: "sign" },
          stamp: { actions: "stamp" },
          issue: { target: "issued", guard: "may-be-issued" as never },
          engrave: { guard: "may-be-engraved" as never },
          close: "closed",
        },
      },
      issued: {},
      closed: { type: "final" },
    },
  }),
});
