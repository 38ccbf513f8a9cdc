/** An embedder's own workflow in which it matters who speaks: the reading card of a family, and mandates. */
import {
  type By,
  type Circle,
  commandFor,
  dayOf,
  defineWorkflow,
  machineTypes,
  type Mandate,
  type OccasionOf,
  recorder,
  relatedInstance,
  systemRole,
} from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { setup } from "xstate";
import * as z from "zod";

// #region context
export type Card = {
  readonly since: string;
  readonly holders: readonly string[];
  readonly agreed: readonly string[];
  readonly by?: string;
};
// #endregion context

type Known = Partial<Card>;

const text = (ru: string, en: string) => ({ ru, en });
const holder = text("владелец карточки", "a holder of the card");
const id = z.string().min(1);

// #region circles
const onDuty: Circle<Known> = {
  title: text("библиотекарь, назначенный приказом", "the librarian whom an order has appointed"),
  clause: "Library rules, 1.4",
  // Not asked for where the library keeps no such list.
  who: (_subject, world) => relatedInstance<{ onDuty?: readonly string[] }>(world, "library")?.context.onDuty,
};

const holders: Circle<Known> = {
  title: holder,
  clause: "Library rules, 1.5",
  who: ({ context }) => context.holders ?? [],
};

const ownLibrary: Circle<Known> = {
  title: text("библиотека, выдавшая карточку", "the library that issued the card"),
  who: ({ instance }) => (instance.parent === undefined ? undefined : [instance.parent]),
};
// #endregion circles

// #region declarations
const approval: By<Known> = {
  kind: "office",
  roles: ["librarian"],
  appointed: onDuty,
  not: [holders],
  organisation: ownLibrary,
};

const consent: By<Known, { readonly holder: string }> = {
  kind: "own",
  title: holder,
  clause: "Library rules, 2.2",
  whose: ({ context }) => context.holders ?? [],
  chosen: (payload) => payload.holder,
  mandates: ["guardian"],
  recorders: ["librarian"],
};
// #endregion declarations

const cardCommand = commandFor<Card>();

// #region commands
export const cardCommands = {
  apply: cardCommand({
    label: text("Подать заявление", "Apply"),
    told: text("Подано заявление", "Applied for"),
    kind: "card",
    payload: z.strictObject({ holders: z.array(id).min(1) }),
    roles: ["librarian"],
    about: ({ payload }) => payload.holders,
  }),
  agree: cardCommand({
    label: text("Согласиться с правилами", "Agree to the rules"),
    told: text("Получено согласие с правилами", "Agreed to the rules"),
    kind: "card",
    payload: z.strictObject({ holder: id }),
    by: consent,
    occurs: ({ context: { since } }, _world, today) => ({
      notBefore: since,
      // Told within a week; what is older, a paper tells.
      paperBefore: Temporal.PlainDate.from(today).subtract({ days: 7 }).toString(),
    }),
    about: ({ payload }) => [payload.holder],
    relations: ({ payload }) => ({ holder: { personalDataOf: payload.holder } }),
  }),
  approve: cardCommand({
    label: text("Утвердить", "Approve"),
    told: text("Утверждена", "Approved"),
    kind: "card",
    payload: z.strictObject({}),
    by: approval,
  }),
  remind: cardCommand({
    label: text("Напомнить", "Remind"),
    told: text("Отправлено напоминание", "Reminded"),
    kind: "reminder",
    payload: z.strictObject({}),
    by: { kind: "system" },
  }),
  close: cardCommand({
    label: text("Закрыть", "Close"),
    told: text("Закрыта", "Closed"),
    kind: "card",
    payload: z.strictObject({}),
    by: {
      kind: "either",
      of: [
        { kind: "own", title: holder, whose: ({ context }) => context.holders ?? [] },
        { kind: "office", roles: ["head-librarian"] },
      ],
    },
  }),
};
// #endregion commands

type CardOccasion = OccasionOf<typeof cardCommands>;
const record = recorder<Card, CardOccasion>();

const roles = {
  librarian: text("библиотекарь", "librarian"),
  "head-librarian": text("заведующий библиотекой", "head librarian"),
  [systemRole]: text("движок", "engine"),
};

export const card = defineWorkflow({
  id: "card",
  version: 1,
  title: text("Читательская карточка семьи", "Reading card of a family"),
  roles,
  commands: cardCommands,
  creation: "apply",
  requirements: {},
  relations: ({ instance }) =>
    instance.parent === undefined ? {} : { library: { workflow: "library", id: instance.parent } },
  // #region standing
  standing: (speaker) => ({ workflow: "mandate", parent: speaker }),
  // #endregion standing
  states: { open: text("открыта", "open"), closed: text("закрыта", "closed") },
  machine: setup({
    types: machineTypes<Card, CardOccasion, "apply">(),
    actions: {
      agree: record("agree", ({ agreed }, { payload, act }) => ({
        agreed: [...agreed, payload.holder],
        ...(act.kind === "own" ? { by: act.by } : undefined),
      })),
      note: record("*", () => ({})),
    },
  }).createMachine({
    id: "card",
    context: ({ input }) => ({ since: dayOf(input, input.world), holders: input.payload.holders, agreed: [] }),
    initial: "open",
    states: {
      open: {
        on: { agree: { actions: "agree" }, approve: { actions: "note" }, remind: { actions: "note" }, close: "closed" },
      },
      closed: { type: "final" },
    },
  }),
});

// #region mandate
const mandateCommand = commandFor<Mandate>();

const mandateCommands = {
  record: mandateCommand({
    label: text("Внести полномочие", "Record a mandate"),
    told: text("Полномочие внесено", "Mandate recorded"),
    kind: "mandate",
    payload: z.strictObject({
      person: id,
      as: z.enum(["guardian", "representative"]),
      from: z.iso.date(),
      until: z.iso.date().exactOptional(),
      scope: z.array(id).exactOptional(),
      document: id,
    }),
    roles: ["librarian"],
  }),
  end: mandateCommand({
    label: text("Прекратить полномочие", "End a mandate"),
    told: text("Полномочие прекращено", "Mandate ended"),
    kind: "mandate",
    payload: z.strictObject({ until: z.iso.date(), document: id }),
    roles: ["librarian"],
  }),
};

type MandateOccasion = OccasionOf<typeof mandateCommands>;
const onMandate = recorder<Mandate, MandateOccasion>();

/** A mandate of whoever its parent is. That it was ended is a date too: what was done before stays done. */
export const mandate = defineWorkflow({
  id: "mandate",
  version: 1,
  title: text("Полномочие", "Mandate"),
  roles,
  commands: mandateCommands,
  creation: "record",
  requirements: {},
  states: { recorded: text("внесено", "recorded"), ended: text("прекращено", "ended") },
  machine: setup({
    types: machineTypes<Mandate, MandateOccasion, "record">(),
    actions: { end: onMandate("end", (_mandate, { payload }) => ({ until: payload.until })) },
  }).createMachine({
    id: "mandate",
    context: ({ input }) => input.payload,
    initial: "recorded",
    states: { recorded: { on: { end: { target: "ended", actions: "end" } } }, ended: { type: "final" } },
  }),
});
// #endregion mandate
