import type { Reaction } from "@nastavnik/core";
import { orderApprovesUnits } from "./orders/order-approves-units.ts";
import { orderExtendsUnits } from "./orders/order-extends-units.ts";

/** What follows in other instances from the facts of programmes. */
export const programmeReactions: readonly Reaction[] = [orderApprovesUnits, orderExtendsUnits];
