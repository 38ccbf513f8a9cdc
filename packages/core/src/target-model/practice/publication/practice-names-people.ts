import type { Reaction } from "@nastavnik/core";
import { ask } from "../../reaction/ask.ts";
import type { PracticeContext } from "../practice-context.ts";

/** Whoever a published practice names is remembered with it, to withdraw it if they consent no more. */
export const practiceNamesPeople: Reaction<PracticeContext> = {
  id: "practice-names-people",
  label: {
    ru: "Участник связан с практикой, в которой назван",
    en: "A participant is linked to the practice that names them",
  },
  on: { workflow: "practice", commands: ["publish"] },
  gives: [{ workflow: "participant", command: "account-for-practice" }],
  react: (_fact, { id, context: { published } }) =>
    (published?.entries ?? []).map((entry) => ask("participant", entry, "account-for-practice", { practice: id })),
};
