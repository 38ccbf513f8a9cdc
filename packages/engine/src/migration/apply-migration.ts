import { absentInstance, applyFact, type Instance, type InstanceRef, type Text } from "@nastavnik/core";
import { later, ripeTimer } from "@nastavnik/core/internals";
import { pinDefinitions } from "../execution/pinned-definitions.ts";
import { readHistory } from "../history/read-history.ts";
import { definitionsOf } from "./check-plan.ts";
import { goingOver, listing } from "./going-over.ts";
import { isBack, lastMoveIn } from "./last-move.ts";
import { movingCommit, movingFact } from "./migrate-instance.ts";
import type { MigrationOptions } from "./migration-options.ts";
import { planHash } from "./migration-plan.ts";

/** Options of {@link applyMigration} and {@link revertMigration}. */
export interface ApplyOptions extends MigrationOptions {
  /** How many instances are stored together; 100 unless told. */
  readonly batch?: number;
  /** Ends it after the batch that is under way; calling it again goes on. */
  readonly signal?: AbortSignal;
  /** Told after every batch, with what has been done so far. */
  readonly onBatch?: (soFar: MigrationRun) => void;
}

/** An instance that is not taken over in this run, and why. */
export interface LeftBehind {
  readonly instance: InstanceRef;
  readonly because: "unripe" | "impossible" | "changed-meanwhile" | "went-on";
  readonly problems: readonly Text[];
}

/** What was done. */
export interface MigrationRun {
  readonly plan: string;
  readonly moved: number;
  /** Those that had gone before. */
  readonly already: number;
  /** Those that have ended, and stay as they are. */
  readonly ended: number;
  readonly left: readonly LeftBehind[];
  /** Whether it was stopped before all were looked at. */
  readonly isStopped: boolean;
}

type Outcome = "moved" | "already" | "ended" | "not-meant" | LeftBehind;

const patience = 5;

async function inBatches(options: ApplyOptions, move: (instance: Instance) => Promise<Outcome>): Promise<MigrationRun> {
  const { store, plan, workflows, batch = 100, signal, onBatch } = options;
  const { from, to } = definitionsOf(plan, workflows);
  const list = listing(store);
  await pinDefinitions(store, from === to ? [from] : [from, to]);
  const run = { plan: planHash(plan), moved: 0, already: 0, ended: 0, left: [] as LeftBehind[], isStopped: false };
  const isStopped = (): boolean => signal?.aborted === true;
  for (let after: InstanceRef | undefined; ;) {
    if (isStopped()) return { ...run, isStopped: true };
    const page = await list({ workflow: plan.workflow, limit: batch, ...(after && { after }) });
    for (const outcome of await Promise.all(page.map(move))) {
      if (typeof outcome === "object") run.left.push(outcome);
      else if (outcome !== "not-meant") run[outcome]++;
    }
    onBatch?.({ ...run, left: [...run.left] });
    after = page.at(-1);
    if (page.length < batch) break;
  }
  store.wakeUp.ring();
  return run;
}

const left = (
  { workflow, id }: InstanceRef,
  because: LeftBehind["because"],
  problems: readonly Text[] = [],
): LeftBehind => ({ instance: { workflow, id }, because, problems });

/**
 * Takes every instance that the plan is for to the new version, in batches, each instance by a fact of its own
 * (`nastavnik.migrated`). Others may work on the store meanwhile, if they know both versions. It may be stopped and called
 * again: what has gone over has gone over. Whoever cannot go over stays as it is, and is told of.
 *
 * @throws NastavnikError `invalid-input` for a plan that does not fit the definitions; `unsupported` where the store has
 * been written by another definition of one of the versions, or cannot list its instances
 */
export async function applyMigration(options: ApplyOptions): Promise<MigrationRun> {
  const definitions = definitionsOf(options.plan, options.workflows);
  return inBatches(options, async (first) => {
    let instance: Instance | undefined = first;
    for (let attempt = 0; attempt < patience && instance !== undefined; attempt++) {
      const over = await goingOver(options, definitions, instance);
      if (over.outcome === "impossible") return left(instance, "impossible", over.problems);
      if (over.outcome === "unripe") return left(instance, "unripe");
      if (over.outcome !== "moves") return over.outcome;
      const { result } = await options.store.commit(movingCommit(over.moved));
      if (result === "committed") return "moved";
      [instance] = await options.store.load([first]);
    }
    return left(first, "changed-meanwhile");
  });
}

/**
 * Takes back every instance that has gone over by the plan and has not gone on since: state, context and timers are those
 * of before. What has gone on stays in the new version, and is told of.
 */
export async function revertMigration(options: ApplyOptions): Promise<MigrationRun> {
  const { store, plan, actor, clock } = options;
  const hash = planHash(plan);
  return inBatches(options, async (instance) => {
    if (instance.definitionVersion !== plan.to) return "not-meant";
    const { facts } = await readHistory(store, instance);
    const at = lastMoveIn(facts, hash);
    const moving = facts[at];
    if (moving === undefined) return "not-meant";
    if (isBack(moving)) return "already";
    const before = facts
      .slice(0, at)
      .reduce(
        (now: Instance, fact) => applyFact(now, fact),
        absentInstance({ workflow: instance.workflow, id: instance.id }),
      );
    const now = later(clock.now(), instance.at);
    if (moving.version !== instance.version) return left(instance, "went-on");
    if (ripeTimer(instance, now) !== undefined) return left(instance, "unripe");
    const version = instance.version + 1;
    const [waiting, wanted] = [instance.timers ?? [], before.timers ?? []];
    const isThere = (id: string, among: typeof waiting): boolean => among.some((timer) => timer.id === id);
    const set = wanted
      .filter(({ id }) => !isThere(id, waiting))
      .map(({ id, dueAt }) => ({ id: id.replace(/(?:@\d+)?$/, `@${version}`), dueAt }));
    const cancel = waiting.filter(({ id }) => !isThere(id, wanted)).map(({ id }) => id);
    const back = movingFact(instance, before, {
      actor,
      at: now,
      payload: { plan: hash, from: plan.to, to: plan.from, back: true },
      timers: { set, cancel },
    });
    const { result } = await store.commit(movingCommit(back));
    return result === "committed" ? "moved" : left(instance, "changed-meanwhile");
  });
}
