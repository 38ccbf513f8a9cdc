import { matchesState } from "@nastavnik/core";
import { record } from "../record.ts";
import { participantsOf, practicesOf, unitsOf } from "../rule.ts";
import { type InterruptibleStage, interruptibleStages } from "./interruptible-stage.ts";

/** Remembers in which stage the programme was interrupted. */
const interrupted = (stage: InterruptibleStage) =>
  record("suspend-programme", ({ interruption }) =>
    interruption === undefined ? {} : { interruption: { ...interruption, stage } },
  );

const stages = Object.fromEntries(interruptibleStages.map((stage) => [`interrupt-${stage}`, interrupted(stage)])) as {
  readonly [Each in InterruptibleStage as `interrupt-${Each}`]: ReturnType<typeof interrupted>;
};

/** What this theme writes into the context. */
export const interruptionActions = {
  ...stages,
  // A unit that is suspended for a reason of its own stays so when the programme is resumed.
  recordInterruption: record("suspend-programme", (_context, occasion) => ({
    interruption: {
      ...occasion.payload,
      at: occasion.at.toString(),
      units: unitsOf(occasion)
        .filter(({ value, context }) => matchesState(value, "working") && context.suspendedFor === undefined)
        .map(({ id }) => id),
    },
  })),
  recordResumption: record("resume-programme", ({ interruption }, { at }) =>
    interruption === undefined ? {} : { interruption: { ...interruption, endedAt: at.toString() } },
  ),
  recordCancellation: record("cancel-programme", (_context, occasion) => ({
    interruption: {
      ...occasion.payload,
      at: occasion.at.toString(),
      isFinal: true as const,
      units: unitsOf(occasion)
        .filter(({ status }) => status === "active")
        .map(({ id }) => id),
      participants: participantsOf(occasion)
        .filter(({ value }) => matchesState(value, "intake") || matchesState(value, "registered"))
        .map(({ id }) => id),
      practices: practicesOf(occasion)
        .filter(({ status, context }) => status === "active" && context.published === undefined)
        .map(({ id }) => id),
    },
  })),
};
