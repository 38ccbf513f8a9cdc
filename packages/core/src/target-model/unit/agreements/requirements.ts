import type { Failure } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import type { ApprovalRule } from "../forming/approval-rule.ts";
import { rule } from "../rule.ts";
import type { UnitContext } from "../unit-context.ts";

/** The mentees with whom no agreement is in force. */
function unagreed({ mentees, agreements = {} }: UnitContext): readonly Failure[] {
  return mentees.flatMap((mentee) => {
    const held = agreements[mentee];
    if (held?.isInForce === true) return [];
    return held === undefined
      ? fail("Соглашение с наставляемым не составлено", "No agreement with the mentee is drawn up", mentee)
      : fail("Соглашение подписали не обе стороны", "The agreement is not signed by both parties", mentee);
  });
}

const demanded = {
  clause: "Программа СОШ № 32: соглашения между наставником и наставляемым",
  force: "regulation",
  choice: "agreement.demandedBefore",
} as const;

export const agreedBeforeOrder: ApprovalRule = {
  ...demanded,
  id: "agreement-before-order",
  title: { ru: "До приказа стороны подписали соглашение", en: "The parties have signed an agreement before the order" },
  failures: ({ unit }, value) => (value === "order" ? unagreed(unit.context) : []),
};

export const agreedBeforeMeetings = rule({
  ...demanded,
  id: "agreement-before-meetings",
  title: {
    ru: "До первой встречи стороны подписали соглашение",
    en: "The parties have signed an agreement before they meet",
  },
  // An agreement that has run out by its own term was there.
  check: (context, _occasion, value) =>
    value !== "meetings" || context.firstMeetingAt !== undefined || unagreed(context),
});
