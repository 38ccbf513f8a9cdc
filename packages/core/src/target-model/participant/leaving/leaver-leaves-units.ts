import type { Reaction } from "@nastavnik/core";
import { ask } from "../../reaction/ask.ts";
import type { ParticipantContext } from "../participant-context.ts";

/** Somebody who leaves the programme leaves their units (R72). */
export const leaverLeavesUnits: Reaction<ParticipantContext> = {
  id: "leaver-leaves-units",
  label: {
    ru: "Выбывший выходит из своих пар (групп)",
    en: "A person who leaves the programme leaves their units",
  },
  on: { workflow: "participant", commands: ["withdraw", "stop-processing"] },
  gives: [{ workflow: "unit", command: "lose-participant" }],
  react(_fact, instance) {
    const { leaving } = instance.context;
    return (leaving?.units ?? []).map((id) =>
      ask("unit", id, "lose-participant", { person: instance.id, reason: leaving?.reason ?? "left" }),
    );
  },
};
