import type { ProgrammeContext } from "@nastavnik/core/target-model";
import { historyHash, type Store, type VirtualClock } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { type Agenda, agenda } from "../agenda/agenda.ts";
import { chance } from "../chance/chance.ts";
import { chronicle } from "../chronicle/chronicle.ts";
import { calendarOf } from "../definition/calendar-of.ts";
import type { SchoolYear } from "../definition/school-year-definition.ts";
import { regulationOfYear } from "../definition/year-regulation.ts";
import { countingOf } from "../metric/counting-of.ts";
import { populate } from "../population/populate.ts";
import { traitsOf } from "../population/traits.ts";
import { withAppointedStaff } from "./appointed-staff.ts";
import { attempts } from "./attempts.ts";
import { cyclesOf } from "./cycle.ts";
import type { YearCompanion } from "./companion.ts";
import { founding } from "./founding.ts";
import { outcomeOf } from "../standstill/outcome-of.ts";
import type { Standstill } from "../standstill/standstill.ts";
import { Watch } from "../standstill/watch.ts";
import { nextCycle } from "./next-cycle.ts";
import { Present } from "./present.ts";
import { pursuing } from "./pursue.ts";
import { storedYear, yearId } from "./stored-year.ts";
import { yearClock } from "./year-clock.ts";
import { YearEngine } from "./year-engine.ts";
import type { YearProgress } from "./year-progress.ts";
import type { YearRun } from "./year-run.ts";
import { YearTeller } from "./year-teller.ts";

/** What a simulated school year needs. */
export interface YearOptions {
  readonly definition: SchoolYear;
  /** The same definition and seed give the same facts, to the last one. */
  readonly seed: number;
  /** Where it is kept; a store that holds a part of this very year is gone on from. */
  readonly store: Store;
  /**
   * The clock that the run moves, made by `yearClock`; one of its own unless told. A store runs by a clock too, and takes
   * nothing that lies after it: for a year that is not over yet, open the store with the same clock.
   */
  readonly clock?: VirtualClock;
  /** Last day to simulate; the end of the period unless told. */
  readonly until?: Temporal.PlainDate;
  readonly onProgress?: (progress: YearProgress) => void;
  /** Acts beside the year in its time, such as notifications. */
  readonly companion?: YearCompanion;
}

/** What a simulated school year has come to. */
export interface YearResult {
  /** The programme's instance identifier. */
  readonly programme: string;
  /** Stage or state that the programme has reached. */
  readonly state: string;
  readonly verdict?: "package" | "revise";
  readonly facts: number;
  readonly refusals: number;
  /** SHA-256 of the history: equal for equal years, whatever store kept them and however often the run was stopped. */
  readonly hash: string;
  /** What the year could not get past; absent where it has reached what it was simulated for. */
  readonly standstill?: Standstill;
  /** Facts that were in the store when the run began. */
  readonly resumedFrom: number;
}

/** Puts something on the agenda for an hour of a date; what belongs to the past is done as soon as may be. */
function schedule(todo: Agenda, { calendar }: Pick<YearRun, "calendar">, present: Present): YearRun["on"] {
  return (date, hour, act) => {
    const day = Temporal.PlainDate.compare(date, present.date) < 0 ? present.date : date;
    const at = calendar.startOf(day).add({ hours: hour });
    todo.add(Temporal.Instant.compare(at, present.instant) > 0 ? at : present.instant, act);
  };
}

/** Tasks in their order, as far as they begin before the end. */
function* tasksUntil(todo: Agenda, end: Temporal.Instant) {
  for (let task = todo.peek(); task !== undefined; task = todo.peek()) {
    if (Temporal.Instant.compare(task.at, end) >= 0) return;
    todo.take();
    yield task;
  }
}

/**
 * Runs a school year on a store in virtual time, through the same engine that an organisation would use: every step is a
 * command of somebody in a role, accepted or refused by the real requirements. Stopped at any moment and called again, it
 * goes on from the store and ends with the same history as an undisturbed run.
 *
 * @throws NastavnikError `conflict` when the store holds another year (another definition or seed); what the store throws
 */
export async function simulateYear(options: YearOptions): Promise<YearResult> {
  const { definition: given, seed, store, clock = yearClock(options.definition), until, onProgress } = options;
  const year = yearId(given, seed);
  const regulation = regulationOfYear(given);
  const definition = withAppointedStaff(given, regulation);
  const stored = await storedYear(store, year);
  const calendar = calendarOf(definition);
  const start = calendar.startOf(Temporal.PlainDate.from(definition.period.from));
  const end = calendar.startOf((until ?? Temporal.PlainDate.from(definition.period.to)).add({ days: 1 }));
  const programme = { workflow: "programme", id: definition.id };
  const organisation = definition.organisation.id;
  const counting = countingOf(definition);
  const luck = chance(seed);
  const people = populate(definition, luck);
  const present = new Present(calendar, start);
  const known = chronicle();
  const todo = agenda();
  const teller = new YearTeller(known, programme, present, regulation, onProgress);
  const engine = new YearEngine({
    store,
    calendar,
    counting,
    organisation,
    clock,
    companion: options.companion,
    isResumed: !stored.isEmpty,
  });
  for (const fact of stored.facts) known.add(fact);
  engine.onFact((fact) => known.add(fact));

  const watch = new Watch(calendar);
  const attempt = attempts({
    year,
    definition,
    regulation,
    people,
    programme,
    present,
    stored,
    engine,
    chronicle: known,
    teller,
    watch,
  });
  const cycles = cyclesOf(definition.period);
  let [cycle] = cycles;
  const run: YearRun = {
    definition,
    regulation,
    calendar,
    counting,
    chance: luck,
    people,
    traits: traitsOf(people, definition, luck),
    chronicle: known,
    programme,
    cycles,
    cycle: () => cycle,
    cycleIsOver: () => nextCycle(run, (next) => void (cycle = next)),
    now: () => present.instant,
    today: () => present.date,
    on: schedule(todo, { calendar }, present),
    attempt,
    pursue: pursuing({ attempt, watch, present, teller }),
  };

  if (!stored.isEmpty) {
    teller.resumed(stored.facts.length);
    await engine.resume();
  }
  founding(run);
  for (const task of tasksUntil(todo, end)) {
    const isNewDay = !calendar.dateOf(task.at).equals(present.date);
    present.moveTo(task.at);
    if (isNewDay) await engine.beginDay(calendar.startOf(present.date));
    known.moveTo(present.instant);
    teller.month();
    await task.run();
  }
  present.moveTo(end);
  await engine.finish(present.instant);
  known.moveTo(present.instant.add({ nanoseconds: 1 }));

  const { value, context } = known.instance(programme);
  const { verdict } = context as unknown as Partial<ProgrammeContext>;
  const standstill = outcomeOf(run, watch, until === undefined);
  return {
    programme: programme.id,
    state: typeof value === "string" ? value : "",
    ...(verdict === undefined ? {} : { verdict }),
    facts: known.facts().length,
    ...(standstill === undefined ? {} : { standstill }),
    refusals: teller.refusals,
    hash: await historyHash(store),
    resumedFrom: stored.facts.length,
  };
}
