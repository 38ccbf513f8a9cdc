import { type Failure, matchesState } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { entriesOf } from "../../participant/who-is.ts";
import { unconsentedOf } from "../../personal-programme/publication/unconsented.ts";
import type { PracticeOccasion } from "../practice-commands.ts";
import type { PracticeContext } from "../practice-context.ts";
import { participantsOf, payloadOf, rule } from "../rule.ts";
import { type Named, namedIn } from "./named-in.ts";

/** What is published now, or lies published and is to go further. */
function namedNow(context: PracticeContext, occasion: PracticeOccasion): readonly Named[] {
  return occasion.type === "publish"
    ? namedIn(context, payloadOf(occasion, "publish").named)
    : (context.published?.named ?? []);
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
    return namedNow(context, occasion).flatMap(({ person, consent }): readonly Failure[] => {
      const own = entriesOf(entries, person);
      // Whose data are not to be processed is published least of all.
      if (
        own.length > 0 &&
        own.every(({ value }) => ["leaving", "departed"].some((state) => matchesState(value, state)))
      ) {
        return [fail("Обработка данных прекращается", "The processing of the data is being stopped", person)];
      }
      return unconsentedOf(own, person, consent);
    });
  },
});
