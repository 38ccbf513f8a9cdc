import {
  command,
  defineWorkflow,
  type InstanceRef,
  machineTypes,
  type OccasionOf,
  type Reaction,
  recorder,
  requirement,
  requirementGuards,
} from "@nastavnik/core";
import { setup } from "xstate";
import * as z from "zod";

type Ball = { readonly hits: readonly string[]; readonly isHeld: boolean; readonly rest: number };

const payload = z.strictObject({});
const roles = ["player", "system"];

const commands = {
  serve: command({
    label: { ru: "Подать", en: "Serve" },
    told: { ru: "подан", en: "served" },
    kind: "ball",
    payload: z.strictObject({ rest: z.int().min(0).default(1000) }),
    roles,
  }),
  hit: command({
    label: { ru: "Ударить", en: "Hit" },
    told: { ru: "ударили", en: "hit" },
    kind: "ball",
    payload: z.strictObject({ by: z.string() }),
    roles,
  }),
  spin: command({
    label: { ru: "Закрутить", en: "Spin" },
    told: { ru: "закрутили", en: "spun" },
    kind: "ball",
    payload,
    roles,
  }),
  hold: command({
    label: { ru: "Придержать", en: "Hold" },
    told: { ru: "придержали", en: "held" },
    kind: "ball",
    payload,
    roles,
  }),
  release: command({
    label: { ru: "Отпустить", en: "Release" },
    told: { ru: "отпустили", en: "released" },
    kind: "ball",
    payload,
    roles,
  }),
};
type BallOccasion = OccasionOf<typeof commands>;

const requirements = {
  "is-free": requirement<Ball>({
    id: "is-free",
    title: { ru: "Мяч свободен", en: "The ball is free" },
    clause: "Rules of the game, 1",
    force: "law",
    check: ({ isHeld }) => !isHeld || { text: { ru: "Мяч придержан", en: "It is held" } },
  }),
};

const record = recorder<Ball, BallOccasion>();

/** A ball that is hit by others, and that may spin without end: its timer is due again at the instant at which it fires. */
export const ball = defineWorkflow({
  id: "ball",
  version: 1,
  title: { ru: "Мяч", en: "Ball" },
  roles: { player: { ru: "игрок", en: "player" }, system: { ru: "движок", en: "engine" } },
  commands,
  creation: "serve",
  requirements,
  states: { flying: { ru: "летит", en: "flying" }, spinning: { ru: "крутится", en: "spinning" } },
  machine: setup({
    types: machineTypes<Ball, BallOccasion, "serve">(),
    guards: requirementGuards(requirements),
    delays: { rest: ({ context }) => context.rest },
    actions: {
      hit: record("hit", ({ hits }, { payload: { by } }) => ({ hits: [...hits, by] })),
      hold: record("hold", () => ({ isHeld: true })),
      release: record("release", () => ({ isHeld: false })),
    },
  }).createMachine({
    id: "ball",
    context: ({ input }) => ({ hits: [], isHeld: false, rest: input.payload.rest }),
    initial: "flying",
    on: { hit: { guard: "is-free", actions: "hit" }, hold: { actions: "hold" }, release: { actions: "release" } },
    states: {
      flying: { on: { spin: "spinning" } },
      spinning: { after: { rest: { target: "spinning", reenter: true } } },
    },
  }),
});

/** The same game under another name, which an engine may have given up. */
export const gone = defineWorkflow({ ...ball, id: "gone" });

/** What a reaction to hits of some balls asks for; with `hasGone`, also of those that are given up. */
export const whenHit = (
  id: string,
  react: (by: string) => readonly InstanceRef[],
  { hasGone = false } = {},
): Reaction => ({
  id,
  label: { ru: "Ударить дальше", en: "Hit on" },
  on: { workflow: "ball", commands: ["hit"] },
  gives: (hasGone ? ["ball", "gone"] : ["ball"]).map((workflow) => ({ workflow, command: "hit" })),
  react: ({ instance }) =>
    react(instance.id).map((target) => ({ instance: target, type: "hit", payload: { by: instance.id } })),
});
