import type { CommandRequest, Reaction } from "@nastavnik/core";
import { ask, entered } from "../../reaction/ask.ts";
import type { UnitContext } from "../unit-context.ts";

const ends = ["closed", "declined", "dissolved"] as const;

/** A personalised programme that is not completed ends with its unit, and knows of whoever leaves or joins the unit. */
export const unitTellsProgramme: Reaction<UnitContext> = {
  id: "unit-tells-personal-programme",
  label: {
    ru: "Персонализированная программа следует за своей парой (группой)",
    en: "A personalised programme follows its unit",
  },
  on: { workflow: "unit" },
  gives: [
    { workflow: "personal-programme", command: "cancel" },
    { workflow: "personal-programme", command: "account-for-parties" },
  ],
  // What has been completed or cancelled before stays so.
  mayBeRefused: ["not-in-this-state"],
  react(fact, { context }): readonly CommandRequest[] {
    const { programme, ending } = context;
    if (programme === undefined) return [];
    if (ends.some((state) => entered(fact, state))) {
      return [ask("personal-programme", programme, "cancel", { reason: ending?.reason ?? "dissolved" })];
    }
    return entered(fact, "working") || fact.command.type === "lose-participant"
      ? [ask("personal-programme", programme, "account-for-parties", {})]
      : [];
  },
};
