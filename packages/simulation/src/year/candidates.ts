import type { Instance } from "@nastavnik/core";
import { matchesState } from "@nastavnik/core";
import type { ParticipantContext, UnitContext } from "@nastavnik/core/target-model";
import type { Person } from "../population/person.ts";
import type { YearRun } from "./year-run.ts";

/** A mentee with the mentors that could take him, best first. */
export interface Wish {
  readonly mentee: string;
  readonly mentors: readonly string[];
}

type Participant = Instance<ParticipantContext>;

/** Participants as the chronicle knows them. */
export function participants(run: YearRun): readonly Participant[] {
  return run.chronicle.instances("participant") as unknown as readonly Participant[];
}

/** Units as the chronicle knows them. */
export function units(run: YearRun): readonly Instance<UnitContext>[] {
  return run.chronicle.instances("unit") as unknown as readonly Instance<UnitContext>[];
}

/** Mentors who may take mentees now, with their free seats. */
export function freeMentors(run: YearRun): ReadonlyMap<string, number> {
  return new Map(
    participants(run)
      .filter(({ context, value }) => context.side === "mentor" && matchesState(value, "registered.ready"))
      .map(
        ({ id, context }) =>
          [id, context.capacity - Object.values(context.seats).reduce((sum, seats) => sum + seats, 0)] as const,
      )
      .filter(([, seats]) => seats > 0),
  );
}

/** Mentees of the registry who have no unit and are in none that seeks a mentor. */
export function freeMentees(run: YearRun): readonly Participant[] {
  const seeking = new Set(
    units(run)
      .filter(({ value }) => value === "seeking-mentor")
      .flatMap(({ context }) => context.mentees),
  );
  return participants(run).filter(
    ({ id, context, value }) =>
      context.side === "mentee" &&
      !seeking.has(id) &&
      (matchesState(value, "registered.searching") || matchesState(value, "registered.supported")),
  );
}

/** How well a mentor fits a mentee: shared subjects first, then the wishes of both, then chance. */
function fit(run: YearRun, mentee: Participant, mentor: Participant): number {
  const shared = mentee.context.subjects.filter((subject) => mentor.context.subjects.includes(subject)).length;
  const wish = (list: readonly string[], id: string): number =>
    list.includes(id) ? 5 - Math.min(4, list.indexOf(id)) : 0;
  return (
    100 * shared +
    10 * (wish(mentee.context.preferences, mentor.id) + wish(mentor.context.preferences, mentee.id)) +
    run.chance.draw("fit", mentee.id, mentor.id)
  );
}

/**
 * For each mentee the mentors that could take him, best first: selected for the form, and with a shared subject.
 *
 * @param isCompromise - whether a mentor without a shared subject will do, as long as anybody at all offers the subject
 */
export function wishes(run: YearRun, mentees: readonly Participant[], isCompromise: boolean): readonly Wish[] {
  const mentors = participants(run).filter(
    ({ context }) => context.side === "mentor" && context.selectedFor.length > 0,
  );
  const offered = new Set(mentors.flatMap(({ context }) => context.subjects));
  return mentees.map((mentee) => {
    const canBeServed = mentee.context.subjects.some((subject) => offered.has(subject));
    return {
      mentee: mentee.id,
      mentors: mentors
        .filter(
          ({ id, context }) =>
            id !== mentee.id &&
            context.selectedFor.some((form) => mentee.context.forms.includes(form)) &&
            (context.subjects.some((subject) => mentee.context.subjects.includes(subject)) ||
              (isCompromise && canBeServed)),
        )
        .map((mentor) => ({ id: mentor.id, fit: fit(run, mentee, mentor) }))
        .toSorted((a, b) => b.fit - a.fit)
        .map(({ id }) => id),
    };
  });
}

/** The mentors that a mentee would name in the preference questionnaire, or the mentees that a mentor would. */
export function preferred(run: YearRun, person: Person): readonly string[] {
  const others = run.people.filter(
    (other) =>
      other.side !== person.side &&
      other.forms.some((form) => person.forms.includes(form)) &&
      other.subjects.some((subject) => person.subjects.includes(subject)),
  );
  return run.chance
    .shuffle(others, "preferred", person.id)
    .slice(0, 5)
    .map((other) => other.id);
}
