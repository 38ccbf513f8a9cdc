import { programmeSetup } from "../programme-setup.ts";
import { type InterruptibleStage, interruptibleStages } from "./interruptible-stage.ts";

/** What this theme adds in every stage. */
export const interruptionTransitions = {
  "cancel-programme": { target: ".cancelled", actions: "recordCancellation" },
} as const;

/** A stage that may be suspended. */
export const interruptible = <Stage extends InterruptibleStage, Config extends { readonly on?: object }>(
  stage: Stage,
  config: Config,
) => ({
  ...config,
  on: {
    ...config.on,
    "suspend-programme": {
      target: "suspended",
      actions: ["recordInterruption", `interrupt-${stage}`],
    } as const,
  },
});

const backTo = <Stage extends InterruptibleStage>(stage: Stage) =>
  ({ target: stage, guard: `was-in-${stage}`, actions: "recordResumption" }) as const;

/** The programme stands still by an order, and goes on where it was. */
export const suspended = programmeSetup.createStateConfig({
  on: { "resume-programme": interruptibleStages.map((stage) => backTo(stage)) },
});
