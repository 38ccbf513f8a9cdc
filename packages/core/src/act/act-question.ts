import type { Command } from "../command/command.ts";
import type { Reason } from "../decision/reason.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { World } from "../world/world.ts";
import type { Act } from "./act.ts";
import type { ActSubject } from "./by.ts";

/** A command about whose act it is asked. */
export interface ActQuestion {
  readonly workflow: Workflow;
  readonly subject: ActSubject;
  readonly command: Command;
  readonly world: World;
  /** Whether the payload is known. */
  readonly isFilledIn: boolean;
  /** Whether all are told in whose name the sender may do it; a decision needs to know of one. */
  readonly asksForChoices: boolean;
}

/** Whose act a command is, or why the sender may not give it. */
export interface ActVerdict {
  readonly act?: Act;
  /** None of the sender's roles may give it. */
  readonly role?: Reason;
  /** What else stands against it. */
  readonly reasons: readonly Reason[];
  /** Nothing is filled in yet, and only that can tell whose act it is. */
  readonly isUnknown?: true;
  /** The people in whose name the sender may do it, where it is a person's own act. */
  readonly choices: readonly string[];
}

/** Nobody in whose name. */
export const nobody: readonly string[] = Object.freeze([]);

/** What is said where only what will be filled in can tell whose act it is. */
export const toBeTold: ActVerdict = Object.freeze({ isUnknown: true, reasons: Object.freeze([]), choices: nobody });

/** No reasons. */
export const nothing: readonly Reason[] = Object.freeze([]);

/** The first of the sender's roles that is among these. */
export function roleAmong(roles: readonly string[], { actor }: Pick<Command, "actor">): string | undefined {
  for (const role of actor.roles) if (roles.includes(role)) return role;
  return undefined;
}

/**
 * Asks a function of the declaration.
 *
 * @throws NastavnikError `internal`, naming workflow and command, when the function throws
 */
export function ask<Result>({ workflow, command }: ActQuestion, call: () => Result): Result {
  try {
    return call();
  } catch (cause) {
    throw new NastavnikError("internal", `workflow ${workflow.id}: whose act ${command.type} is could not be told`, {
      cause,
    });
  }
}
