import { type InterruptibleStage, interruptibleStages } from "./interruptible-stage.ts";
import { wasIn } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const interruptionConditions = Object.fromEntries(
  interruptibleStages.map((stage) => [`was-in-${stage}`, wasIn(stage)]),
) as { readonly [Each in InterruptibleStage as `was-in-${Each}`]: ReturnType<typeof wasIn> };
