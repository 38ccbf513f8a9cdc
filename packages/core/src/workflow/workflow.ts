import type { AnyStateMachine } from "xstate";
import type { ZodType } from "zod";
import type { ActSubject, By } from "../act/by.ts";
import type { CommandRequest } from "../command/command-request.ts";
import type { Occasion } from "../command/occasion.ts";
import type { Fact } from "../fact/fact.ts";
import type { Instance, InstanceRef } from "../instance/instance.ts";
import type { JsonObject } from "../json/json.ts";
import type { AnyCondition } from "../requirement/requirement.ts";
import type { Text } from "../text/text.ts";
import type { Occurrence } from "../when/occurrence.ts";
import type { Regulation } from "../regulation/regulation.ts";
import type { GroupRelation, Relation, World } from "../world/world.ts";
import type { Happening } from "./happening.ts";

/** What a command's relations and companions are computed from. */
export interface CommandSubject<Context extends JsonObject = JsonObject, Payload extends JsonObject = JsonObject> {
  readonly instance: InstanceRef & { readonly parent?: string };
  readonly context: Context;
  readonly payload: Payload;
}

/** A note that a command may bring. */
export interface NoteDefinition {
  readonly title: Text;
  /** What outside data must look like. */
  readonly schema: ZodType<JsonObject>;
  /** The people with whose personal data it may be kept: those whom it tells of. */
  of(subject: CommandSubject, world: World): readonly string[];
}

/** A command that a workflow knows. */
export interface CommandDefinition extends Happening {
  /** In the imperative, as a button says it: «Предложить пару». */
  readonly label: Text;
  /** What outside data must look like; parsed once, at the edge. */
  readonly payload: ZodType<JsonObject>;
  /**
   * Roles that may give the command, where nothing more is asked; `system` alone for commands that only timers and
   * reactions give. Either this or `by`.
   */
  readonly roles?: readonly string[];
  /** Whose act the command is: an office, a person's own, the engine's. */
  readonly by?: By;
  /**
   * Something ends by it before its time, or a right is given up: it may be done, but nobody is advised to do it for the
   * sake of something else where there is another way.
   */
  readonly isHarmful?: true;
  /**
   * Whether an organisation with this regulation asks for the command at all: it serves a choice that is made. Nobody is
   * refused for that; drawings of what a regulation asks for leave out what it does not. It is asked for unless told.
   */
  isAsked?(regulation: Regulation): boolean;
  /**
   * On which days it may have happened; without it, on the day of its recording only.
   *
   * @param today - that day, such as `2025-09-01`
   */
  occurs?(subject: ActSubject, world: World, today: string): Occurrence;
  /** The people of whom the command may bring personal data; none unless told. */
  about?(subject: CommandSubject, world: World): readonly string[];
  /** What the requirements of this command look at besides the instance. */
  relations?(subject: CommandSubject): Readonly<Record<string, Relation>>;
  /** What the personal data that come with it must look like; any JSON object unless told. */
  readonly personalData?: ZodType;
  /**
   * What people say in their own words, and anything else that may name somebody: it comes with the command as personal
   * data, and is kept as such, never in a fact. By the name of the note.
   */
  readonly notes?: Readonly<Record<string, NoteDefinition>>;
  /** The people whose personal data are destroyed in the same transaction; nobody's unless told. */
  forgets?(subject: CommandSubject, world: World): readonly string[];
  /** Commands to other instances that are carried out in the same transaction; if one is refused, all are. */
  companions?(subject: CommandSubject, world: World): readonly CommandRequest[];
}

/** A message to the outside world: an action of the machine with this name. */
export interface EffectDefinition<Context extends JsonObject = JsonObject> {
  readonly label: Text;
  data(context: Context, occasion: Occasion): JsonObject;
}

/** Commands of a workflow by their names. */
export type CommandDefinitions = Readonly<Record<string, CommandDefinition>>;

/**
 * A complete, durable workflow. Made by `defineWorkflow`, which tells the compiler its name, its commands and its roles,
 * so that `engine.of` can check by them what it is given; anywhere else they are left out.
 */
export interface Workflow<
  Id extends string = string,
  Commands extends CommandDefinitions = CommandDefinitions,
  Role extends string = string,
> {
  readonly id: Id;
  readonly version: number;
  readonly title: Text;
  readonly machine: AnyStateMachine;
  readonly roles: Readonly<Record<Role, Text>>;
  readonly commands: Commands;
  /** The command that brings an instance into being. */
  readonly creation: string;
  /** Condition of the creating command. */
  readonly creationGuard?: string;
  /** Conditions by the name that the machine's guards have. */
  readonly requirements: Readonly<Record<string, AnyCondition>>;
  /** Labels of states, by their path joined with dots. */
  readonly states: Readonly<Record<string, Text>>;
  readonly effects: Readonly<Record<string, EffectDefinition>>;
  /** How deadlines that passed are told, by the name of their delay. */
  readonly timers?: Readonly<Record<string, Happening>>;
  /** What every command and every timer looks at, besides what a command itself names. */
  relations?(subject: CommandSubject): Readonly<Record<string, Relation>>;
  /**
   * Where the mandates of a person lie by which he may act for others: instances whose parent he is, each with a
   * `Mandate` for its context. Asked for only where a person's own act is not the sender's own.
   */
  standing?(speaker: string): GroupRelation;
  /**
   * The edition of the organisation's regulation that governs the instance on a day, such as `2025-09-01`; without one
   * nothing of force `regulation` is asked.
   */
  regulation?(instance: Instance, world: World, day: string): Regulation | undefined;
  /**
   * How this version tells a command that an instance was given under an earlier one: another name, another payload. What
   * this version tells already, it leaves as it is. For whoever reads histories; no state depends on it.
   */
  upcast?(command: Pick<Fact["command"], "type" | "payload">): Pick<Fact["command"], "type" | "payload">;
  /** What an organisation calls things by its regulation, where it calls them otherwise: roles, and states by their paths. */
  wording?(regulation: Regulation): {
    readonly roles?: Readonly<Record<string, Text>>;
    readonly states?: Readonly<Record<string, Text>>;
  };
}

/**
 * A consequence in other instances: a pure function from a fact to commands, carried out exactly once. `Context` is that of
 * the workflow whose facts it answers.
 */
export interface Reaction<Context extends JsonObject = JsonObject> {
  readonly id: string;
  readonly label: Text;
  /** The workflow whose facts it answers, and the commands among them; all of them unless told. */
  readonly on: { readonly workflow: string; readonly commands?: readonly string[] };
  /**
   * The commands that it may ask for; they must admit the engine (role `system`). A request for any other is a broken
   * promise, and an error.
   */
  readonly gives: readonly { readonly workflow: string; readonly command: string }[];
  react(fact: Fact, instance: Instance<Context>): readonly CommandRequest[];
  /**
   * Codes of the reasons for which its commands may be refused without anybody having to know. A refusal for any other
   * reason is set aside for an operator; so is every refusal, unless told.
   */
  readonly mayBeRefused?: readonly string[];
}
