import type { Reaction } from "@nastavnik/core";
import { withdrawalSuspendsUnits } from "./consents/withdrawal-suspends-units.ts";
import { leaverLeavesUnits } from "./leaving/leaver-leaves-units.ts";
import { withdrawalWithdrawsPractices } from "./practices/withdrawal-withdraws-practices.ts";
import { unitsAccountForPeople } from "./registry/units-account-for-people.ts";
import { takenMenteeLeavesWaiting } from "./places/taken-mentee-leaves-waiting.ts";

/** What follows in other instances from the facts of participants. */
export const participantReactions: readonly Reaction[] = [
  leaverLeavesUnits,
  withdrawalSuspendsUnits,
  withdrawalWithdrawsPractices,
  takenMenteeLeavesWaiting,
  unitsAccountForPeople,
];
