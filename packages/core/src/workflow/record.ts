import { type ActionFunction, assign } from "xstate";
import type { Occasion } from "../command/occasion.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { JsonObject } from "../json/json.ts";

/** New values of some keys of a context; `undefined` removes a key that is optional. */
export type Recorded<Context> = {
  readonly [Key in keyof Context]?: Context extends Record<Key, Context[Key]> ? Context[Key] : Context[Key] | undefined;
};

/** An action of a machine that writes into its context, as `setup({ actions })` takes it. */
export type Recording<Context extends JsonObject, Event extends Occasion> = ActionFunction<
  Context,
  Event,
  Event,
  undefined,
  never,
  never,
  never,
  never,
  never
>;

/** Makes the assignments of one machine, each for the commands that it may follow. */
export interface Recorder<Context extends JsonObject, Event extends Occasion> {
  /**
   * @param type - the command whose payload is written down, or several; `"*"` for an action that does not look at the
   *   payload and so may follow anything: another command, a timer, the end of a state
   * @param record - the keys of the context that change, worked out from the context and the command
   */
  <Type extends Event["type"]>(
    type: Type | readonly Type[],
    record: (context: Context, occasion: Extract<Event, { readonly type: Type }>) => Recorded<Context>,
  ): Recording<Context, Event>;
  (type: "*", record: (context: Context, occasion: Occasion) => Recorded<Context>): Recording<Context, Event>;
}

/**
 * XState's `assign` with the command known: in `record` the payload has the type of that command, without a cast.
 * An action that meets another command than its own throws `internal`: the machine is wired wrongly.
 *
 * @example
 * const record = recorder<Loan, LoanOccasion>();
 * setup({ actions: { lend: record("lend", (_loan, { payload, at }) => ({ reader: payload.reader, since: at.toString() })) } });
 */
export function recorder<Context extends JsonObject, Event extends Occasion>(): Recorder<Context, Event> {
  return (type: string | readonly string[], record: (context: Context, occasion: never) => Recorded<Context>) => {
    const expected: readonly string[] = typeof type === "string" ? [type] : type;
    const isForAll = type === "*";
    return assign<Context, Event, undefined, Event, never>(({ context, event }) => {
      if (!isForAll && !expected.includes(event.type)) {
        throw new NastavnikError(
          "internal",
          `an action that records ${expected.join(", ")} was called for ${event.type}`,
        );
      }
      return record(context, event as never);
    });
  };
}
