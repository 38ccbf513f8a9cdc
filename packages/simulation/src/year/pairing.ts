import { matchesState } from "@nastavnik/core";
import { askedIn, followings } from "@nastavnik/core/target-model";
import { solve } from "@nastavnik/matching";
import { pairingProblem, pairingRules } from "@nastavnik/matching/target-model";
import type { Temporal } from "temporal-polyfill";
import { approveUnits } from "./approve-units.ts";
import {
  beyondHelp,
  freeMentees,
  freeMentors,
  isParted,
  participant,
  participants,
  preferred,
  seatsOf,
  units,
  waiting,
} from "./candidates.ts";
import { dayOfMonth, inWorkingDays } from "./dates.ts";
import { finishStage } from "./finish-stage.ts";
import { proposeUnit } from "./propose-unit.ts";
import { recordSteps } from "./record-steps.ts";
import { working } from "./working.ts";
import type { YearRun } from "./year-run.ts";

/** From so many mentees on, a mentor leads them as one group. */
const groupFrom = 3;

/**
 * Joins as many mentees with mentors as there are seats for, as well as that allows.
 *
 * @param isCompromise - whether a mentor will do who cannot help with the very subject, for whoever found nobody so far
 */
function join(run: YearRun, isCompromise: boolean): ReadonlyMap<string, string> {
  const rules = isCompromise ? pairingRules.filter(({ code }) => code !== "no-need-met") : pairingRules;
  const seeking = new Set(waiting(run));
  const isBeyondHelp = beyondHelp(run);
  const free = new Set(freeMentees(run).map(({ id }) => id));
  const pool = participants(run)
    .filter((person) => !seeking.has(person.id) && !isBeyondHelp(person))
    .map((person) => ({ ...person, context: { ...person.context, capacity: seatsOf(run, person.context) } }))
    // Whoever completed a unit in an earlier cycle seeks once more.
    .map((person) => (free.has(person.id) ? { ...person, value: { registered: "searching" } } : person));
  const problem = pairingProblem(pool, { rules });
  if (problem.mentees.length === 0 || problem.mentors.length === 0) return new Map();
  const { pairs } = solve(problem, { mode: "coverage", seed: run.definition.id });
  return new Map(pairs.map(({ mentee, mentor }) => [mentee, mentor]));
}

/** Proposes units for everybody who is free and fits; mentees of one mentor and form become a group. */
async function proposeAll(run: YearRun, isCompromise: boolean): Promise<void> {
  const mentees = freeMentees(run);
  const joined = join(run, isCompromise);
  const byMentor = new Map<string, string[]>();
  for (const { id, context } of mentees) {
    const mentor = joined.get(id);
    if (mentor === undefined) continue;
    const key = `${mentor}\u0000${context.forms[0] ?? ""}`;
    byMentor.set(key, [...(byMentor.get(key) ?? []), id]);
  }
  for (const [key, ids] of byMentor) {
    const [mentor = "", form = ""] = key.split("\u0000");
    if (ids.length >= groupFrom) await proposeUnit(run, mentor, ids, form);
    else for (const id of ids) await proposeUnit(run, mentor, [id], form);
  }
}

/** Once a week: who has no mentor is looked for one again, and units without a mentor get another. */
function keepSearching(run: YearRun, until: Temporal.PlainDate): void {
  const again = async (): Promise<void> => {
    const free = freeMentors(run);
    for (const { id, context } of units(run).filter(({ value }) => value === "seeking-mentor")) {
      const [mentor] = [...free]
        .filter(([, seats]) => seats >= context.mentees.length)
        .map(([candidate]) => candidate)
        .filter(
          (candidate) =>
            !isParted(run, candidate, context.mentees) &&
            candidate !== context.mentor &&
            participant(run, candidate).context.selectedFor.includes(context.form),
        )
        .toSorted((a, b) => run.chance.draw("reassign", id, a) - run.chance.draw("reassign", id, b));
      const unit = { workflow: "unit", id };
      if (mentor === undefined) {
        await run.attempt({ who: "curator", on: unit, type: "dissolve", payload: { reason: "no-mentor-found" } });
      } else {
        await proposeUnit(run, mentor, context.mentees, context.form, unit);
      }
    }
    await proposeAll(run, true);
    const next = inWorkingDays(run, 5);
    if (next.toString() <= until.toString()) run.on(next, 14, again);
  };
  run.on(inWorkingDays(run, 5), 14, again);
}

/** Whether the stage is over at whose end everybody has to be settled. */
function isPairingOver({ chronicle, programme, regulation }: YearRun): boolean {
  const { value } = chronicle.instance(programme);
  const asked = askedIn(regulation, "pairing") ?? "pairing";
  const states = followings.flatMap((each) => [`before-${each}`, each]);
  const place = typeof value === "string" ? states.indexOf(value) : -1;
  return place < 0 || place > states.indexOf(asked);
}

/** Stage 5: group meeting, preferences, joining, consents, orders, and support of those who have no mentor. */
export function pairing(run: YearRun, start: Temporal.PlainDate): void {
  const lead = (type: string) => run.attempt({ who: "curator", on: run.programme, type });
  const begin = async (): Promise<void> => {
    recordSteps(run, "pairing");
    const sides = new Set(
      participants(run)
        .filter(({ value }) => matchesState(value, "registered"))
        .map(({ context }) => context.side),
    );
    if (sides.size === 2) await lead("compare-questionnaires");
    const registered = (id: string) =>
      matchesState(run.chronicle.instance({ workflow: "participant", id }).value, "registered");
    const ask = async (share: number): Promise<void> => {
      for (const person of run.chance.chosen(
        run.people.filter(({ id }) => registered(id)),
        share,
        "asked",
      )) {
        await run.attempt({
          who: person.side,
          on: { workflow: "participant", id: person.id },
          type: "answer-questionnaire",
          payload: { kind: "preferred-partner", preferred: [...preferred(run, person)] },
        });
      }
    };
    if (run.regulation.value("pairing.groupMeeting") !== undefined) {
      // A few know whom they want before they have met anybody.
      run.on(inWorkingDays(run, 1), 12, () => ask(0.02));
      run.on(inWorkingDays(run, 2), 12, async () => {
        await lead("hold-group-meeting");
      });
    }
    if (run.regulation.value("pairing.preferences") !== undefined) {
      run.on(inWorkingDays(run, 3), 12, () => ask(1));
      run.on(inWorkingDays(run, 4), 15, async () => {
        await lead("analyse-preferences");
      });
    }
    run.on(inWorkingDays(run, 5), 10, () => proposeAll(run, false));
    approveUnits(run, inWorkingDays(run, 8), dayOfMonth(run, 8, 1));
    run.on(inWorkingDays(run, 10), 11, async () => {
      keepSearching(run, dayOfMonth(run, 7, 1));
    });
    const support = async (): Promise<void> => {
      for (const { id, value } of freeMentees(run)) {
        if (!matchesState(value, "registered.searching")) continue;
        await run.attempt({
          who: "curator",
          on: { workflow: "participant", id },
          type: "support-unpaired",
          payload: { needsPsychologist: run.chance.happens(0.5, "psychologist", id) },
        });
      }
      if (!isPairingOver(run)) run.on(inWorkingDays(run, 3), 12, support);
    };
    run.on(inWorkingDays(run, 14), 12, support);
    finishStage(run, "pairing", { from: inWorkingDays(run, 14), every: 2 }, () => working(run));
  };
  run.on(start, 10, begin);
}
