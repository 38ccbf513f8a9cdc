import { type Actor, NastavnikError, type Reaction, type SchoolCalendar, type Workflow } from "@nastavnik/core";
import type { Assessing, Counting, Reviewing } from "@nastavnik/core/monitoring";
import { Temporal } from "temporal-polyfill";
import type { Clock } from "../clock/clock.ts";
import { parseActor, parseDraft, parseEnvelope, parseRef } from "../envelope/envelope.ts";
import { fingerprintOf } from "../envelope/fingerprint.ts";
import { pages } from "../history/pages.ts";
import { upcasting } from "../history/upcasting.ts";
import { drop } from "../failure/drop.ts";
import { explainDraft } from "../inquiry/explain-draft.ts";
import { possibilities, workListOf } from "../inquiry/possibilities.ts";
import { Cache } from "../knowledge/cache.ts";
import { computeWith } from "../knowledge/compute.ts";
import { notJson, payloadNotJson, systemActor } from "@nastavnik/core/internals";
import { EstablisherTable } from "../plan/establisher-table.ts";
import { findPlan } from "../plan/find-plan.ts";
import { lenient } from "../plan/lenient.ts";
import type { Overlay, PlanningOptions } from "../plan/planning.ts";
import { Queue } from "../queue/queue.ts";
import { type Place, row } from "../queue/row.ts";
import { Failures } from "../failure/failures.ts";
import { type Breathe, nextTurn } from "../queue/breather.ts";
import { someTime, type StepAside } from "../queue/step-aside.ts";
import { deliveringWith } from "../delivery/delivering.ts";
import { settle, type Settled } from "../reaction/settle.ts";
import type { Store } from "../store/store.ts";
import { fireDue } from "../timer/fire-due.ts";
import { Announcer } from "../execution/announcer.ts";
import { Catalogue } from "../execution/catalogue.ts";
import type { Answer } from "./answer.ts";
import { enter } from "./enter.ts";
import type { Engine } from "./engine.ts";
import { handleOf } from "./handle.ts";
import { PinnedDefinitions } from "../execution/pinned-definitions.ts";
import { Executor } from "../execution/executor.ts";
import { asGiven, type Order } from "../execution/order.ts";
import { PendingWork } from "../execution/pending-work.ts";
import { reservedForEngine } from "../envelope/reserved.ts";
import { watched } from "../execution/of-store.ts";
import { traced } from "../telemetry/traced.ts";

/** Options of {@link createEngine}. */
export interface EngineOptions<Id extends string = string> {
  /** Stays the caller's: the engine never closes it. */
  readonly store: Store;
  readonly clock: Clock;
  readonly calendar: SchoolCalendar;
  /** Every version of every workflow of which the store may hold instances; new instances get the latest. */
  readonly workflows: readonly Workflow<Id>[];
  readonly reactions?: readonly Reaction[];
  /**
   * How indicators are counted from history for commands that judge by them, such as `targetModelCounting()` of
   * `@nastavnik/rules/target-model`. Without it none is counted, and such a command is told so.
   */
  readonly counting?: Counting;
  /** How expert reviews are judged by their sheets, such as `expertReviewing` of `@nastavnik/rules`; likewise. */
  readonly reviewing?: Reviewing;
  /** How controls, ways of monitoring and results are assessed, such as `assessingByRules` of `@nastavnik/rules`; likewise. */
  readonly assessing?: Assessing;
  /** Organisation in whose name timers and reactions act; by default the tenant of the store. */
  readonly organisation?: string;
  /**
   * Nobody else works on the store: no other process and no other engine, from when this engine is made. It then asks
   * the store for nothing that it knows not to be there, which makes a simulation faster. `false` unless told; where it
   * is not true, what others have stored is passed over until this engine stores something itself.
   */
  readonly isAlone?: boolean;
  /** How many instances are remembered between commands; 10,000 unless told. */
  readonly cacheSize?: number;
  /**
   * For how long a process keeps the reactions that it has taken from others that settle the same store; not at all
   * unless told, so that what a killed process had taken is carried out by the next one without delay. Reactions are
   * carried out exactly once either way: a lease only saves work that would be done in vain.
   */
  readonly reactionLease?: Temporal.Duration;
  /**
   * How a store is laid over another one, such as `overlayStore` of `@nastavnik/persistence/memory`: `plan` tries on it what
   * would have to be done. Without it no plan can be asked for.
   */
  readonly overlay?: Overlay;
  /**
   * How a long row of timers or reactions lets others have their turn; called after every few of them. A turn of the
   * event loop unless told.
   */
  readonly breathe?: Breathe;
  /**
   * How a command that others keep defeating lets them go first, before it is decided once more. Some milliseconds by
   * chance unless told; a simulation that must not depend on chance gives its own.
   */
  readonly stepAside?: StepAside;
}

/**
 * Makes an engine over a store and a clock. Nothing runs by itself: reactions and timers are carried out by `settle` and
 * `fireDue`, which a server calls now and then and a simulation at every step. Any number of engines, in any number of
 * processes, may work on one store.
 *
 * @throws NastavnikError `invalid-definition` for two workflows or reactions of one name, or a reaction to something that
 * no workflow knows
 */
export function createEngine<Id extends string = string>(options: EngineOptions<Id>): Engine<Id> {
  const {
    clock,
    calendar,
    workflows,
    reactions = [],
    organisation = options.store.tenant,
    cacheSize = 10_000,
  } = options;
  const store = watched(upcasting(options.store, workflows));
  const lease = options.reactionLease ?? Temporal.Duration.from({ seconds: 0 });
  const catalogue = new Catalogue(workflows, reactions);
  const announcer = new Announcer();
  const cache = new Cache(cacheSize);
  const pending = new PendingWork(options.isAlone ?? false);
  const failures = new Failures({ store, announcer, pending });
  const breathe = options.breathe ?? nextTurn;
  const stepAside = options.stepAside ?? someTime;
  const compute = computeWith({ ...options, store });
  const actor: Actor = systemActor(organisation);
  const definitions = new PinnedDefinitions(store, workflows);
  const executor = new Executor({
    store,
    catalogue,
    definitions,
    calendar,
    announcer,
    cache,
    pending,
    compute,
    actor,
    stepAside,
  });
  let planning: PlanningOptions | undefined;
  const inquiry = { store, catalogue, calendar, compute };
  // One at a time: a second round at once would only do the same work in vain.
  const settling = new Queue();
  const firing = new Queue();
  const work = { store, clock, calendar, catalogue, executor, pending, failures, actor, lease, cache, breathe };
  const settleUpTo = (limit?: number, taken = lease): Promise<Settled> =>
    settling.run(() =>
      traced(
        "nastavnik.settle",
        () => ({ "nastavnik.tenant": store.tenant }),
        async () => {
          // Nothing is taken from what waits that would only be put back with an error.
          await definitions.pin();
          return settle({ ...work, lease: taken }, limit);
        },
        ({ settled }) => ({ "nastavnik.settled": settled }),
      ),
    );

  async function carryOut(given: unknown, input: unknown, entered?: "first" | "again", place?: Place): Promise<Answer> {
    const envelope = parseEnvelope(given, input);
    const { ref, personalData, ...command } = envelope;
    const at = clock.now();
    const found = notJson(command.payload);
    const reasons = [...reservedForEngine(command), ...(found === undefined ? [] : [payloadNotJson(found)])];
    if (reasons.length > 0) {
      const told = asGiven({ ...command, payload: command.payload });
      announcer.refusal({ instance: ref, command: told, actor: command.actor, at, reasons });
      return { outcome: "refused", reasons };
    }
    const order: Order = {
      ...command,
      ref,
      at,
      personalData,
      personalDataOf: personalData?.filter(({ note }) => note === undefined).map(({ subject }) => subject),
      payload: command.payload,
      fingerprint: fingerprintOf(envelope),
      entered: entered && true,
      // What lacks something is given again when that was entered before it; a refusal that is stored would bar the way.
      ...(entered === "first" && { mayBeRefused: [] }),
      place,
    };
    return traced(
      "nastavnik.execute",
      () => ({
        "nastavnik.tenant": store.tenant,
        "nastavnik.workflow": ref.workflow,
        "nastavnik.instance": ref.id,
        "nastavnik.command": command.type,
        "nastavnik.command.id": command.id,
      }),
      () => executor.carryOut(order),
      (answer) => ({
        "nastavnik.outcome": answer.outcome,
        ...(answer.outcome === "refused" && { "nastavnik.refused": answer.reasons.map(({ code }) => code) }),
      }),
    );
  }

  const deliver = deliveringWith(store, failures);
  const engine: Engine<Id> = {
    of(workflow) {
      catalogue.known(workflow.id);
      return handleOf(engine, workflow);
    },
    execute: (given, input) => carryOut(given, input),
    async executeAll(acts) {
      const places = row(acts.length);
      const ends = await Promise.allSettled(
        acts.map(async ({ instance, command }, index) => {
          try {
            return await carryOut(instance, command, undefined, places[index]);
          } finally {
            places[index]?.leave();
          }
        }),
      );
      return ends.map((end) => {
        if (end.status === "rejected") throw end.reason;
        return end.value;
      });
    },
    enter: (acts) =>
      enter(
        {
          store,
          clock,
          calendar,
          carryOut: ({ instance, command }, isFirst) => carryOut(instance, command, isFirst ? "first" : "again"),
          settle: () => settleUpTo(),
          fireOverdue: (until, entered) =>
            firing.run(async () => fireDue({ ...work, settle: () => settleUpTo(), onDue: undefined, entered }, until)),
        },
        acts,
      ),
    async explain(ref, input) {
      const draft = parseDraft(ref, input);
      return explainDraft(inquiry, draft.ref, { ...draft, at: draft.at ?? clock.now() });
    },
    async plan(ref, input, limits) {
      const { at = clock.now(), ...draft } = parseDraft(ref, input);
      if (options.overlay === undefined) {
        throw new NastavnikError("unsupported", "expected the engine to be made with the option overlay, met none");
      }
      planning ??= {
        catalogue,
        lenient: new Catalogue(workflows.map(lenient), reactions),
        calendar,
        overlay: options.overlay,
        ports: { counting: options.counting, reviewing: options.reviewing, assessing: options.assessing },
        organisation,
        breathe,
        stepAside,
        table: new EstablisherTable(),
      };
      return findPlan(planning, options.store, { ...draft, at }, limits);
    },
    possible: async (ref, sender, at = clock.now()) => possibilities(inquiry, parseRef(ref), parseActor(sender), at),
    workList: async (sender, of, at = clock.now()) => workListOf(inquiry, of, parseActor(sender), at),
    instance: async (ref) => (await store.load([ref]))[0],
    async history(ref, { after = 0, limit } = {}) {
      const instance = { workflow: ref.workflow, id: ref.id };
      if (limit !== undefined) return store.facts({ instance, after, limit });
      const facts = [];
      for await (const page of pages(store, { instance, after })) facts.push(...page);
      return facts;
    },
    settle: ({ limit, lease: taken } = {}) => settleUpTo(limit, taken),
    holdTimers: (holder, held) => store.hold("timers", holder, held),
    releaseTimers: (holder) => store.release("timers", holder),
    wakeUp: store.wakeUp,
    nextDue: async () => (await store.nextTimer())?.dueAt,
    fireDue: (until, { limit, lease: taken, onDue } = {}) =>
      firing.run(() =>
        traced(
          "nastavnik.fireDue",
          () => ({ "nastavnik.tenant": store.tenant }),
          async () => {
            await definitions.pin();
            return fireDue({ ...work, settle: () => settleUpTo(undefined, taken), onDue }, until, limit);
          },
          ({ fired }) => ({ "nastavnik.fired": fired }),
        ),
      ),
    deliver: (handler, how) =>
      traced(
        "nastavnik.deliver",
        () => ({ "nastavnik.tenant": store.tenant }),
        () => deliver(handler, how),
        ({ delivered }) => ({ "nastavnik.delivered": delivered }),
      ),
    asides: (query) => store.asides(query),
    async retry(key) {
      pending.lost();
      const isRetried = await store.retry(key);
      if (isRetried) store.wakeUp.ring();
      return isRetried;
    },
    drop: (key, operator) => drop({ store, cache, announcer, pending, clock }, key, operator),
    on: (event, listener) => announcer.on(event, listener),
  };
  return engine;
}
