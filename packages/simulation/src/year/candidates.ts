import type { Instance } from "@nastavnik/core";
import { matchesState } from "@nastavnik/core";
import { type ParticipantContext, type UnitContext, whoIs } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import type { Person } from "../population/person.ts";
import type { YearRun } from "./year-run.ts";

type Participant = Instance<ParticipantContext>;

/** Participants as the chronicle knows them. */
export function participants(run: YearRun): readonly Participant[] {
  return run.chronicle.instances("participant") as unknown as readonly Participant[];
}

/** One participant as the chronicle knows them. */
export function participant(run: YearRun, id: string): Participant {
  return run.chronicle.instance({ workflow: "participant", id }) as unknown as Participant;
}

/** Units as the chronicle knows them. */
export function units(run: Pick<YearRun, "chronicle">): readonly Instance<UnitContext>[] {
  return run.chronicle.instances("unit") as unknown as readonly Instance<UnitContext>[];
}

/** How many mentees a mentor may have: as many as they take, and no more than the regulation allows. */
export function seatsOf(
  { regulation }: Pick<YearRun, "regulation">,
  { capacity = 0 }: Partial<ParticipantContext>,
): number {
  const most = regulation.value("mentors.menteesAtMost");
  return typeof most === "number" ? Math.min(capacity, most) : capacity;
}

/** Mentors who may take mentees now, with their free seats. */
export function freeMentors(run: YearRun): ReadonlyMap<string, number> {
  return new Map(
    participants(run)
      .filter(({ context, value }) => context.side === "mentor" && matchesState(value, "registered.ready"))
      .map(
        ({ id, context }) =>
          [id, seatsOf(run, context) - Object.values(context.seats).reduce((sum, seats) => sum + seats, 0)] as const,
      )
      .filter(([, seats]) => seats > 0),
  );
}

/** Whether one of the mentees was parted from the mentor, who is then not offered to them again. */
export function isParted(run: YearRun, mentor: string, mentees: readonly string[]): boolean {
  const person = whoIs(participant(run, mentor));
  return mentees.some((mentee) => participant(run, mentee).context.parted?.[person] !== undefined);
}

/** Mentees whose unit seeks another mentor. */
export function waiting(run: YearRun): readonly string[] {
  return units(run)
    .filter(({ value }) => value === "seeking-mentor")
    .flatMap(({ context }) => context.mentees);
}

/** Mentees of the registry who have no unit and are in none that seeks a mentor. */
export function freeMentees(run: YearRun): readonly Participant[] {
  const seeking = new Set(waiting(run));
  return participants(run).filter(
    ({ id, context, value }) =>
      context.side === "mentee" &&
      !seeking.has(id) &&
      (matchesState(value, "registered.searching") ||
        matchesState(value, "registered.supported") ||
        (matchesState(value, "registered.completed") && hasEndedEarlier(run, context))),
  );
}

/** Whether somebody completed the last unit in an earlier cycle, so that another one may begin in this one. */
function hasEndedEarlier(run: YearRun, { completed }: ParticipantContext): boolean {
  const unit = run.chronicle.instance({ workflow: "unit", id: completed.at(-1) ?? "" });
  const { ending } = unit.context as Partial<UnitContext>;
  return (
    ending !== undefined &&
    run.calendar.dateOf(Temporal.Instant.from(ending.at)).toString() < run.cycle().from.toString()
  );
}

/** Tells whether a mentee asks only for what no mentor of the registry offers. */
export function beyondHelp(run: YearRun): (person: Participant) => boolean {
  const offered = new Set(
    participants(run)
      .filter(({ context }) => context.side === "mentor")
      .flatMap(({ context }) => context.subjects),
  );
  return ({ context }) => context.side === "mentee" && !context.subjects.some((subject) => offered.has(subject));
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
