import type { Reaction } from "@nastavnik/core";
import { unitTellsProgramme } from "./programme-of-its-own/unit-tells-programme.ts";
import { unitTellsPeople } from "./unit-tells-people.ts";

/** What follows in other instances from the facts of units. */
export const unitReactions: readonly Reaction[] = [unitTellsPeople, unitTellsProgramme];
