import type { Failure } from "@nastavnik/core";
import { unconsentedOf } from "../../personal-programme/publication/unconsented.ts";
import { participantsOf, payloadOf, rule } from "../rule.ts";
import { whoIs } from "../../participant/who-is.ts";

export const namedHaveConsented = rule({
  id: "named-have-consented",
  title: {
    ru: "Все, кто назван в публикации, согласны на неё",
    en: "Everybody whom the publication names has consented to it",
  },
  clause: "152-ФЗ, ст. 10.1: распространение персональных данных — с отдельного согласия",
  force: "law",
  needs: "payload",
  check: (_context, occasion) => {
    const entries = participantsOf(occasion);
    return payloadOf(occasion, "publish").named.flatMap(({ person, consent }): readonly Failure[] => {
      const own = entries.filter((entry) => whoIs(entry) === person);
      return unconsentedOf(own, person, consent);
    });
  },
});
