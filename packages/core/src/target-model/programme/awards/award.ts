import { oneOf, type Text } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";

/** How participants of mentoring are encouraged. */
export const awardKinds = {
  gratitude: { ru: "благодарность", en: "thanks" },
  certificate: { ru: "грамота", en: "a certificate" },
  prize: { ru: "приз", en: "a prize" },
  payment: { ru: "стимулирующая выплата", en: "a stimulus payment" },
  title: { ru: "звание", en: "a title" },
  other: { ru: "другое поощрение", en: "another award" },
} as const satisfies Record<string, Text>;

/** For what they are encouraged. */
export const awardGrounds = {
  contest: { ru: "место в конкурсе", en: "a place in a contest" },
  stimulus: { ru: "стимулирующие баллы", en: "stimulus points" },
  results: { ru: "результаты работы", en: "the results of the work" },
  other: { ru: "другое основание", en: "another ground" },
} as const satisfies Record<string, Text>;

/** Who is encouraged, with what and for what; the reference is the number of the paper that shows the ground. */
export const award = z.strictObject({
  to: id,
  award: oneOf(awardKinds),
  ground: oneOf(awardGrounds),
  reference: id,
});
