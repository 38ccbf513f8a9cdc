import { matchesState, NastavnikError, type Reason, regulationOf } from "@nastavnik/core";
import { foundingRegulation, type MentorCouncilContext } from "@nastavnik/core/target-model";
import { historyHash, type Store, virtualClock, type VirtualClock } from "@nastavnik/engine";
import { targetModelCounting } from "@nastavnik/rules/target-model";
import { Temporal } from "temporal-polyfill";
import { agenda } from "../agenda/agenda.ts";
import { chance } from "../chance/chance.ts";
import { chronicle } from "../chronicle/chronicle.ts";
import { calendarOf } from "../definition/calendar-of.ts";
import { ownCalendar } from "../definition/school-year-definition.ts";
import { Present } from "../year/present.ts";
import { YearEngine } from "../year/year-engine.ts";
import { councilRef, mentorCouncil } from "./mentor-council.ts";
import { municipalClosing } from "./municipal-closing.ts";
import { municipalCoverage } from "./municipal-coverage.ts";
import { hasTracks, municipalFounding, municipalOrder } from "./municipal-founding.ts";
import { municipalRequests } from "./municipal-requests.ts";
import { municipalTrack } from "./municipal-track.ts";
import type { MunicipalAttempt, MunicipalRun } from "./municipal-run.ts";
import type { Municipality } from "./municipality.ts";
import { trackWindows } from "./track-windows.ts";

/** What the simulated life of a municipality needs. */
export interface MunicipalityOptions {
  readonly municipality: Municipality;
  /** The same municipality and seed give the same facts, to the last one. */
  readonly seed: number;
  /** An empty store. */
  readonly store: Store;
  /** The clock that the run moves and that the store runs by, made by {@link municipalityClock}. */
  readonly clock: VirtualClock;
}

/** What has come of a municipality. */
export interface MunicipalityResult {
  /** Whether the programme of the municipality is completed. */
  readonly isCompleted: boolean;
  readonly facts: number;
  /** SHA-256 of the history: equal for equal runs, whatever store kept them. */
  readonly hash: string;
  /** Everything that was refused, in its order. */
  readonly refusals: readonly { readonly on: string; readonly command: string; readonly reasons: readonly Reason[] }[];
  /** Tracks that were held to their end. */
  readonly tracks: number;
  /** Requests of teachers, and how many of them are satisfied. */
  readonly requests: { readonly all: number; readonly satisfied: number };
  /** Resolutions of the council that were carried, and how many of the things asked by them are done. */
  readonly resolutions: { readonly carried: number; readonly asked: number; readonly done: number };
}

const calendarIn = ({ timeZone }: Pick<Municipality, "timeZone">) =>
  calendarOf({ timeZone, calendar: ownCalendar.parse("ru") });

/** A clock that shows the beginning of a municipality's programme: for its store, and for {@link simulateMunicipality}. */
export function municipalityClock(municipality: Municipality): VirtualClock {
  return virtualClock(calendarIn(municipality).startOf(Temporal.PlainDate.from(municipality.period.from)));
}

function regulationOfMunicipality({ regulation }: Municipality) {
  const taken = foundingRegulation({ regulation, policies: { off: [], parameters: {} } });
  if (taken.ok) return regulationOf(taken.edition);
  throw new NastavnikError("invalid-input", taken.problems.map(({ text }) => text.en).join("; "));
}

/**
 * Runs the whole programme of a municipality in virtual time, through the engine that a municipality would use: the order,
 * mentors of several schools, tracks with a gap in summer, requests of teachers, the council with what it asks for, sections
 * and publications, the assessment of results and the completion. What its regulation has not chosen it does without.
 *
 * @throws NastavnikError `conflict` for a store that is not empty, `invalid-input` for a regulation that is not sound; what
 * the store throws
 */
export async function simulateMunicipality(options: MunicipalityOptions): Promise<MunicipalityResult> {
  const { municipality, seed, store, clock } = options;
  const regulation = regulationOfMunicipality(municipality);
  const calendar = calendarIn(municipality);
  const { from, to } = municipality.period;
  const school = { workflow: "municipal-school", id: municipality.id };
  if ((await store.load([school]))[0] !== undefined) {
    throw new NastavnikError("conflict", "the store holds a municipality already; give an empty store");
  }
  const start = calendar.startOf(Temporal.PlainDate.from(from));
  const end = calendar.startOf(Temporal.PlainDate.from(to).add({ days: 1 }));
  const present = new Present(calendar, start);
  const known = chronicle();
  const todo = agenda();
  const refusals: MunicipalityResult["refusals"][number][] = [];
  const counting = targetModelCounting();
  const engine = new YearEngine({
    store,
    calendar,
    counting,
    organisation: municipality.id,
    clock,
    isResumed: false,
  });
  engine.onFact((fact) => known.add(fact));
  let count = 0;

  const run: MunicipalRun = {
    municipality,
    regulation,
    calendar,
    chance: chance(seed),
    chronicle: known,
    school,
    today: () => present.date,
    async attempt({ who, on, type, payload = {}, personalData }: MunicipalAttempt) {
      present.tick();
      count++;
      const command = {
        id: `${municipality.id}:${seed}:${count}`,
        type,
        payload,
        actor: who,
        ...(on.workflow === school.workflow ? {} : { parent: school.id }),
        ...(personalData && { personalData: [personalData] }),
      };
      const answer = await engine.execute(on, command, present.instant);
      known.moveTo(present.instant.add({ nanoseconds: 1 }));
      if (answer.outcome !== "refused") return [];
      refusals.push({ on: on.workflow, command: type, reasons: answer.reasons });
      return answer.reasons;
    },
    on(date, hour, act) {
      const day = calendar.nextWorkingDay(Temporal.PlainDate.compare(date, present.date) < 0 ? present.date : date);
      const at = calendar.startOf(day).add({ hours: hour });
      todo.add(Temporal.Instant.compare(at, present.instant) > 0 ? at : present.instant, act);
    },
  };

  municipalFounding(run);
  const windows = hasTracks(run) ? trackWindows(municipality.period) : [];
  // A track may begin before the order on the school does: what it needs is the preparation.
  municipalOrder(run, Temporal.PlainDate.from(from).add({ days: hasTracks(run) ? 45 : 3 }));
  municipalCoverage(run, Temporal.PlainDate.from(from).add({ days: hasTracks(run) ? 46 : 4 }));
  for (const [turn, window] of windows.entries()) municipalTrack(run, window, turn, windows.length);
  if (hasTracks(run)) municipalRequests(run, windows);
  if (regulation.value("mentorCouncil.agenda") !== undefined) mentorCouncil(run);
  municipalClosing(run);

  for (let task = todo.take(); task !== undefined; task = todo.take()) {
    if (Temporal.Instant.compare(task.at, end) >= 0) break;
    const isNewDay = !calendar.dateOf(task.at).equals(present.date);
    present.moveTo(task.at);
    if (isNewDay) await engine.beginDay(calendar.startOf(present.date));
    known.moveTo(present.instant);
    await task.run();
  }
  await engine.finish(end);
  known.moveTo(end.add({ nanoseconds: 1 }));
  return { ...resultOf(run), facts: known.facts().length, hash: await historyHash(store), refusals };
}

function resultOf(run: MunicipalRun): Pick<MunicipalityResult, "isCompleted" | "tracks" | "requests" | "resolutions"> {
  const { chronicle: known, school } = run;
  const { value } = known.instance(school);
  const requests = known.instances("teacher-request");
  const { resolutions = {} } = known.instance(councilRef(run)).context as Partial<MentorCouncilContext>;
  const carried = Object.values(resolutions).filter(({ isAdopted }) => isAdopted);
  const asks = carried.flatMap((resolution) => Object.values(resolution.asks));
  return {
    isCompleted: matchesState(value, "life.completed"),
    tracks: known.instances("municipal-track").filter((track) => track.value === "closed").length,
    requests: { all: requests.length, satisfied: requests.filter((each) => each.value === "satisfied").length },
    resolutions: {
      carried: carried.length,
      asked: asks.length,
      done: asks.filter(({ outcome }) => outcome === "done").length,
    },
  };
}
