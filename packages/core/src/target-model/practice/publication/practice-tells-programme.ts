import type { Reaction } from "@nastavnik/core";
import { ask } from "../../reaction/ask.ts";
import type { PracticeContext } from "../practice-context.ts";

/** The organisation's programme knows which practices have come of it. */
export const practiceTellsProgramme: Reaction<PracticeContext> = {
  id: "practice-tells-programme",
  label: {
    ru: "Программа организации узнаёт, что её практика опубликована",
    en: "The organisation's programme learns that a practice of it is published",
  },
  on: { workflow: "practice", commands: ["publish"] },
  gives: [{ workflow: "programme", command: "account-for-practice" }],
  // A programme that was cancelled learns nothing more.
  mayBeRefused: ["not-in-this-state"],
  react: (_fact, { id, parent }) =>
    parent === undefined ? [] : [ask("programme", parent, "account-for-practice", { practice: id })],
};
