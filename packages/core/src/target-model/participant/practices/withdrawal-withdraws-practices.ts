import type { Reaction } from "@nastavnik/core";
import { ask } from "../../reaction/ask.ts";
import type { ParticipantContext } from "../participant-context.ts";
import { whoIs } from "../who-is.ts";

/** A practice is withdrawn once somebody whom it names consents no more, or is forgotten (152-ФЗ, ст. 10.1). */
export const withdrawalWithdrawsPractices: Reaction<ParticipantContext> = {
  id: "withdrawal-withdraws-practices",
  label: {
    ru: "Отзыв согласия отзывает практики, в которых назван участник",
    en: "A withdrawn consent withdraws the practices that name the person",
  },
  on: { workflow: "participant", commands: ["withdraw-consent", "stop-processing"] },
  gives: [{ workflow: "practice", command: "lose-person" }],
  // It may be withdrawn already, or a later version names the person no more.
  mayBeRefused: ["not-in-this-state", "practice-names-person"],
  react({ command: { type, payload } }, instance) {
    const { kind } = payload;
    if (type === "withdraw-consent" && kind !== "publication" && kind !== "personal-data") return [];
    const reason = type === "stop-processing" ? "person-forgotten" : "consent-withdrawn";
    return (instance.context.practices ?? []).map((practice) =>
      ask("practice", practice, "lose-person", { person: whoIs(instance), reason }),
    );
  },
};
