import type {
  Actor,
  CommandDefinitions,
  Explanation,
  Fact,
  Instance,
  InstanceRef,
  Paper,
  PersonalRecord,
  Possibility,
  Workflow,
} from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import type { Delivered } from "../delivery/deliver.ts";
import type { EffectHandler } from "../delivery/delivery.ts";
import type { Operator } from "../failure/drop.ts";
import type { Plan, PlanLimits } from "../plan/plan.ts";
import type { Settled } from "../reaction/settle.ts";
import type { Aside, AsideQuery } from "../store/set-aside.ts";
import type { Fired } from "../timer/fire-due.ts";
import type { HistoryQuery, StoredFact } from "../store/store.ts";
import type { WakeUp } from "../worker/wake-up.ts";
import type { Answer } from "./answer.ts";
import type { Handle } from "./handle.ts";
import type { EngineEvents } from "./engine-events.ts";

/** A command from outside, before anything of it was checked. */
export interface CommandInput {
  /** Idempotency key: the same id on the same instance is carried out once. */
  readonly id: string;
  readonly type: string;
  /** Parsed by the schema that the workflow declares for the command. */
  readonly payload: unknown;
  readonly actor: Actor;
  /**
   * The day on which it happened, such as `2025-09-01`, where it is recorded later; which days may be told the command
   * declares. When it is recorded only the engine says: by its clock, and never before the last fact of the instance.
   */
  readonly on?: string;
  /** Parent of the instance, where the command creates it. */
  readonly parent?: string;
  /** A paper that somebody else has signed, and that the actor records by this command. */
  readonly paper?: Paper;
  /**
   * Stored in the same transaction, if the command is accepted; the command's own requirements see them already. Only of
   * those whom the command is about, as its definition says. Field by field: what is not named stays as it is stored, and
   * `null` takes a field out.
   */
  readonly personalData?: readonly PersonalRecord[];
}

/** Something that happened before, and to what. */
export interface EarlierAct {
  readonly instance: InstanceRef;
  readonly command: CommandInput;
}

/** A command that somebody thinks of giving. */
export interface CommandDraft {
  readonly type: string;
  /** Absent while the command is not filled in; what depends on it is then `unknown`. */
  readonly payload?: unknown;
  readonly actor: Actor;
  /** As of which moment is asked; now unless told. */
  readonly at?: Temporal.Instant;
  readonly on?: string;
  readonly parent?: string;
  readonly paper?: Paper;
}

/** What an actor could do with one instance now. */
export interface WorkItem {
  readonly instance: Instance;
  /** Commands that can be given now, or whose answer depends on what is filled in. */
  readonly possibilities: readonly Possibility[];
}

/**
 * The durable runtime. Everything that a command changes is stored in one transaction before it is announced or answered;
 * a process that is killed at any moment loses nothing and doubles nothing. `Id`: names of the workflows that it carries
 * out, where the compiler knows them.
 */
export interface Engine<Id extends string = string> {
  /**
   * The instances of one workflow, typed by it: a wrong command, payload or role does not compile, nor does a workflow of
   * which the compiler knows that this engine does not carry it out.
   *
   * @throws NastavnikError `not-found` for a workflow that the engine was not given
   * @example
   * await engine.of(unit).execute("unit-7", "hold-meeting", { id: "…", payload: { kind: "first" }, actor: mentor });
   */
  of<Commands extends CommandDefinitions, Role extends string>(
    workflow: Workflow<Id, Commands, Role>,
  ): Handle<Commands, Role>;
  /**
   * Carries a command out, together with its companions, or says why not. The answer is stored: the same command id on
   * the same instance gets it again.
   *
   * @throws NastavnikError `not-found` for an unknown workflow, `unsupported` for an instance of an unknown version of it,
   * `conflict` when other processes kept changing what the command looks at, `internal` when a definition breaks its
   * promises; what the store throws. Nothing is stored then, except that a store may fail after it has stored the
   * command: giving the same command again is always safe.
   */
  execute(instance: InstanceRef, command: CommandInput): Promise<Answer>;
  /**
   * Carries several commands out at once that have nothing to do with each other: none of them changes what another one
   * looks at. They are handed to the store in their order, unless others interfere, and it may store them together; one
   * that serves one statement at a time keeps that order. Answers them in their order, when all have come to an end.
   *
   * @throws NastavnikError as `execute` does for the first of them that fails; the others are carried out nevertheless
   */
  executeAll(
    acts: readonly { readonly instance: InstanceRef; readonly command: CommandInput }[],
  ): Promise<readonly Answer[]>;
  /**
   * Enters what happened before the engine was there, in the order of the acts: each is a command like any other, with the
   * day on which it happened and, where it is long ago, its paper. Three things differ from `execute`: nobody is told (no
   * effects are stored), terms run from that day and are over in the order of time, between the acts and as silently, and
   * the facts are marked `entered`. What was due before is fired first; what has passed since, when all is entered. Ends with the first act that is refused: the others may rest on it.
   * That refusal is not stored, so that the act may be given again, when what it lacks was entered before it. Answers the
   * acts in their order; giving the same ones again goes on where it ended.
   *
   * @throws NastavnikError as `execute` does
   */
  enter(acts: readonly EarlierAct[]): Promise<readonly Answer[]>;
  /** Why a command would be carried out or refused, with the world as it is now. Stores nothing. */
  explain(instance: InstanceRef, command: CommandDraft): Promise<Explanation>;
  /**
   * How a command becomes possible that is refused now: what has to be done first, by whom and when at the earliest. Each
   * plan was carried out on an overlay of the store by this very engine, with its timers and reactions, and ended in
   * acceptance: it promises that the command is possible if the papers that it names exist and the people agree. Stores
   * nothing. A payload that is left out is filled in with what may be meant.
   *
   * @throws NastavnikError `unsupported` if the engine was made without an overlay; as `explain` does
   */
  plan(instance: InstanceRef, command: CommandDraft, limits?: PlanLimits): Promise<Plan>;
  /** What this actor could do with the instance now, and for the rest, why not. */
  possible(instance: InstanceRef, actor: Actor, at?: Temporal.Instant): Promise<readonly Possibility[]>;
  /** What this actor could do now with each instance of a workflow that has this parent; others are left out. */
  workList(
    actor: Actor,
    of: { readonly workflow: string; readonly parent: string },
    at?: Temporal.Instant,
  ): Promise<readonly WorkItem[]>;
  /** The instance as it is stored now; `undefined` if there is none. */
  instance(instance: InstanceRef): Promise<Instance | undefined>;
  /** The facts of an instance, oldest first; all of them unless a limit is given. */
  history(instance: InstanceRef, query?: Omit<HistoryQuery, "instance">): Promise<readonly StoredFact[]>;
  /**
   * Carries out pending reactions, oldest first, until none is left or `limit` of them were tried, each exactly once and
   * at the instant of the fact that caused it. One that cannot be carried out, or is refused for a reason that it does
   * not allow for, holds up only those for the same instance: it is tried again after a pause, or set aside, and told of
   * by the event `failure`.
   *
   * @throws NastavnikError when the store is out of order: `unavailable`, `clock`, `unsupported`
   */
  settle(options?: {
    readonly limit?: number;
    /** For how long what is taken is kept from others; as the engine was told unless given. */
    readonly lease?: Temporal.Duration;
  }): Promise<Settled>;
  /**
   * Makes somebody the one who fires timers for a while, or for a while longer; `false` if somebody else is. A convention
   * among workers, lest all fire the same one in vain: `fireDue` does not ask for it.
   */
  holdTimers(holder: string, lease: Temporal.Duration): Promise<boolean>;
  /** Gives that up, if it is his. */
  releaseTimers(holder: string): Promise<void>;
  /** By which workers are woken; rung by this engine when it has stored a reaction or a timer. */
  readonly wakeUp: WakeUp;
  /** When the next timer is due; `undefined` if none waits. */
  nextDue(): Promise<Temporal.Instant | undefined>;
  /**
   * Fires every timer that is due at or before the instant, or `limit` of them, those among them that are set meanwhile,
   * in the order in which they are due, each at exactly its own instant; settles reactions before the first and after
   * each. One that cannot be fired holds up only its own instance: it is tried again after a pause, or set aside, and
   * told of by the event `failure`.
   *
   * @throws NastavnikError as `settle` does
   */
  fireDue(
    until: Temporal.Instant,
    options?: {
      readonly limit?: number;
      /** As of `settle`. */
      readonly lease?: Temporal.Duration;
      /** Called before each timer with the instant at which it is due; a driver sets its clock by it. */
      readonly onDue?: (dueAt: Temporal.Instant) => void;
    },
  ): Promise<Fired>;
  /**
   * Hands pending effects to a handler, oldest first, until none is left or `limit` of them were tried; those of one
   * instance one after the other, in their order, those of different instances at once. Each is handed over at least
   * once, with an id that is the same at every try. What the handler does not deliver is tried again after a pause, or set
   * aside, and told of by the event `failure`; it holds up only what comes after it of the same instance.
   *
   * @throws NastavnikError `invalid-input` for a deadline that is not shorter than the lease, or a number that makes no
   * sense; what the store throws when it is out of order
   */
  deliver(
    handler: EffectHandler,
    options?: {
      readonly limit?: number;
      /** For how long what is taken is kept from others, by the store's clock; 5 minutes unless told. */
      readonly lease?: Temporal.Duration;
      /** After how long a try is given up, by the clock of the machine; 2 minutes unless told. */
      readonly deadline?: Temporal.Duration;
      /** How many are delivered at once; 8 unless told. */
      readonly concurrency?: number;
      /**
       * Whether those that are delivered at once are settled at once too, when all of them were tried: fewer visits to the
       * store, while more of them come once more after the process was killed. Each by itself unless told.
       */
      readonly together?: boolean;
    },
  ): Promise<Delivered>;
  /** The reactions, timers and effects that are set aside, the oldest failure first. */
  asides(query?: AsideQuery): Promise<readonly Aside[]>;
  /** Lets what is set aside be tried again by the next `settle`, `fireDue` or `deliver`. Answers whether there was such a thing. */
  retry(key: string): Promise<boolean>;
  /**
   * Gives up what is set aside: it will never be carried out. That is a fact of the instance that caused it, a command of
   * type `nastavnik.dropped` with all that is known of it. Answers the fact; `undefined` if there was no such thing.
   *
   * @throws NastavnikError as `execute` does
   */
  drop(key: string, operator: Operator): Promise<Fact | undefined>;
  /**
   * Tells of what was stored, after it was stored; of what another process stored, only that process tells. What a
   * listener throws does not reach the command: it surfaces as an uncaught exception. Answers a function that ends it.
   */
  on<Event extends keyof EngineEvents>(event: Event, listener: (event: EngineEvents[Event]) => void): () => void;
}
