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
