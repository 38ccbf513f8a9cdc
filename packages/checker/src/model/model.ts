import type {
  Actor,
  InstanceRef,
  JsonObject,
  JsonValue,
  Reaction,
  SchoolCalendar,
  Text,
  Workflow,
} from "@nastavnik/core";
import type { Assessing, IndicatorFact, Reviewing } from "@nastavnik/core/monitoring";
import type { Law } from "../law/law.ts";

/** A place for one instance in the world: it is there from the beginning on, or may be created in it. */
export interface Place extends InstanceRef {
  readonly parent?: string;
}

/** A person who plays, with the roles in which he does. */
export interface Player extends Omit<Actor, "organisation"> {
  /** `organisation` unless told. */
  readonly organisation?: string;
}

/** Something that one player may do, however often. */
export interface Move {
  readonly instance: InstanceRef;
  readonly type: string;
  readonly payload?: JsonObject;
  /** Identifier of the player who does it. */
  readonly by: string;
}

/** Moves that are tried over and over, in their order, until another one is accepted, or else nothing changes any more. */
export interface Towards {
  readonly until?: Move;
  /** Those that are refused, or change nothing, are passed over. */
  readonly by: readonly Move[];
}

/** What is kept of one field of a context: all of it, nothing, or what a function makes of it. */
export type FieldProjection = "kept" | "dropped" | ((value: JsonValue) => JsonValue);

/** How far exploration goes. Whatever bound is met is told in the report. */
export interface Limits {
  /** States of the world; 20,000 unless told. A state takes about a hundred bytes, and its moves twelve each. */
  readonly states?: number;
  /** Moves in a row; no bound unless told. */
  readonly depth?: number;
}

/**
 * A small world to be explored completely: who and what there is, what may be done, and what of it matters. Only
 * `workflows` and `places` are needed: players are one for each role, payloads are made from the schemas of the commands,
 * and of contexts everything is kept but dates.
 */
export interface Model {
  /** What the world is about, where several are explored. */
  readonly title?: Text;
  readonly workflows: readonly Workflow[];
  readonly reactions?: readonly Reaction[];
  /** The instances that there may be. A companion or reaction that creates another one is a finding. */
  readonly places: readonly Place[];
  /** One for each role of the workflows unless told. */
  readonly players?: readonly Player[];
  /**
   * Payloads that stand for all others, by `workflow.command`; made from the schema of the command unless told. None for a
   * command means that nobody gives it.
   */
  readonly payloads?: Readonly<Record<string, readonly JsonObject[]>>;
  /** What is done before exploration begins; each move must be accepted. */
  readonly given?: readonly (Move | Towards)[];
  /** Fields of contexts by workflow: what is not named is kept, dates as “some date”. */
  readonly context?: Readonly<Record<string, Readonly<Record<string, FieldProjection>>>>;
  /** States in which an instance may stay for ever, by `workflow` or `workflow.path`; final ones always are. */
  readonly rest?: readonly string[];
  /** Days on which something becomes possible that no timer announces, such as `2026-05-31`. */
  readonly days?: readonly string[];
  /** When the world begins: an ISO 8601 instant; `2025-09-01T06:00:00Z` unless told. */
  readonly begins?: string;
  /** A calendar of Moscow without holidays unless told. */
  readonly calendar?: SchoolCalendar;
  /** Personal data that are stored, by person. */
  readonly people?: Readonly<Record<string, JsonObject>>;
  /** What an engine would count, whenever it is asked. */
  readonly measurements?: readonly IndicatorFact[];
  readonly reviewing?: Reviewing;
  readonly assessing?: Assessing;
  /** What must hold in this world besides. */
  readonly laws?: readonly Law[];
  readonly limits?: Limits;
}
