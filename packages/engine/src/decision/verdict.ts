import { deliberate, type Deliberated, type Step } from "@nastavnik/core";
import { linkOf } from "@nastavnik/core/internals";
import type { Order } from "../execution/order.ts";
import { reactionItems } from "../reaction/reaction-items.ts";
import type { Write } from "../store/store.ts";
import { afterwards, timersIn } from "./chain.ts";
import { type Place, surroundingsOf } from "./surroundings-of.ts";

/** What an order comes to, with all that is to be written for it; nothing of it is stored yet. */
export type Verdict =
  | (Omit<Extract<Deliberated, { outcome: "accepted" }>, "steps"> & {
      readonly writes: readonly [Write, ...Write[]];
      /** The people whose personal data are destroyed with it. */
      readonly forgotten: readonly string[];
    })
  | Exclude<Deliberated, { outcome: "accepted" }>;

/** Decides an order, and says what would be written. */
export async function verdictOn(place: Place, order: Order): Promise<Verdict> {
  const decided = await deliberate(surroundingsOf(place), order);
  if (decided.outcome !== "accepted") return decided;
  const { steps, ...rest } = decided;
  const [first, ...others] = steps;
  return {
    ...rest,
    forgotten: steps.flatMap((step) => step.forgotten),
    writes: [writeOf(place, order, first), ...others.map((step) => writeOf(place, order, step))],
  };
}

function writeOf({ catalogue }: Place, { chain }: Order, { fact, instance, effects, timers }: Step): Write {
  return {
    instance,
    expectedVersion: instance.version - 1,
    fact,
    timers: timersIn(chain, timers, fact.at),
    outbox: [
      ...(fact.entered ? [] : effects).map((effect) => ({ kind: "effect" as const, id: effect.id, effect })),
      ...reactionItems(catalogue, fact, instance, afterwards(chain, linkOf(fact.instance, fact.command.type))),
    ],
  };
}
