import type { Failure, Text } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import type { UnitContext } from "../unit-context.ts";
import type { AddendumTerms } from "./addendum-terms.ts";

/** The parts of an addendum, in the words of the article. */
const parts = {
  content: { ru: "содержание наставничества", en: "the content of the mentoring" },
  period: { ru: "сроки наставничества", en: "the term of the mentoring" },
  form: { ru: "форма наставничества", en: "the form of the mentoring" },
  pay: { ru: "размер и условия оплаты", en: "the amount and conditions of pay" },
} as const satisfies Record<keyof AddendumTerms, Text>;

/** The parts that an addendum does not tell. */
export function partsMissing(terms: AddendumTerms): readonly Failure[] {
  return Object.entries(parts)
    .filter(([part]) => terms[part as keyof AddendumTerms] === undefined)
    .map(([part, { ru, en }]) =>
      fail(`В дополнительном соглашении не указано: ${ru}`, `The addendum does not tell: ${en}`, part),
    );
}

/** Why a unit whom the article regards has no addendum that lets it work on a day; none where it has one. */
export function addendumLacks(
  { mentor, contractAddendum, addendum = {} }: Pick<UnitContext, "mentor" | "contractAddendum" | "addendum">,
  day: string,
): readonly Failure[] {
  if (contractAddendum === undefined) {
    return [
      fail(
        "Нет дополнительного соглашения о содержании, сроке, форме и оплате наставничества",
        "No addendum fixes content, term, form and pay of the mentoring",
        mentor,
      ),
    ];
  }
  const { period } = addendum;
  return [
    ...partsMissing(addendum),
    ...(period !== undefined && period.to < day
      ? [
          fail(
            `Срок наставничества по дополнительному соглашению закончился ${period.to}`,
            `The mentoring ended on ${period.to} by the addendum`,
            contractAddendum,
          ),
        ]
      : []),
  ];
}
