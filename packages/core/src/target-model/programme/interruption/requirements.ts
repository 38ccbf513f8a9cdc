import { fail } from "../../fail.ts";
import type { ProgrammeContext } from "../programme-context.ts";
import { payloadOf, rule } from "../rule.ts";
import type { InterruptibleStage } from "./interruptible-stage.ts";

/** How it is said that a programme does not run, as the programme and what lives in it check it. */
export const programmeRunning = {
  id: "programme-runs",
  title: { ru: "Программа не приостановлена и не прекращена", en: "The programme is neither suspended nor cancelled" },
  clause: "Целостность: в приостановленной программе никто не начинает работать",
  force: "integrity",
} as const;

/** What is wrong where the programme does not run; nothing is known of one that is not found. */
export function programmeRuns(programme: Partial<ProgrammeContext> | undefined) {
  const { interruption } = programme ?? {};
  if (interruption === undefined || interruption.endedAt !== undefined) return true;
  return interruption.isFinal === true
    ? fail("Программа прекращена", "The programme is cancelled")
    : fail("Программа приостановлена", "The programme is suspended");
}

/** An order approving units is not issued while the programme is suspended; other orders are. */
export const unitsNotApprovedMeanwhile = rule({
  ...programmeRunning,
  id: "units-approved-in-running-programme",
  needs: "payload",
  check: (context, occasion) => payloadOf(occasion, "issue-order").kind !== "approve-pairs" || programmeRuns(context),
});

/** Whether the programme was interrupted in this stage. */
export const wasIn = (stage: InterruptibleStage) =>
  rule({
    id: `was-in-${stage}`,
    title: { ru: "Программа была на этом этапе", en: "The programme was in this stage" },
    clause: "Целостность: возобновлённая программа продолжается с того же этапа",
    force: "integrity",
    selects: true,
    check: ({ interruption }: ProgrammeContext) =>
      interruption?.stage === stage || fail("Программа была на другом этапе", "The programme was in another stage"),
  });
