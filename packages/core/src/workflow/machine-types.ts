import type { Occasion } from "../command/occasion.ts";
import type { JsonObject } from "../json/json.ts";
import type { TransitionMeta } from "./transition-meta.ts";

/** What XState's `setup` has to know about a durable machine. */
export interface MachineTypes<Context extends JsonObject, Event extends Occasion, Creation extends Event["type"]> {
  readonly context: Context;
  readonly events: Event;
  /** The creating command, from which the initial context is made. */
  readonly input: Extract<Event, { readonly type: Creation }>;
  /** What transitions may say about themselves in `meta`. */
  readonly transitionMeta: TransitionMeta;
}

/**
 * The types of a durable machine for `setup({ types })`: its context, the occasions that it sees, and as its input the
 * occasion of the creating command. Only the type of the result counts; the value is empty.
 *
 * @example
 * setup({ types: machineTypes<Loan, LoanOccasion, "acquire">() }).createMachine({
 *   context: ({ input }) => ({ book: input.payload.book }),
 * });
 */
export function machineTypes<
  Context extends JsonObject,
  Event extends Occasion,
  Creation extends Event["type"] = Event["type"],
>(): MachineTypes<Context, Event, Creation> {
  return {} as MachineTypes<Context, Event, Creation>;
}
