import { dayOf, type Failure } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import type { ApprovalRule } from "../forming/approval-rule.ts";
import { rule } from "../rule.ts";
import type { UnitContext } from "../unit-context.ts";

function failureOf({ period: { to } }: UnitContext, day: string): readonly Failure[] {
  return day <= to
    ? []
    : [
        fail(
          `Срок работы закончился ${to}: его продлевают или завершают работу`,
          `The term ended on ${to}: it is extended, or the work is closed`,
        ),
      ];
}

const notOver = {
  id: "term-not-over",
  title: { ru: "Срок работы пары (группы) не закончился", en: "The term of the unit is not over" },
  clause: "Целостность: пара (группа) работает в свой срок",
  force: "integrity",
} as const;

export const termNotOver = rule({
  ...notOver,
  check: (context, occasion) => failureOf(context, dayOf(occasion, occasion.world)),
});

/** The same for every unit that an order names. */
export const approvedInTerm: ApprovalRule = {
  ...notOver,
  failures: ({ unit: { context }, day }) => failureOf(context, day),
};

/** An order that approves a unit is not older than the unit. */
export const approvedAfterProposal: ApprovalRule = {
  id: "approved-after-proposal",
  title: { ru: "Пару (группу) утверждают не раньше, чем её предложили", en: "A unit is approved after it is proposed" },
  clause: "Целостность: приказ не раньше того, на чём он основан",
  force: "integrity",
  failures: ({ unit: { context }, day }) =>
    day >= context.begunOn
      ? []
      : [
          fail(
            `Пара (группа) предложена ${context.begunOn}, а утверждается ${day}`,
            `The unit was proposed on ${context.begunOn}, and is approved on ${day}`,
          ),
        ],
};
