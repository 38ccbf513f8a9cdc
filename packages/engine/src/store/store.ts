import type {
  Cause,
  Effect,
  Fact,
  Instance,
  InstanceRef,
  JsonObject,
  PersonalRecord,
  Reason,
  Reaction,
  Text,
  Timer,
} from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import type { Audit, ListInstances } from "../audit/audit.ts";
import type { WakeUp } from "../worker/wake-up.ts";
import type { PersonalRead, PersonalReading, PersonalReadQuery } from "./personal-read.ts";
import type { Aside, AsideQuery, FailedTry, Work } from "./set-aside.ts";

/** What a command was answered, as it is stored; the same command id gets it again. */
export type StoredAnswer = (
  | { readonly outcome: "accepted"; readonly version: number }
  | { readonly outcome: "refused"; readonly reasons: readonly Reason[] }
  | { readonly outcome: "ignored"; readonly text: Text }
) & {
  /** Tells the command that was answered from any other under the same id; absent for those of the engine itself. */
  readonly fingerprint?: string;
};

/** A command with its stored answer, in the order in which they were stored. */
export interface StoredCommand {
  readonly instance: InstanceRef;
  readonly commandId: string;
  readonly type: string;
  readonly actor: string;
  readonly at: Temporal.Instant;
  readonly answer: StoredAnswer;
}

/** A fact with its place in the history of the whole tenant. */
export interface StoredFact extends Fact {
  /** Grows with every fact of the tenant; may have gaps. */
  readonly position: number;
}

/** A message that waits to be delivered: an effect for the outside, or a reaction to be carried out here. */
export type OutboxItem =
  | { readonly kind: "effect"; readonly id: string; readonly effect: Effect }
  | {
      readonly kind: "reaction";
      /** Deterministic: `reaction:workflow/instance/version/reaction id/index`; also the id of the command. */
      readonly id: string;
      readonly reaction: Reaction["id"];
      /** The fact that it answers; absent in items of before this was told. */
      readonly cause?: Cause;
      /** That was entered afterwards, and so is this. */
      readonly entered?: true;
      /** The day on which that happened, where it was recorded later. */
      readonly on?: string;
      readonly request: {
        readonly instance: InstanceRef;
        readonly parent?: string;
        readonly type: string;
        readonly payload: JsonObject;
      };
      /** Of how many links the chain of reactions and timers is that led here, this one included. */
      readonly depth: number;
      /** The last links of that chain as `workflow/instance command`, oldest first. */
      readonly chain: readonly string[];
    };

/** An outbox item that somebody took for a while. */
export interface LeasedItem {
  readonly item: OutboxItem;
  /** The instance whose fact caused it. */
  readonly source: InstanceRef;
  /** Instant of the fact that caused it. */
  readonly at: Temporal.Instant;
  /** How often it was tried, this time included. */
  readonly attempt: number;
}

/** An item as it was handed out: who gives it back, settles or prolongs it says for which try he had got it. */
export interface HeldItem {
  readonly item: Pick<OutboxItem, "id">;
  readonly attempt: number;
}

/** A timer as it is set. */
export interface SetTimer extends Timer {
  /** Of how many links the chain of reactions and timers is that set it for the instant at which it was set; else 0. */
  readonly depth?: number;
}

/** A timer that is due or will be, with the instance it belongs to. */
export interface DueTimer extends Timer {
  readonly instance: InstanceRef;
  readonly depth: number;
  /** How often it has failed. */
  readonly attempts: number;
}

/** One instance's part of a commit. */
export interface Write {
  /** The instance as the fact makes it of the one before: a store may keep the fact only, and make it anew from that. */
  readonly instance: Instance;
  /** Version that the fact follows: `instance.version - 1`; 0 for a new instance. */
  readonly expectedVersion: number;
  readonly fact: Fact;
  readonly timers: { readonly set: readonly SetTimer[]; readonly cancel: readonly string[] };
  readonly outbox: readonly OutboxItem[];
}

/** What a decision looked at; the commit fails when any of it has changed since. */
export type Read =
  | { readonly ref: InstanceRef; readonly version: number }
  /** All instances of a workflow with one parent; the fingerprint is that of {@link InstanceGroup}. */
  | { readonly group: { readonly workflow: string; readonly parent: string }; readonly fingerprint: string };

/** A note as it is kept with the personal data of somebody. */
export interface PersonalNote {
  readonly note: string;
  readonly data: JsonObject;
}

/** Everything that one command changes; stored as a whole or not at all. */
export interface Commit {
  /** The command that is answered. Unique per tenant, instance and command id. */
  readonly command: StoredCommand;
  /**
   * In the order in which they happened: the commanded instance first, then its companions'; empty for a refusal. One
   * instance may be written several times, each write with the next version; the store must hold the expected version of
   * the first of them, and ends up with the instance of the last, all of their facts, and the timers that are left.
   */
  readonly writes: readonly Write[];
  readonly reads: readonly Read[];
  /** A note is kept beside the person's data, under its name; a record without one replaces them. */
  readonly personalData: readonly PersonalRecord[];
  /** The people whose personal data, notes and all, are destroyed, those in this commit included. */
  readonly forgotten?: readonly string[];
  /** The timer whose firing this commit is; removed with it. */
  readonly firedTimer?: { readonly instance: InstanceRef; readonly id: string };
  /** The outbox item whose carrying out this commit is; settled with it. */
  readonly settledItem?: string;
}

/** `committed`; `duplicate`: that command was answered before, here is the answer; `conflict`: something changed meanwhile. */
export type CommitResult =
  | { readonly result: "committed" }
  | { readonly result: "duplicate"; readonly answer: StoredAnswer }
  | {
      readonly result: "conflict";
      /** The instances that were not as they were expected, as `load` would give them now. */
      readonly current: readonly Instance[];
    };

/** A definition of a workflow, by its version and its hash. */
export interface PinnedDefinition {
  readonly workflow: string;
  readonly version: number;
  readonly hash: string;
}

/** That it is one's turn to change an instance. */
export interface Turn {
  /** The instance as it is stored now; `undefined` if it does not exist. */
  readonly instance: Instance | undefined;
}

/** All instances of one workflow with one parent. */
export interface InstanceGroup {
  /** In the order of their identifiers. */
  readonly instances: readonly Instance[];
  /** Differs whenever a member was added or changed: `count:sum of versions` (both only ever grow). */
  readonly fingerprint: string;
  /** The last position of history that it includes; 0 if nothing has happened yet. */
  readonly position: number;
}

/** What has changed in a group. */
export interface GroupChanges {
  /** The members that were added or changed, as they are now. */
  readonly instances: readonly Instance[];
  /** The last position of history that is included. */
  readonly position: number;
}

/** Which facts or commands to read. */
export interface HistoryQuery {
  readonly instance?: InstanceRef;
  /** Only what comes after this position. */
  readonly after?: number;
  /** At most so many; 1000 unless told. */
  readonly limit?: number;
}

/**
 * Where instances, facts, timers and messages live. One store serves one tenant; the tenant is given when it is opened.
 * Everything is durable when the promise resolves. A stale version is a `conflict` value, not an error; an unreachable
 * store throws `unavailable`. A store that a newer release has changed the format of throws `unsupported`, when it is
 * opened or at the next commit.
 *
 * A store has a clock of its own, by which leases and back-off run: durations are told to it, never instants.
 */
export interface Store {
  /** Tenant that every row of this store belongs to. */
  readonly tenant: string;
  /**
   * The instances in the order asked for, each with the instant of its last fact and the timers that wait; `undefined` for
   * one that does not exist.
   */
  load(refs: readonly InstanceRef[]): Promise<readonly (Instance | undefined)[]>;
  loadGroup(workflow: string, parent: string): Promise<InstanceGroup>;
  /** What has changed in a group after a position; `undefined` if so much has happened since that it is better loaded. */
  groupChanges(workflow: string, parent: string, after: number): Promise<GroupChanges | undefined>;
  /** The stored answer to a command, if it was answered. */
  answerTo(instance: InstanceRef, commandId: string): Promise<StoredAnswer | undefined>;
  /**
   * Stores a commit as a whole or not at all.
   *
   * @throws NastavnikError `clock` for a fact that lies more than a minute after the store's clock; `internal` for a
   * commit that contradicts itself; `invalid-input` for an identifier that not every store can keep
   * @param turn - in which it was decided; several commits of one turn, each decided on what those before it make of the
   *   instance, are stored together or not at all, and their answers come when the turn is over
   */
  commit(commit: Commit, turn?: Turn): Promise<CommitResult>;
  /**
   * Waits for one's turn to change an instance, among all processes that take turns for it. It is over when one
   * leaves it, or after some milliseconds; nothing depends on it but how much is decided in vain. `undefined` if it
   * cannot be had. Absent from a store that one process has for itself.
   *
   * @param known - the instance as it was last, so that only what has happened since has to be read
   */
  takeTurn?(ref: InstanceRef, known?: Instance): Promise<Turn | undefined>;
  /** Ends a turn, after which what was committed in it is stored; harmless when it is over. */
  leaveTurn?(turn: Turn): Promise<void>;
  /**
   * Remembers by which definitions the tenant's instances are made: of each version of a workflow the hash that was told
   * first. Absent from a store that does not: nobody notices there that a definition has changed under its version.
   *
   * @returns the hashes that are remembered, in the order of the definitions
   */
  pinDefinitions?(definitions: readonly PinnedDefinition[]): Promise<readonly string[]>;
  /** Facts in the order in which they were stored. */
  facts(query?: HistoryQuery): Promise<readonly StoredFact[]>;
  /** Commands with their answers, refusals among them, in the order in which they were stored. */
  commands(query?: HistoryQuery): Promise<readonly (StoredCommand & { readonly position: number })[]>;
  /**
   * The earliest timer that is not fired, or `undefined` if none waits. Ties go by instance and timer id. Passed over is
   * what is set aside or waits for its next try, and what is due later on the same instance.
   */
  nextTimer(): Promise<DueTimer | undefined>;
  /** Timers due at or before the instant, earliest first, ties by instance and timer id; passed over as above. */
  dueTimers(until: Temporal.Instant, limit: number): Promise<readonly DueTimer[]>;
  /**
   * Takes up to `limit` outbox items, oldest first, that nobody holds; nobody else gets them for as long as the lease
   * lasts by the store's clock. Items of one kind only, if a kind is given. A lease of zero only looks: it stores
   * nothing, and keeps the items from nobody.
   *
   * Reactions for one instance are taken in their order only, and so are the effects of one instance: passed over is what
   * is set aside, waits for its next try or is held by somebody, and all that comes after it in the same order.
   */
  leaseOutbox(options: {
    readonly lease: Temporal.Duration;
    readonly limit: number;
    readonly kind?: OutboxItem["kind"];
  }): Promise<readonly LeasedItem[]>;
  /**
   * Marks outbox items as delivered, and answers the ids of those that it has marked. Passed over is what is gone, and
   * what somebody has taken since: it is for that one to settle.
   */
  settleOutbox(items: readonly HeldItem[]): Promise<readonly string[]>;
  /**
   * Keeps what was taken from others for longer: the lease begins anew. Answers the ids of those that are kept; who held
   * another one has lost it.
   */
  prolong(items: readonly HeldItem[], lease: Temporal.Duration): Promise<readonly string[]>;
  /** Gives back what was taken and not tried: it is free again, and that it was taken does not count as a try. */
  giveBack(items: readonly HeldItem[]): Promise<void>;
  /**
   * Notes that a message or timer could not be carried out, and gives it back. Answers whether it was still there: what
   * somebody else has carried out meanwhile is gone.
   */
  fail(work: Work, failed: FailedTry): Promise<boolean>;
  /** What is set aside, the oldest failure first. */
  asides(query?: AsideQuery): Promise<readonly Aside[]>;
  /** Lets what is set aside be tried again, as if it had never failed. Answers whether there was such a thing. */
  retry(key: string): Promise<boolean>;
  /**
   * Personal data of the people asked for; a forgotten or unknown person is absent from the map. That they were read is
   * recorded in the same transaction, for each of those found; where nobody says who reads, as read by `unknown`.
   */
  personalData(subjects: readonly string[], reading?: PersonalReading): Promise<ReadonlyMap<string, JsonObject>>;
  /**
   * The notes that are kept with the data of a person, in the order of their names: `workflow/instance/version/note`, by
   * the fact that they came with. Recorded as a read of the person, if there are any.
   */
  personalNotes(subject: string, reading?: PersonalReading): Promise<readonly PersonalNote[]>;
  /** Who has read whose personal data, oldest first. */
  personalReads(query?: PersonalReadQuery): Promise<readonly PersonalRead[]>;
  /** Destroys the keys of a person: data and notes can never be read again. Harmless when repeated. */
  forget(subject: string): Promise<void>;
  /**
   * Makes `holder` the one who does some work of this tenant, for as long as the lease lasts by the store's clock, or
   * longer if he is it already. Answers `false` if somebody else is.
   */
  hold(work: string, holder: string, lease: Temporal.Duration): Promise<boolean>;
  /** Ends that, if it is his. */
  release(work: string, holder: string): Promise<void>;
  /** Every instance of the tenant, or of one workflow, a page at a time. Absent from a store that cannot list them. */
  readonly instances?: ListInstances;
  /**
   * What is stored, to the letter: each fact with its link, by which it follows all facts before it (see `chained`).
   * Absent from a store that keeps no chain.
   */
  readonly audit?: Audit;
  /** How workers on this store are woken. */
  readonly wakeUp: WakeUp;
  /** Gives back what the store itself has opened; never what it was handed. */
  close(): Promise<void>;
}
