import type { Reaction } from "@nastavnik/core";
import { interruptionReachesUnits } from "./interruption/interruption-reaches-units.ts";
import { orderApprovesUnits } from "./orders/order-approves-units.ts";
import { orderExtendsUnits } from "./orders/order-extends-units.ts";

/** What follows in other instances from the facts of programmes. */
export const programmeReactions: readonly Reaction[] = [
  orderApprovesUnits,
  orderExtendsUnits,
  interruptionReachesUnits,
];
