import {
  type Actor,
  deliberate,
  type Instance,
  type InstanceRef,
  type JsonObject,
  type Paper,
  type Reason,
  requestsOf,
  type Step,
  type Surroundings,
  Unripe,
} from "@nastavnik/core";
import { systemActor } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import { virtualClock } from "../clock/virtual-clock.ts";
import { surroundingsOf } from "../decision/surroundings-of.ts";
import { verdictOn } from "../decision/verdict.ts";
import { Announcer } from "../execution/announcer.ts";
import { Executor } from "../execution/executor.ts";
import { PendingWork } from "../execution/pending-work.ts";
import { Failures } from "../failure/failures.ts";
import { Cache } from "../knowledge/cache.ts";
import { computeWith, type Compute } from "../knowledge/compute.ts";
import { Knowledge } from "../knowledge/knowledge.ts";
import { settle } from "../reaction/settle.ts";
import type { Store } from "../store/store.ts";
import { fireDue } from "../timer/fire-due.ts";
import { remembered } from "./remembered.ts";
import { keyOfDraft } from "./want.ts";
import { Exhausted, type Planning } from "./planning.ts";
import { haveCommon, noting, writtenBy } from "./reads-and-writes.ts";

/** A command that may be given. */
export interface Draft {
  readonly ref: InstanceRef;
  readonly parent?: string | undefined;
  readonly type: string;
  readonly payload: JsonObject;
  readonly actor: Actor;
  readonly on?: string | undefined;
  readonly paper?: Paper | undefined;
}

/** What a command comes to, as far as a plan asks. */
export type Tried = { readonly isAccepted: true } | { readonly isAccepted: false; readonly reasons: readonly Reason[] };

/** What a command would come to after another one. */
export type Supposed = Tried & {
  /** Whether personal data are destroyed by that other one. */
  readonly isHarmful: boolean;
  /** Whether something comes to its end by it. */
  readonly isEnding: boolean;
  /** Everything that it comes to. */
  readonly did: readonly { readonly instance: InstanceRef; readonly type: string }[];
  /** Whether it changes nothing that the answer hangs on: its reasons stay. */
  readonly isIdle?: boolean;
  /** What it changes, see `writtenBy`. */
  readonly writes: ReadonlySet<string>;
};

const noLease = Temporal.Duration.from({ seconds: 0 });

/** Ten years: nothing is recorded later than that. */
const hoursAhead = 24 * 366 * 10;

/** More rounds than that of making ripe are taken for a circle. */
const ripeningLimit = 20;

/**
 * Things as they would be after some acts: a store over another one, with the engine at work on it. Nothing of it is ever
 * stored beneath.
 */
export class Site {
  readonly now: Temporal.Instant;
  /** Whether something that follows could not be carried out: what led here is no way then. */
  hasFailed = false;
  readonly #planning: Planning;
  readonly #store: Store;
  readonly #cache = new Cache(10_000);
  readonly #tried = new Map<string, Promise<Tried>>();
  readonly #after = new Map<string, Promise<Site | undefined>>();
  readonly #later = new Map<number, Promise<Site>>();
  readonly #compute: Compute;
  readonly #executor: Executor;
  readonly #work: Parameters<typeof settle>[0] & Omit<Parameters<typeof fireDue>[0], "settle" | "onDue">;

  constructor(planning: Planning, beneath: Store, now: Temporal.Instant, timersOfSeenOnly = false) {
    const { catalogue, calendar, organisation, breathe, stepAside } = planning;
    this.now = now;
    this.#planning = planning;
    const clock = virtualClock(now);
    // Something that is looked at may have been recorded later than the moment that is asked about.
    const ahead = { now: () => now.add({ hours: hoursAhead }) };
    const store = planning.overlay(beneath, { clock: ahead, ...(timersOfSeenOnly && { timersOfSeenOnly }) });
    const announcer = new Announcer();
    announcer.on("failure", () => {
      this.hasFailed = true;
    });
    const pending = new PendingWork(true);
    const cache = this.#cache;
    const actor = systemActor(organisation);
    this.#store = store;
    this.#compute = computeWith({ ...planning.ports, store, calendar });
    const compute = this.#compute;
    this.#executor = new Executor({ store, catalogue, calendar, announcer, cache, pending, compute, actor, stepAside });
    const failures = new Failures({ store, announcer, pending });
    const executor = this.#executor;
    this.#work = {
      store,
      clock,
      calendar,
      catalogue,
      executor,
      pending,
      failures,
      actor,
      lease: noLease,
      cache,
      breathe,
    };
  }

  knowledge(): Knowledge {
    const { reading } = this.#planning;
    return new Knowledge({ store: this.#store, cache: this.#cache, compute: this.#compute, reading });
  }

  instance(ref: InstanceRef): Promise<Instance> {
    return this.knowledge().instance(ref);
  }

  /** What a command would be answered here; it may make ripe what is due, and changes nothing else. */
  try(draft: Draft): Promise<Tried> {
    return remembered(this.#tried, keyOfDraft(draft), () => this.#try(draft));
  }

  async #try(draft: Draft): Promise<Tried> {
    const { catalogue, calendar } = this.#planning;
    for (let round = 0; round < ripeningLimit; round++) {
      this.#planning.count();
      try {
        const verdict = await verdictOn({ catalogue, calendar, knowledge: this.knowledge() }, this.#orderOf(draft));
        if (verdict.outcome === "accepted") return { isAccepted: true };
        return {
          isAccepted: false,
          reasons: verdict.outcome === "refused" ? verdict.reasons : [ignored(verdict.text)],
        };
      } catch (error) {
        if (!(error instanceof Unripe)) throw error;
        await this.ripen();
      }
    }
    return { isAccepted: false, reasons: [] };
  }

  /** What the answer to a command hangs on: fields of contexts, states of others, and members of groups. */
  async reads(draft: Draft): Promise<ReadonlySet<string>> {
    const { catalogue, calendar } = this.#planning;
    const reads = new Set<string>();
    const surroundings = noting(surroundingsOf({ catalogue, calendar, knowledge: this.knowledge() }), draft.ref, reads);
    this.#planning.count();
    await deliberate(surroundings, this.#orderOf(draft), { foresees: true });
    return reads;
  }

  /** Things after the command is carried out, with all that follows; `undefined` if it is refused. */
  after(draft: Draft): Promise<Site | undefined> {
    return remembered(this.#after, keyOfDraft(draft), () => this.#carriedOut(draft));
  }

  async #carriedOut(draft: Draft): Promise<Site | undefined> {
    const next = new Site(this.#planning, this.#store, this.now);
    this.#planning.count();
    const answer = await next.#executor.carryOut(next.#orderOf(draft));
    if (answer.outcome !== "accepted") return undefined;
    await next.ripen();
    return next.hasFailed ? undefined : next;
  }

  /** Things at a later moment, if nobody acts until then. */
  at(moment: Temporal.Instant): Promise<Site> {
    return remembered(this.#later, moment.epochMilliseconds, () => this.#lateAt(moment));
  }

  async #lateAt(moment: Temporal.Instant): Promise<Site> {
    const next = new Site(this.#planning, this.#store, moment);
    await next.ripen();
    return next;
  }

  /** Carries out what is pending, and fires what is due. */
  async ripen(): Promise<void> {
    const work = this.#work;
    await fireDue({ ...work, settle: () => settle(work), onDue: undefined }, this.now);
  }

  /**
   * What would be said to a command if others had been carried out before, whatever those require: whether it is worth
   * finding out how they become possible. `undefined` if the first is not the actor's, or does not fit.
   *
   * @param reads - what the answer hangs on: where nothing of it is changed, nobody asks again
   */
  async supposing(before: readonly Draft[], then: Draft, reads?: ReadonlySet<string>): Promise<Supposed | undefined> {
    const { catalogue, lenient, calendar } = this.#planning;
    const knowledge = this.knowledge();
    const surroundings = surroundingsOf({ catalogue: lenient, calendar, knowledge });
    try {
      const steps: Step[] = [];
      for (const draft of before) {
        this.#planning.count();
        const done = await deliberate(surroundings, this.#orderOf(draft), { foresees: true });
        if (done.outcome === "accepted")
          steps.push(...done.steps, ...(await this.#following(surroundings, done.steps)));
        else if (before.length === 1) return undefined;
      }
      const told = {
        isHarmful: steps.some(({ forgotten }) => forgotten.length > 0),
        isEnding: steps.some(({ instance }) => instance.status === "done"),
        did: steps.map(({ fact: { instance, command } }) => ({ instance, type: command.type })),
        writes: writtenBy(steps.map(({ fact }) => fact)),
      };
      const isIdle = reads !== undefined && !haveCommon(told.writes, reads);
      if (isIdle) return { isAccepted: false, reasons: [], isIdle, ...told };
      const real = surroundingsOf({ catalogue, calendar, knowledge });
      const answer = await deliberate(real, this.#orderOf(then), { foresees: true });
      if (answer.outcome === "accepted") return { isAccepted: true, ...told };
      const reasons = answer.outcome === "refused" ? answer.reasons : [ignored(answer.text)];
      return { isAccepted: false, reasons, ...told };
    } catch (error) {
      if (error instanceof Exhausted) throw error;
      // What is carried out against its own requirements may well break a promise of its definition.
      return undefined;
    }
  }

  /** What follows from steps by reactions, as far as it is not refused. */
  async #following(surroundings: Surroundings, first: readonly Step[]): Promise<readonly Step[]> {
    const { catalogue, organisation } = this.#planning;
    const actor = systemActor(organisation);
    const all: Step[] = [];
    let steps = first;
    for (let depth = 0; depth < 3 && steps.length > 0; depth++) {
      const requests = steps.flatMap(({ fact, instance }) =>
        requestsOf(catalogue.reactionsTo(fact.instance.workflow), fact, instance),
      );
      const next: Step[] = [];
      for (const { request } of requests) {
        const task = { ...request, ref: request.instance, id: this.#planning.nextId(), actor, at: this.now };
        const followed = await deliberate(surroundings, task, { foresees: true });
        if (followed.outcome === "accepted") next.push(...followed.steps);
      }
      all.push(...next);
      steps = next;
    }
    return all;
  }

  #orderOf(draft: Draft) {
    return { ...draft, id: this.#planning.nextId(), at: this.now };
  }
}

const ignored = (text: Reason["text"]): Reason => ({ code: "ignored", text });
