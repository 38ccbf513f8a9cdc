import type { Failure } from "@nastavnik/core";
import { unconsentedOf } from "../../personal-programme/publication/unconsented.ts";
import { participantsOf, payloadOf, rule } from "../rule.ts";
import { whoIs } from "../../participant/who-is.ts";
import type { ProgrammeOccasion } from "../programme-commands.ts";
import type { ProgrammeContext } from "../programme-context.ts";

/** Whom the publication names, and the consents that are told with it; a practice names its authors. */
function namedIn({ practice }: ProgrammeContext, occasion: ProgrammeOccasion): ReadonlyMap<string, string | undefined> {
  const { named } = payloadOf(occasion, "publish", "publish-practice");
  const authors = occasion.type === "publish-practice" ? (practice?.authors ?? []) : [];
  return new Map([
    ...authors.map((person) => [person, undefined] as const),
    ...named.map(({ person, consent }) => [person, consent] as const),
  ]);
}

export const namedHaveConsented = rule({
  id: "named-have-consented",
  title: {
    ru: "Все, кто назван в публикации, согласны на неё",
    en: "Everybody whom the publication names has consented to it",
  },
  clause: "152-ФЗ, ст. 10.1: распространение персональных данных — с отдельного согласия",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const entries = participantsOf(occasion);
    return [...namedIn(context, occasion)].flatMap(([person, document]): readonly Failure[] => {
      const own = entries.filter((entry) => whoIs(entry) === person);
      return unconsentedOf(own, person, document);
    });
  },
});
