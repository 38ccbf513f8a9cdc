import type { Reaction } from "@nastavnik/core";
import { practiceNamesPeople } from "./publication/practice-names-people.ts";
import { practiceTellsProgramme } from "./publication/practice-tells-programme.ts";

/** What follows in other instances from the facts of practices. */
export const practiceReactions: readonly Reaction[] = [practiceTellsProgramme, practiceNamesPeople];
