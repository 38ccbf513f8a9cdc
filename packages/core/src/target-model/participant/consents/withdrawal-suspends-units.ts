import type { Reaction } from "@nastavnik/core";
import { ask } from "../../reaction/ask.ts";
import type { ParticipantContext } from "../participant-context.ts";

/** A withdrawn consent, to the processing of data or to the duties, suspends the units of the person (R4, R29). */
export const withdrawalSuspendsUnits: Reaction<ParticipantContext> = {
  id: "withdrawal-suspends-units",
  label: {
    ru: "Отзыв согласия приостанавливает пары (группы) участника",
    en: "A withdrawn consent suspends the person's units",
  },
  on: { workflow: "participant", commands: ["withdraw-consent"] },
  gives: [{ workflow: "unit", command: "suspend" }],
  react({ command }, instance) {
    const kind = command.payload["kind"];
    if (kind !== "personal-data" && kind !== "duty") return [];
    const { side, seats, unit } = instance.context;
    const units = side === "mentor" ? Object.keys(seats) : unit === undefined ? [] : [unit];
    const reason = kind === "duty" ? "duty-consent-withdrawn" : "consent-withdrawn";
    return units.map((id) => ask("unit", id, "suspend", { reason }));
  },
};
