import type { Occasion } from "../command/occasion.ts";
import type { JsonValue } from "../json/json.ts";

/** A delay with the choice of a regulation that sets it. */
interface ChosenDelay {
  readonly choice: string;
}

/**
 * A delay for `setup({ delays })` that a regulation sets: where the choice is not made, no timer is, and a way that only
 * this timer opens stays closed.
 *
 * @param choice - path of the choice
 * @param delay - milliseconds, from what has been chosen
 * @example
 * setup({ delays: { silence: chosenDelay("unit.silenceDays", ({ event }: Args, days) => afterDays(event, days)) } });
 */
export function chosenDelay<Args extends { readonly event: Pick<Occasion, "regulation"> }>(
  choice: string,
  delay: (args: Args, value: JsonValue) => number | undefined,
): ((args: Args) => number) & ChosenDelay {
  const chosen = (args: Args): number | undefined => {
    const value = args.event.regulation.value(choice);
    return value === undefined ? undefined : delay(args, value);
  };
  // XState's types want a number; the kernel takes either.
  return Object.assign(chosen as (args: Args) => number, { choice });
}

/** Path of the choice that sets a delay; `undefined` for a delay that no choice sets. */
export function choiceOfDelay(delay: unknown): string | undefined {
  if (typeof delay !== "function" || !("choice" in delay)) return undefined;
  return typeof delay.choice === "string" ? delay.choice : undefined;
}
