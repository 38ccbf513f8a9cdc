import { programmeSetup } from "../programme-setup.ts";
import type { Following, Passable } from "./gap.ts";

/** What this theme adds in every stage. */
export const stagesTransitions = {
  "record-step": { actions: "recordStep" },
} as const;

/** A stage of the lifecycle, which an organisation may pass over; what follows is told by its own list of stages. */
export const stage = <Stage extends Passable, Next extends Following, Config extends object>(
  name: Stage,
  next: Next,
  config: Config,
) => ({
  ...config,
  always: { target: `before-${next}`, guard: `without-${name}` } as const,
});

/** Where the organisation's own stages run that come before something, one after another; where it has none, nothing rests. */
export const gap = <Next extends Following>(next: Next) =>
  ({
    always: { target: next, guard: `no-own-stage-before-${next}` },
    on: {
      "finish-stage": [
        { guard: `own-stage-follows-before-${next}`, actions: `finish-own-before-${next}` },
        { target: next, actions: `finish-own-before-${next}` },
      ],
    },
  }) as const;

/** Pairs and groups work. */
export const working = programmeSetup.createStateConfig({
  on: { "finish-stage": { target: "before-completion", guard: "working-finished" } },
});
