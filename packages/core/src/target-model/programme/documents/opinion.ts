import type { Failure, Regulation } from "@nastavnik/core";
import * as z from "zod";
import { fail } from "../../fail.ts";
import { organisationIn } from "../../organisation/organisation-in.ts";

/** The opinion of a body on an order or a document: who, in which protocol, of which day. */
export const opinion = z.strictObject({
  body: z.string().min(1).max(200),
  protocol: z.string().min(1).max(200),
  date: z.iso.date(),
});

/** An opinion of a body: who gave it, and by which protocol. */
export type Opinion = z.output<typeof opinion>;

/** The bodies asked for whose opinion is not among those given. */
export function missingOpinions(
  regulation: Regulation,
  asked: readonly string[],
  given: readonly Opinion[],
): readonly Failure[] {
  const { bodies } = organisationIn(regulation);
  return asked
    .filter((body) => !given.some((each) => each.body === body))
    .map((body) => {
      const { ru = body, en = body } = bodies[body] ?? {};
      return fail(`Нет протокола с мнением: ${ru}`, `No protocol with the opinion of: ${en}`, body);
    });
}

/** What is wrong with opinions whoever asks for them: of a body that there is not, given twice, or of a later day. */
export function unsoundOpinions(regulation: Regulation, given: readonly Opinion[], day: string): readonly Failure[] {
  const { bodies } = organisationIn(regulation);
  return given.flatMap(({ body, date }, index): readonly Failure[] => {
    const title = bodies[body];
    if (title === undefined)
      return [fail("Такого органа в организации нет", "The organisation has no such body", body)];
    if (given.findIndex((each) => each.body === body) !== index) {
      return [fail(`Орган назван дважды: ${title.ru}`, `The body is named twice: ${title.en}`, body)];
    }
    return date <= day
      ? []
      : [
          fail(
            `Ожидается протокол не позже ${day}, указан ${date}: ${title.ru}`,
            `Expected a protocol not after ${day}, met ${date}: ${title.en}`,
            body,
          ),
        ];
  });
}
