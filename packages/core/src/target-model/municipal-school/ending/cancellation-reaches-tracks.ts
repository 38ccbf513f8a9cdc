import type { Reaction } from "@nastavnik/core";
import { ask } from "../../reaction/ask.ts";
import type { MunicipalSchoolContext } from "../municipal-school-context.ts";

/** A school that is cancelled cancels the tracks that still go on. */
export const cancellationReachesTracks: Reaction<MunicipalSchoolContext> = {
  id: "cancellation-reaches-tracks",
  label: { ru: "Прекращение школы прекращает её треки", en: "A school that is cancelled cancels its tracks" },
  on: { workflow: "municipal-school", commands: ["cancel-school"] },
  gives: [{ workflow: "municipal-track", command: "lose-school" }],
  mayBeRefused: ["not-in-this-state"],
  react: (_fact, { context: { tracks } }) =>
    Object.values(tracks).map((id) => ask("municipal-track", id, "lose-school", {})),
};
