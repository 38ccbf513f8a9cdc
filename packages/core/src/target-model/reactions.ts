import type { Reaction } from "../workflow/workflow.ts";
import { leaverLeavesUnits } from "./reaction/leaver-leaves-units.ts";
import { orderApprovesUnits } from "./reaction/order-approves-units.ts";
import { takenMenteeLeavesWaiting } from "./reaction/taken-mentee-leaves-waiting.ts";
import { unitTellsPeople } from "./reaction/unit-tells-people.ts";
import { withdrawalSuspendsUnits } from "./reaction/withdrawal-suspends-units.ts";

/** Consequences across the instances of the target model. */
export const targetModelReactions: readonly Reaction[] = [
  orderApprovesUnits,
  unitTellsPeople,
  leaverLeavesUnits,
  withdrawalSuspendsUnits,
  takenMenteeLeavesWaiting,
];
