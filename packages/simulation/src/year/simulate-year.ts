import { createHash } from "node:crypto";
import { type Actor, canonicalJson, NastavnikError, type Reason, refKey } from "@nastavnik/core";
import { type ProgrammeContext, type Role, targetModel } from "@nastavnik/core/target-model";
import { advance, createEngine, historyHash, type Store, virtualClock } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { agenda } from "../agenda/agenda.ts";
import { chance } from "../chance/chance.ts";
import { chronicle } from "../chronicle/chronicle.ts";
import { calendarOf } from "../definition/calendar-of.ts";
import type { SchoolYear } from "../definition/school-year-definition.ts";
import { populate } from "../population/populate.ts";
import { traitsOf } from "../population/traits.ts";
import { preparation } from "./preparation.ts";
import { readHistory } from "./read-history.ts";
import type { YearProgress } from "./year-progress.ts";
import { staffId, type Outcome, type YearRun } from "./year-run.ts";

/** What a simulated school year needs. */
export interface YearOptions {
  readonly definition: SchoolYear;
  /** The same definition and seed give the same facts, to the last one. */
  readonly seed: number;
  /** Where it is kept; a store that holds a part of this very year is gone on from. */
  readonly store: Store;
  /** Last day to simulate; the end of the period unless told. */
  readonly until?: Temporal.PlainDate;
  readonly onProgress?: (progress: YearProgress) => void;
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
  /** Facts that were in the store when the run began. */
  readonly resumedFrom: number;
}

/** Names the year that a store holds: definition and seed. */
function yearId(definition: SchoolYear, seed: number): string {
  const digest = createHash("sha256").update(canonicalJson(definition)).digest("hex");
  return `year:${digest.slice(0, 16)}:${seed}`;
}

/**
 * Runs a school year on a store in virtual time, through the same engine that an organisation would use: every step is a
 * command of somebody in a role, accepted or refused by the real requirements. Stopped at any moment and called again, it
 * goes on from the store and ends with the same history as an undisturbed run.
 *
 * @throws NastavnikError `conflict` when the store holds another year (another definition or seed); what the store throws
 */
export async function simulateYear({ definition, seed, store, until, onProgress }: YearOptions): Promise<YearResult> {
  const calendar = calendarOf(definition);
  const first = Temporal.PlainDate.from(definition.period.from);
  const last = until ?? Temporal.PlainDate.from(definition.period.to);
  const luck = chance(seed);
  const people = populate(definition, luck);
  const clock = virtualClock(calendar.startOf(first));
  const { workflows, reactions } = targetModel;
  const engine = createEngine({
    isAlone: true,
    store,
    clock,
    calendar,
    workflows,
    reactions,
    organisation: definition.organisation.id,
  });
  const programme = { workflow: "programme", id: definition.id };
  const known = chronicle();
  const todo = agenda();
  const year = yearId(definition, seed);

  const stored = await readHistory(store);
  const answers = new Map(
    stored.commands.map(({ instance, commandId, answer }) => [`${refKey(instance)} ${commandId}`, answer]),
  );
  const [founding] = stored.facts;
  if (founding !== undefined && founding.command.id !== year) {
    throw new NastavnikError(
      "conflict",
      `the store holds another school year: expected ${year}, met ${founding.command.id}; give another store, or the definition and seed that it was begun with`,
    );
  }
  for (const fact of stored.facts) known.add(fact);
  engine.on("fact", ({ fact }) => known.add(fact));

  let present = clock.now();
  let attempts = 0;
  let refusals = 0;
  let isLive = answers.size === 0;
  let stage = "";
  let month = "";

  const toOutcome = (isDone: boolean, reasons: readonly Reason[]): Outcome => ({
    isDone,
    reasons: reasons.map(({ code, subject }) => ({ code, ...(subject === undefined ? {} : { subject }) })),
  });
  const actorOf = (who: Role | Actor): Actor =>
    typeof who === "string" ? { id: staffId(who), roles: [who], organisation: definition.organisation.id } : who;

  const tellStage = (): void => {
    const { status, value } = known.instance(programme);
    const now = status === "absent" || typeof value !== "string" ? "" : value;
    if (now === stage) return;
    stage = now;
    onProgress?.({ kind: "stage", date: run.today(), stage });
  };

  const run: YearRun = {
    definition,
    calendar,
    chance: luck,
    people,
    traits: traitsOf(people, definition, luck),
    chronicle: known,
    programme,
    today: () => calendar.dateOf(present),
    on(date, hour, act) {
      const day = Temporal.PlainDate.compare(date, run.today()) < 0 ? run.today() : date;
      const at = calendar.startOf(day).add({ hours: hour });
      todo.add(Temporal.Instant.compare(at, present) > 0 ? at : present, act);
    },
    async attempt({ who, on, type, payload = {}, personalData }) {
      // Every attempt has an instant of its own, so that "what was known before it" is the same in every run.
      present = present.add({ seconds: 1 });
      attempts++;
      const id = type === "found" ? year : `${year}:${attempts}`;
      const before = answers.get(`${refKey(on)} ${id}`);
      let outcome: Outcome;
      let reasons: readonly Reason[] = [];
      if (before !== undefined) {
        reasons = before.outcome === "refused" ? before.reasons : [];
        outcome = toOutcome(before.outcome === "accepted", reasons);
      } else {
        if (!isLive) {
          isLive = true;
          await advance(engine, clock, present);
        }
        clock.moveTo(present);
        const answer = await engine.execute(on, {
          id,
          type,
          payload,
          actor: actorOf(who),
          at: present,
          ...(on.workflow === "programme" ? {} : { parent: programme.id }),
          ...(personalData === undefined ? {} : { personalData: [{ subject: on.id, data: personalData }] }),
        });
        if (answer.outcome === "accepted") await engine.settle();
        reasons = answer.outcome === "refused" ? answer.reasons : [];
        outcome = toOutcome(answer.outcome === "accepted", reasons);
      }
      if (!outcome.isDone) {
        refusals++;
        onProgress?.({
          kind: "refusal",
          date: run.today(),
          command: type,
          instance: on,
          reasons,
          isNew: before === undefined,
        });
      }
      known.moveTo(present.add({ nanoseconds: 1 }));
      tellStage();
      return outcome;
    },
  };

  // What a kill left half done comes first: it belongs before everything that follows.
  if (!isLive) {
    onProgress?.({ kind: "resumed", facts: stored.facts.length });
    await engine.settle();
  }

  run.on(first, 8, async () => {
    await run.attempt({
      who: "head",
      on: programme,
      type: "found",
      payload: {
        organisation: definition.organisation.id,
        period: { ...definition.period },
        policies: { off: [...definition.policies.off], parameters: { ...definition.policies.parameters } },
        indicators: definition.indicators.map((indicator) => ({ ...indicator })),
      },
    });
    preparation(run);
  });

  const end = calendar.startOf(last.add({ days: 1 }));
  for (let task = todo.peek(); task !== undefined && Temporal.Instant.compare(task.at, end) < 0; task = todo.peek()) {
    todo.take();
    const isNewDay = !calendar.dateOf(task.at).equals(run.today());
    if (Temporal.Instant.compare(task.at, present) > 0) present = task.at;
    if (isLive && isNewDay) await advance(engine, clock, calendar.startOf(run.today()));
    known.moveTo(present);
    const now = run.today().toPlainYearMonth().toString();
    if (now !== month) {
      month = now;
      onProgress?.({ kind: "month", date: run.today(), stage, instances: known });
    }
    await task.run();
  }
  if (Temporal.Instant.compare(present, end) < 0) present = end;
  await advance(engine, clock, present);
  known.moveTo(present.add({ nanoseconds: 1 }));

  const { value, context } = known.instance(programme);
  const { verdict } = context as unknown as Partial<ProgrammeContext>;
  return {
    programme: programme.id,
    state: typeof value === "string" ? value : "",
    ...(verdict === undefined ? {} : { verdict }),
    facts: known.facts().length,
    refusals,
    hash: await historyHash(store),
    resumedFrom: stored.facts.length,
  };
}
