import type { Reaction } from "@nastavnik/core";
import { agreementTellsUnit } from "./agreement-tells-unit.ts";

/** What follows in other instances from the facts of agreements. */
export const agreementReactions: readonly Reaction[] = [agreementTellsUnit];
