import {
  type Actor,
  type Instance,
  type InstanceRef,
  isNastavnikError,
  NastavnikError,
  type SchoolCalendar,
  type Timer,
} from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import { type Verdict, verdictOn } from "../decision/verdict.ts";
import { Cache } from "../knowledge/cache.ts";
import type { Compute } from "../knowledge/compute.ts";
import { Knowledge } from "../knowledge/knowledge.ts";
import type { StepAside } from "../queue/step-aside.ts";
import { type InRow, Turns } from "../queue/turns.ts";
import { Ripening } from "../timer/ripening.ts";
import { Unripe } from "@nastavnik/core";
import { timerOrder } from "../timer/timer-order.ts";
import type { PersonalReading } from "../store/personal-read.ts";
import type { CommitResult, Store, Turn, Write } from "../store/store.ts";
import type { Announcer } from "./announcer.ts";
import type { Answer } from "../engine/answer.ts";
import type { Catalogue } from "./catalogue.ts";
import { commitOf } from "./commit-of.ts";
import { Contention } from "./contention.ts";
import { duplicateOf } from "./duplicate-of.ts";
import { asGiven, type Order } from "./order.ts";
import type { PinnedDefinitions } from "./pinned-definitions.ts";
import type { PendingWork } from "./pending-work.ts";

/** What an {@link Executor} works with. */
export interface ExecutorOptions {
  readonly store: Store;
  readonly catalogue: Catalogue;
  /** Absent where nothing of what is done is ever stored. */
  readonly definitions?: PinnedDefinitions;
  readonly calendar: SchoolCalendar;
  readonly announcer: Announcer;
  readonly cache: Cache;
  readonly pending: PendingWork;
  readonly compute: Compute;
  /** As whom timers are fired. */
  readonly actor: Actor;
  /** Lets those who have changed what a command looks at go first. */
  readonly stepAside: StepAside;
}

/** So often a command is decided anew when other processes keep changing what it looks at. */
const attemptLimit = 100;

/** So many commands for one instance are carried out in one turn, before others have theirs. */
const commitsInTurn = 16;

/** A turn that one has, and the instance as those who have decided in it leave it. */
interface TakenTurn {
  readonly turn: Turn;
  readonly instance: Instance | undefined;
  readonly commits: number;
}

interface OpenTurn extends TakenTurn {
  /**
   * Told as soon as the store has been given what was decided, what the instance is then, and whether nothing may be
   * decided on that before it is stored.
   */
  readonly handedOver: (instance: Instance | undefined, isLast: boolean) => void;
}

/** Why an order was not decided: what is remembered is of no use, or was of none and has been brought up to date since. */
export type Missed = "conflict" | "outdated";

export function isMissed(answer: Answer | Missed): answer is Missed {
  return answer === "conflict" || answer === "outdated";
}

/** The part of an order that knowledge is gathered for. */
type KnowingOrder = Pick<Order, "personalData" | "ref" | "type" | "actor">;

const readingOf = ({ actor, ref, type }: KnowingOrder): PersonalReading => ({
  reader: actor.id,
  purpose: `${ref.workflow} ${type}`,
});

/** Load, decide, commit, announce. */
export class Executor {
  readonly #options: ExecutorOptions;
  readonly #turns = new Turns();
  readonly #retries = new Turns();
  readonly #contention = new Contention();
  /** Turns that the next one in the row goes on with, by the instance. */
  readonly #followed = new Map<string, TakenTurn>();

  constructor(options: ExecutorOptions) {
    this.#options = options;
  }

  /** Carries an order out, as often as it takes to decide it on what is really stored. */
  async carryOut(order: Order): Promise<Answer> {
    try {
      // One at a time for one instance: commands that are decided on the same state of it would only defeat each other.
      return await this.#turns.run([refKey(order.ref)], (row) => this.#carryOut(order, row));
    } finally {
      order.place?.leave();
    }
  }

  async #carryOut(given: Order, row: InRow): Promise<Answer> {
    const ripening = new Ripening();
    let order = given;
    let first: Knowledge | undefined;
    const answer = await this.#ripe(ripening, order, () =>
      this.#inTurn(order, row, (turn) => this.attempt(order, (first = this.remembered(order)), true, turn)),
    );
    if (!isMissed(answer)) return answer;
    let missed: Missed = answer;
    // Who waits for those that it changes must not keep others waiting in the row.
    given.place?.leave();
    order = { ...given, place: undefined };
    // What it changes besides its own instance others may want too; they retry one at a time. Not the same turns as above:
    // who has to wait there holds none of these.
    const wanted = [order.ref, ...(first?.changed ?? [])].map(refKey);
    return this.#retries.run(wanted, async () => {
      for (let attempt = 1; attempt < attemptLimit; attempt++) {
        if (attempt > 1) await this.#options.stepAside(attempt);
        const next = await this.#ripe(ripening, order, () => this.#again(order, missed, attempt));
        if (!isMissed(next)) return next;
        missed = next;
      }
      throw new NastavnikError(
        "conflict",
        `${refKey(order.ref)}: ${order.type} ${order.id} was decided ${attemptLimit} times, and each time something that it looks at had changed`,
      );
    });
  }

  #again(order: Order, missed: Missed, attempt: number): Promise<Answer | Missed> {
    // The store has told what had changed: that is as good as asking. Now and then all is asked for nevertheless.
    if (missed === "outdated" && attempt % 4 !== 0) {
      return this.#inTurn(order, undefined, (turn) => this.attempt(order, this.remembered(order), true, turn));
    }
    return this.attempt(order, this.fresh(order, attempt > 3), false);
  }

  /**
   * Tries when it is its turn, if other processes change the same instance, on what it is then. Commands of this process
   * that wait for the instance follow in the same turn, some of them, each decided on what those before it will have made
   * of it: they are stored together, or none of them.
   */
  async #inTurn(
    { ref }: Order,
    row: InRow | undefined,
    attempt: (turn?: OpenTurn) => Promise<Answer | Missed>,
  ): Promise<Answer | Missed> {
    const { store } = this.#options;
    const key = refKey(ref);
    const followed = row === undefined ? undefined : this.#followed.get(key);
    this.#followed.delete(key);
    const open = followed ?? (await this.#takeTurn(ref));
    if (open === undefined) return attempt();
    let isFollowed = false;
    try {
      return await attempt({
        ...open,
        handedOver: (instance, isLast) => {
          isFollowed = !isLast && row !== undefined && open.commits + 1 < commitsInTurn && row.isAwaited();
          if (isFollowed) {
            this.#followed.set(key, { turn: open.turn, instance, commits: open.commits + 1 });
            row?.letOn();
          } else {
            void store.leaveTurn?.(open.turn);
          }
        },
      });
    } catch (error) {
      // That timer may be one that nobody has stored yet: it is not fired in advance.
      if (followed !== undefined && error instanceof Unripe) return "conflict";
      throw error;
    } finally {
      if (!isFollowed) await store.leaveTurn?.(open.turn);
    }
  }

  async #takeTurn(ref: InstanceRef): Promise<TakenTurn | undefined> {
    const { store, cache } = this.#options;
    if (store.takeTurn === undefined || !this.#contention.isHot(ref)) return undefined;
    const known = cache.instance(ref);
    const turn = await store.takeTurn(ref, known);
    if (turn === undefined) return undefined;
    const { instance } = turn;
    if (instance !== undefined) cache.put(instance);
    this.#contention.hadTurn(ref, instance?.version !== known?.version);
    return { turn, instance, commits: 0 };
  }

  /** Tries, after every timer that is due of what would be written has been fired, each by a commit of its own. */
  async #ripe(
    ripening: Ripening,
    { entered }: Order,
    attempt: () => Promise<Answer | Missed>,
  ): Promise<Answer | Missed> {
    for (;;) {
      try {
        return await attempt();
      } catch (unripe) {
        if (!(unripe instanceof Unripe)) throw unripe;
        ripening.take(unripe);
        await this.#fire(unripe.instance, unripe.timer, ripening.depth, entered);
      }
    }
  }

  async #fire(instance: InstanceRef, timer: Timer, depth: number, entered?: true): Promise<void> {
    const order = timerOrder(instance, timer, { ...this.#options, depth, entered });
    try {
      let answer = await this.attempt(order, this.remembered(order), true);
      if (isMissed(answer)) answer = await this.attempt(order, this.fresh(order), false);
      // Somebody else has fired it, and what is remembered of the instance is out of date.
      if (isMissed(answer) || answer.outcome === "duplicate") {
        this.#options.cache.drop([{ ref: instance, version: 0 }]);
      }
    } catch (cause) {
      // Another of its timers comes first: it was set, or noticed, meanwhile.
      if (cause instanceof Unripe || isNastavnikError(cause, "unavailable") || isNastavnikError(cause, "clock")) {
        if (cause instanceof Unripe) return;
        throw cause;
      }
      throw new NastavnikError(
        "blocked",
        `${refKey(instance)}: expected its timer ${timer.id}, due at ${timer.dueAt.toString()}, to be fired first, and that failed; until it is retried or dropped, the instance takes no commands`,
        { cause },
      );
    }
  }

  /** Knowledge that starts with what this process remembers, and may be out of date. */
  remembered(order: KnowingOrder): Knowledge {
    const { store, cache, compute } = this.#options;
    return new Knowledge({ store, cache, compute, personalData: order.personalData, reading: readingOf(order) });
  }

  /**
   * Knowledge that asks the store for everything; of a group that is remembered, for what has changed in it since, unless
   * nothing that is remembered may be used.
   */
  fresh(order: KnowingOrder, isFromNothing = false): Knowledge {
    const { store, cache, compute } = this.#options;
    return new Knowledge({
      store,
      cache: isFromNothing ? new Cache(0) : cache,
      compute,
      personalData: order.personalData,
      reading: readingOf(order),
      isFresh: true,
    });
  }

  /**
   * Decides an order once.
   *
   * @param isProvisional - the knowledge may be out of date: what fails on it may succeed on fresh knowledge, and an
   *   instance that is not remembered may be taken for absent by the command that creates it
   * @param turn - in which it is stored, if it is one's turn
   * @returns whether what was known is not, or may not be, what is stored
   */
  async attempt(order: Order, knowledge: Knowledge, isProvisional: boolean, turn?: OpenTurn): Promise<Answer | Missed> {
    const { store, cache, catalogue, calendar, announcer, pending, definitions } = this.#options;
    const pinning = definitions?.pin();
    if (pinning !== undefined) await pinning;
    if (turn !== undefined) knowledge.assume(order.ref, turn.instance);
    if (await isCancelled(order, knowledge)) {
      cache.drop(knowledge.reads);
      return "conflict";
    }
    let verdict: Verdict;
    try {
      verdict = await verdictOn({ catalogue, calendar, knowledge, mayAssumeAbsence: isProvisional }, order);
    } catch (error) {
      if (!isProvisional || error instanceof Unripe) throw error;
      cache.drop(knowledge.reads);
      return "conflict";
    }
    if (isUnforeseen(order, verdict)) {
      // Nothing is stored that would check what was remembered: it is looked at anew.
      if (!isProvisional && verdict.outcome === "refused") return { outcome: "refused", reasons: verdict.reasons };
      cache.drop(knowledge.reads);
      return "conflict";
    }
    const personalData = verdict.outcome === "accepted" ? await knowledge.whole(order.personalData ?? []) : [];
    const commit = commitOf({ ...order, personalData }, verdict, knowledge.reads);
    let result: CommitResult;
    try {
      if (order.place !== undefined) await order.place.reached;
      const committing = turn === undefined ? store.commit(commit) : store.commit(commit, turn.turn);
      order.place?.leave();
      // Data of people are read from the store: what comes next must find there what this one tells of them.
      const isLast = commit.forgotten !== undefined || commit.personalData.some(({ note }) => note === undefined);
      turn?.handedOver(knowledge.changedInstance(order.ref) ?? turn.instance, isLast);
      result = await committing;
    } catch (error) {
      // It may have been stored all the same.
      cache.drop(knowledge.reads);
      pending.lost();
      throw error;
    }
    if (result.result === "conflict") {
      cache.outdated(knowledge.reads, result.current);
      this.#contention.lost(result.current);
      return "outdated";
    }
    if (result.result === "duplicate") return duplicateOf(order, result.answer);
    if (verdict.outcome === "accepted") {
      cache.committed(knowledge.changed);
      pending.stored(verdict.writes);
      if (verdict.writes.some(isWorkToDo)) store.wakeUp.ring();
      announcer.facts(verdict.writes);
      // A companion may have taken the commanded instance further than its own fact says.
      return { outcome: "accepted", instance: await knowledge.instance(order.ref), fact: verdict.writes[0].fact };
    }
    if (verdict.outcome === "refused") {
      const { at, reasons } = verdict;
      announcer.refusal({
        instance: commit.command.instance,
        command: asGiven(order),
        actor: order.actor,
        at,
        reasons,
      });
      return { outcome: "refused", reasons };
    }
    return { outcome: "ignored", text: verdict.text };
  }
}

/** Whether somebody will have to do something. */
function isWorkToDo({ outbox, timers }: Write): boolean {
  return timers.set.length > 0 || outbox.length > 0;
}

/** Whether the timer that is to be fired waits no longer: another one may wait for the same event by now, which is not due. */
async function isCancelled({ ref, firedTimer }: Order, knowledge: Knowledge): Promise<boolean> {
  if (firedTimer === undefined) return false;
  const { timers = [] } = await knowledge.instance(ref);
  return !timers.some(({ id }) => id === firedTimer.id);
}

/** Whether it was refused for a reason that the order does not allow for. */
function isUnforeseen({ mayBeRefused }: Order, verdict: Verdict): boolean {
  return (
    mayBeRefused !== undefined &&
    verdict.outcome === "refused" &&
    verdict.reasons.some(({ code }) => !mayBeRefused.includes(code))
  );
}
