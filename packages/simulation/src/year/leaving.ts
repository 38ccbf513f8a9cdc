import { type InstanceRef, matchesState } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import { units } from "./candidates.ts";
import { dayOfMonth, inWorkingDays } from "./dates.ts";
import type { YearRun } from "./year-run.ts";

/** Schedules those who leave in mid-year, December to March, and the mentees who ask for another mentor. */
export function leaving(run: YearRun): void {
  const dateFor = (id: string): Temporal.PlainDate =>
    dayOfMonth(run, 3, 1 + run.chance.whole({ from: 0, to: 115 }, "leaves-on", id));

  for (const person of run.people) {
    const traits = run.traits.get(person.id);
    const ref = { workflow: "participant", id: person.id };
    const isIn = () => matchesState(run.chronicle.instance(ref).value, "registered");
    if (traits?.asksForReplacement === true) {
      run.on(dateFor(person.id), 12, async () => {
        const unit = units(run).find(
          ({ value, context }) =>
            matchesState(value, "working") && context.mentees.length === 1 && context.mentees[0] === person.id,
        );
        if (unit === undefined) return;
        const on = { workflow: "unit", id: unit.id };
        // The first request gives no sufficient ground and comes back.
        if (run.chance.happens(0.5, "other-ground", person.id)) {
          await run.attempt({ who: "mentee", on, type: "request-replacement", payload: { ground: "other" } });
        }
        await run.attempt({
          who: "mentee",
          on,
          type: "request-replacement",
          payload: { ground: "no-personal-contact" },
        });
        // The request goes to the curator, who decides it.
        run.on(inWorkingDays(run, 2), 12, async () => {
          if (!matchesState(run.chronicle.instance(on).value, "working.replacement.requested")) return;
          await run.attempt({ who: "curator", on, type: "grant-replacement" });
        });
      });
    }
    const reason = traits?.leavesFor;
    if (reason === undefined) continue;
    run.on(dateFor(person.id), 11, async () => {
      if (!isIn()) return;
      if (person.side === "mentee") {
        if (reason === "consent-withdrawn") {
          await run.attempt({ who: "mentee", on: ref, type: "withdraw-consent", payload: { kind: "personal-data" } });
          run.on(inWorkingDays(run, 10), 11, async () => {
            await run.attempt({ who: "coordinator", on: ref, type: "stop-processing" });
            // The others of a group go on without the one who left.
            for (const { id, value } of units(run)) {
              if (!matchesState(value, "working.assignment.suspended")) continue;
              await run.attempt({ who: "curator", on: { workflow: "unit", id }, type: "resume" });
            }
          });
        } else {
          await run.attempt({ who: "curator", on: ref, type: "withdraw", payload: { reason } });
        }
        return;
      }
      const applied: InstanceRef[] = [];
      for (const { id, value, context } of units(run)) {
        if (context.mentor !== person.id || !matchesState(value, "working")) continue;
        const on = { workflow: "unit", id };
        if (reason === "plan-fulfilled") {
          await run.attempt({ who: "mentor", on, type: "resign", payload: { ground: "plan-fulfilled" } });
        } else if (reason === "removal") {
          await run.attempt({ who: "deputy-head", on, type: "remove-mentor", payload: { record: `record/${id}` } });
        } else if (reason === "labour-refusal") {
          await run.attempt({ who: "mentor", on, type: "refuse-assignment" });
        } else {
          // An application without a ground comes back from the head's desk.
          if (run.chance.happens(0.5, "no-ground", id)) await run.attempt({ who: "mentor", on, type: "resign" });
          await run.attempt({ who: "mentor", on, type: "resign", payload: { ground: "personal" } });
          // The head has the application, and the mentor works on until it is decided.
          if (matchesState(run.chronicle.instance(on).value, "working.assignment.resigning")) applied.push(on);
        }
      }
      if (applied.length > 0) {
        run.on(inWorkingDays(run, 2), 10, async () => {
          for (const on of applied) {
            if (!matchesState(run.chronicle.instance(on).value, "working.assignment.resigning")) continue;
            await run.attempt({ who: "head", on, type: "accept-resignation" });
          }
          if (isIn()) await run.attempt({ who: "curator", on: ref, type: "withdraw", payload: { reason } });
        });
        return;
      }
      if (reason !== "plan-fulfilled") {
        await run.attempt({ who: "curator", on: ref, type: "withdraw", payload: { reason } });
      }
    });
  }
}
