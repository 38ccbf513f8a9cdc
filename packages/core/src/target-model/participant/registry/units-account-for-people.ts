import type { Reaction } from "@nastavnik/core";
import { ask } from "../../reaction/ask.ts";
import type { ParticipantContext } from "../participant-context.ts";

/** Whether the fact changes what a unit has judged of its people: a correction, or a clearance that came or ran out. */
function concernsUnits(type: string): boolean {
  return type === "correct-entry" || type.startsWith("xstate.after.clearance-term.");
}

/** A corrected entry and a clearance that has run out are accounted for by the units of the person. */
export const unitsAccountForPeople: Reaction<ParticipantContext> = {
  id: "units-account-for-people",
  label: {
    ru: "Пары (группы) учитывают исправления в записях и окончание справок",
    en: "Units account for corrected entries and clearances that have run out",
  },
  on: { workflow: "participant" },
  gives: [{ workflow: "unit", command: "account-for-people" }],
  // A unit that is over by then has nothing to account for.
  mayBeRefused: ["not-in-this-state"],
  react({ command }, { context: { seats, unit, awaits } }) {
    if (!concernsUnits(command.type)) return [];
    const units = new Set([
      ...Object.keys(seats),
      ...(unit === undefined ? [] : [unit]),
      ...(awaits === undefined ? [] : [awaits]),
    ]);
    return [...units].map((id) => ask("unit", id, "account-for-people", {}));
  },
};
