import { command, defineWorkflow, type OccasionOf, type Reaction, recorder, machineTypes } from "@nastavnik/core";
import { setup } from "xstate";
import * as z from "zod";

type Link = { readonly depth: number; readonly fan: number };
type Tally = { readonly counted: readonly string[] };

const linkCommands = {
  forge: command({
    label: { ru: "Выковать", en: "Forge" },
    told: { ru: "Выковано", en: "Forged" },
    kind: "link",
    payload: z.strictObject({ depth: z.int().min(0), fan: z.int().min(0) }),
    roles: ["smith", "system"],
  }),
  melt: command({
    label: { ru: "Расплавить", en: "Melt" },
    told: { ru: "Расплавлено", en: "Molten" },
    kind: "link",
    payload: z.strictObject({}),
    roles: ["smith"],
  }),
};
type LinkOccasion = OccasionOf<typeof linkCommands>;

/** A link of a chain; reactions forge those below it. */
export const link = defineWorkflow({
  id: "link",
  version: 1,
  title: { ru: "Звено", en: "Link" },
  roles: { smith: { ru: "кузнец", en: "smith" }, system: { ru: "движок", en: "engine" } },
  commands: linkCommands,
  creation: "forge",
  requirements: {},
  states: { whole: { ru: "целое", en: "whole" }, molten: { ru: "расплавлено", en: "molten" } },
  machine: setup({ types: machineTypes<Link, LinkOccasion, "forge">() }).createMachine({
    id: "link",
    context: ({ input }) => ({ ...input.payload }),
    initial: "whole",
    states: { whole: { on: { melt: "molten" } }, molten: { type: "final" } },
  }),
});

const tallyCommands = {
  begin: command({
    label: { ru: "Начать счёт", en: "Begin" },
    told: { ru: "Счёт начат", en: "Begun" },
    kind: "tally",
    payload: z.strictObject({}),
    roles: ["smith"],
  }),
  count: command({
    label: { ru: "Сосчитать", en: "Count" },
    told: { ru: "Сосчитано", en: "Counted" },
    kind: "tally",
    payload: z.strictObject({ link: z.string() }),
    roles: ["system"],
  }),
};
type TallyOccasion = OccasionOf<typeof tallyCommands>;
const record = recorder<Tally, TallyOccasion>();

/** Counts the links that were forged. */
export const tally = defineWorkflow({
  id: "tally",
  version: 1,
  title: { ru: "Счёт", en: "Tally" },
  roles: { smith: { ru: "кузнец", en: "smith" }, system: { ru: "движок", en: "engine" } },
  commands: tallyCommands,
  creation: "begin",
  requirements: {},
  states: { counting: { ru: "идёт", en: "counting" } },
  machine: setup({
    types: machineTypes<Tally, TallyOccasion, "begin">(),
    actions: { count: record("count", ({ counted }, { payload }) => ({ counted: [...counted, payload.link] })) },
  }).createMachine({
    id: "tally",
    context: { counted: [] },
    initial: "counting",
    states: { counting: { on: { count: { actions: "count" } } } },
  }),
});

/** Forges the links below a link. */
export const forgeBelow: Reaction = {
  id: "forge-below",
  label: { ru: "Выковать нижние звенья", en: "Forge the links below" },
  on: { workflow: "link", commands: ["forge"] },
  gives: [{ workflow: "link", command: "forge" }],
  react({ instance, parent, command: { payload } }) {
    const { depth, fan } = payload as Link;
    if (depth === 0) return [];
    return Array.from({ length: fan }, (_, index) => ({
      instance: { workflow: "link", id: `${instance.id}.${index}` },
      ...(parent === undefined ? {} : { parent }),
      type: "forge",
      payload: { depth: depth - 1, fan },
    }));
  },
};

/** Counts every link; refused while the tally has not begun. */
export const countLinks: Reaction = {
  id: "count-links",
  label: { ru: "Сосчитать звенья", en: "Count the links" },
  on: { workflow: "link", commands: ["forge"] },
  gives: [{ workflow: "tally", command: "count" }],
  mayBeRefused: ["does-not-exist"],
  react: ({ instance }) => [
    { instance: { workflow: "tally", id: "all" }, type: "count", payload: { link: instance.id } },
  ],
};
