import type { CommandRequest, Fact, Reaction } from "@nastavnik/core";
import { ask, entered } from "../../reaction/ask.ts";
import type { UnitContext } from "../unit-context.ts";

/** Where a unit is over, or its mentor is another one, so are its agreements. */
const ends = ["closed", "declined", "dissolved", "seeking-mentor"] as const;

function reasonOf(fact: Fact, { ending, mentors }: UnitContext): string | undefined {
  const state = ends.find((each) => entered(fact, each));
  if (state === undefined) return undefined;
  if (state === "seeking-mentor") return mentors.at(-1)?.reason ?? "mentor-left";
  return ending?.reason ?? (state === "closed" ? "completed" : state);
}

/** An agreement ends with its unit, with the mentor whom it names, and with a mentee who leaves the group. */
export const unitEndsAgreements: Reaction<UnitContext> = {
  id: "unit-ends-agreements",
  label: { ru: "Соглашения кончаются вместе с работой пары (группы)", en: "Agreements end with their unit" },
  on: { workflow: "unit" },
  gives: [{ workflow: "agreement", command: "end" }],
  // One that has run out by its own term is over already.
  mayBeRefused: ["not-in-this-state"],
  react(fact, { context }): readonly CommandRequest[] {
    const { agreements = {}, mentees } = context;
    const reason = reasonOf(fact, context);
    return Object.entries(agreements).flatMap(([mentee, { agreement }]) => {
      if (reason !== undefined) return ask("agreement", agreement, "end", { reason });
      return mentees.includes(mentee) ? [] : ask("agreement", agreement, "end", { reason: "left-the-group" });
    });
  },
};
