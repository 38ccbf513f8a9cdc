import type { Reaction } from "@nastavnik/core";
import { ask } from "../../reaction/ask.ts";
import type { ProgrammeContext } from "../programme-context.ts";

/**
 * Units stand still with their programme, and go on with it; with a cancelled programme units and participation end, and
 * practices that are not published yet are withdrawn.
 */
export const interruptionReachesUnits: Reaction<ProgrammeContext> = {
  id: "interruption-reaches-units",
  label: {
    ru: "Приостановка и прекращение программы касаются её пар (групп), участников и неопубликованных практик",
    en: "Units, participants and unpublished practices follow a programme that is suspended or cancelled",
  },
  on: { workflow: "programme", commands: ["suspend-programme", "resume-programme", "cancel-programme"] },
  gives: [
    { workflow: "unit", command: "suspend" },
    { workflow: "unit", command: "resume" },
    { workflow: "unit", command: "dissolve" },
    { workflow: "participant", command: "end-participation" },
    { workflow: "practice", command: "lose-programme" },
  ],
  // What has ended by then is not to be ended; a unit that may not go on for a reason of its own is the curator's.
  mayBeRefused: [
    "not-in-this-state",
    "practice-never-published",
    "unit-suspended",
    "suspended-with-programme",
    "duty-consents",
    "data-consents-in-force",
    "mentor-clearances-in-force",
    "labour-contract-addendum",
  ],
  react({ command }, { context: { interruption } }) {
    const { units = [], participants = [], practices = [] } = interruption ?? {};
    if (command.type === "resume-programme") return units.map((id) => ask("unit", id, "resume", {}));
    if (command.type === "suspend-programme") {
      return units.map((id) => ask("unit", id, "suspend", { reason: "programme-suspended" }));
    }
    return [
      ...units.map((id) => ask("unit", id, "dissolve", { reason: "programme-cancelled" })),
      ...participants.map((id) => ask("participant", id, "end-participation", { reason: "programme-cancelled" })),
      ...practices.map((id) => ask("practice", id, "lose-programme", {})),
    ];
  },
};
