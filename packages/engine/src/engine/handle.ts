import type { CommandDefinitions, Explanation, Instance, Possibility, Workflow } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { HistoryQuery, StoredFact } from "../store/store.ts";
import type { Answer } from "./answer.ts";
import type { CommandDraft, CommandInput, Engine } from "./engine.ts";

/** Somebody who acts, in roles that the workflow knows; nobody from outside acts as the engine. */
export interface ActorIn<Role extends string> {
  readonly id: string;
  readonly roles: readonly Exclude<Role, "system">[];
  readonly organisation: string;
}

/** What a command of a workflow takes, before it is checked. */
type PayloadOf<Commands extends CommandDefinitions, Type extends keyof Commands> = z.input<Commands[Type]["payload"]>;

/** A command of a workflow that the compiler knows. */
export interface CommandOf<
  Commands extends CommandDefinitions,
  Role extends string,
  Type extends keyof Commands,
> extends Omit<CommandInput, "type" | "payload" | "actor"> {
  readonly payload: PayloadOf<Commands, Type>;
  readonly actor: ActorIn<Role>;
}

/** A command of such a workflow that somebody thinks of giving. */
export interface DraftOf<
  Commands extends CommandDefinitions,
  Role extends string,
  Type extends keyof Commands,
> extends Omit<CommandDraft, "type" | "payload" | "actor"> {
  readonly payload?: PayloadOf<Commands, Type>;
  readonly actor: ActorIn<Role>;
}

/**
 * The instances of one workflow, as the compiler knows them: a command that the workflow does not have, a payload that the
 * command does not take and a role that nobody holds there do not compile. What is checked when it runs stays the same.
 */
export interface Handle<Commands extends CommandDefinitions, Role extends string> {
  /** `engine.execute` for an instance of this workflow. */
  execute<Type extends keyof Commands & string>(
    id: string,
    type: Type,
    given: CommandOf<Commands, Role, Type>,
  ): Promise<Answer>;
  /** `engine.explain` for an instance of this workflow. */
  explain<Type extends keyof Commands & string>(
    id: string,
    type: Type,
    draft: DraftOf<Commands, Role, Type>,
  ): Promise<Explanation>;
  /** `engine.possible` for an instance of this workflow. */
  possible(id: string, actor: ActorIn<Role>, at?: Temporal.Instant): Promise<readonly Possibility[]>;
  /** `engine.instance` for one of this workflow. */
  instance(id: string): Promise<Instance | undefined>;
  /** `engine.history` for an instance of this workflow. */
  history(id: string, query?: Omit<HistoryQuery, "instance">): Promise<readonly StoredFact[]>;
}

/** Binds an engine to one workflow of its own. */
export function handleOf<Commands extends CommandDefinitions, Role extends string>(
  engine: Pick<Engine, "execute" | "explain" | "possible" | "instance" | "history">,
  { id: workflow }: Workflow<string, Commands, Role>,
): Handle<Commands, Role> {
  return {
    execute: (id, type, given) => engine.execute({ workflow, id }, { ...given, type }),
    explain: (id, type, draft) => engine.explain({ workflow, id }, { ...draft, type }),
    possible: (id, actor, at) => engine.possible({ workflow, id }, actor, at),
    instance: (id) => engine.instance({ workflow, id }),
    history: (id, query) => engine.history({ workflow, id }, query),
  };
}
