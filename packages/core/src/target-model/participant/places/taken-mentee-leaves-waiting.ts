import type { Reaction } from "@nastavnik/core";
import { ask } from "../../reaction/ask.ts";
import type { ParticipantContext } from "../participant-context.ts";

/** A mentee whose unit seeks another mentor, and who is taken into another unit, is not waited for any more. */
export const takenMenteeLeavesWaiting: Reaction<ParticipantContext> = {
  id: "taken-mentee-leaves-waiting",
  label: {
    ru: "Наставляемый, принятый в другую пару, покидает ту, что ищет наставника",
    en: "A mentee taken into another unit leaves the one that seeks a mentor",
  },
  on: { workflow: "participant", commands: ["reserve-place"] },
  gives: [{ workflow: "unit", command: "lose-participant" }],
  react(_fact, instance) {
    const { awaits } = instance.context;
    if (awaits === undefined) return [];
    return [ask("unit", awaits, "lose-participant", { person: instance.id, reason: "joined-another-unit" })];
  },
};
