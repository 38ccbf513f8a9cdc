import type { CommandRequest } from "../command/command-request.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { Fact } from "../fact/fact.ts";
import type { Instance } from "../instance/instance.ts";
import type { Reaction } from "../workflow/workflow.ts";

/** A command that a reaction asks for. */
export interface ReactionRequest {
  readonly reaction: Reaction;
  /** Its place among the requests of this reaction to this fact, counted from 0. */
  readonly index: number;
  readonly request: CommandRequest;
}

function answers({ on }: Reaction, { instance, command }: Fact): boolean {
  return on.workflow === instance.workflow && (on.commands === undefined || on.commands.includes(command.type));
}

function requestsFrom(reaction: Reaction, fact: Fact, instance: Instance): readonly CommandRequest[] {
  let requests: readonly CommandRequest[];
  try {
    requests = reaction.react(fact, instance);
  } catch (cause) {
    throw new NastavnikError("internal", `reaction ${reaction.id} to ${fact.command.type} failed`, { cause });
  }
  for (const { instance: target, type } of requests) {
    if (reaction.gives.some(({ workflow, command }) => workflow === target.workflow && command === type)) continue;
    const expected = reaction.gives.map(({ workflow, command }) => `${command} of ${workflow}`).join(", ");
    throw new NastavnikError(
      "internal",
      `reaction ${reaction.id}: expected one of the commands that it gives (${expected}), met ${type} of ${target.workflow}`,
    );
  }
  return requests;
}

/**
 * What reactions ask for after a fact, in their order. Pure: the same for an engine, a checker and a browser page.
 *
 * @param instance - as the fact made it
 * @throws NastavnikError `internal` when a reaction throws, or asks for a command that it does not declare
 */
export function requestsOf(reactions: readonly Reaction[], fact: Fact, instance: Instance): readonly ReactionRequest[] {
  // Nothing has happened but that a timer is over.
  if (fact.isIdle === true) return [];
  return reactions
    .filter((reaction) => answers(reaction, fact))
    .flatMap((reaction) =>
      requestsFrom(reaction, fact, instance).map((request, index) => ({ reaction, index, request })),
    );
}
