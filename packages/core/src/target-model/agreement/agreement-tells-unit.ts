import type { Reaction } from "@nastavnik/core";
import { ask, entered } from "../reaction/ask.ts";
import type { AgreementContext } from "./agreement-context.ts";

/** A unit knows which of its agreements are in force; that one is drawn up it learns by the drawing up. */
export const agreementTellsUnit: Reaction<AgreementContext> = {
  id: "agreement-tells-unit",
  label: {
    ru: "Пара (группа) узнаёт, что соглашение вступило в силу или прекращено",
    en: "A unit learns that an agreement has come into force or is over",
  },
  on: { workflow: "agreement" },
  gives: [{ workflow: "unit", command: "account-for-agreement" }],
  // A unit that is over has ended the agreement itself.
  mayBeRefused: ["not-in-this-state"],
  react(fact, { id, context: { unit, mentee } }) {
    const status = entered(fact, "in-force")
      ? "in-force"
      : entered(fact, "set-aside") || entered(fact, "ended")
        ? "over"
        : undefined;
    return status === undefined ? [] : [ask("unit", unit, "account-for-agreement", { agreement: id, mentee, status })];
  },
};
