import type { Reaction } from "@nastavnik/core";
import { unitEndsAgreements } from "./agreements/unit-ends-agreements.ts";
import { unitTellsProgramme } from "./programme-of-its-own/unit-tells-programme.ts";
import { unitTellsPeople } from "./unit-tells-people.ts";

/** What follows in other instances from the facts of units. */
export const unitReactions: readonly Reaction[] = [unitTellsPeople, unitTellsProgramme, unitEndsAgreements];
