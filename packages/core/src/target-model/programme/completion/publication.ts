import { unconsented } from "../../personal-programme/publication/unconsented.ts";
import { payloadOf, rule } from "../rule.ts";

export const namedHaveConsented = rule({
  id: "named-have-consented",
  title: {
    ru: "Все, кто назван в публикации, согласны на неё",
    en: "Everybody whom the publication names has consented to it",
  },
  clause: "152-ФЗ, ст. 10.1: распространение персональных данных — с отдельного согласия",
  force: "law",
  needs: "payload",
  check: (_context, occasion) =>
    payloadOf(occasion, "publish").named.flatMap(({ person, consent }) => unconsented(occasion.world, person, consent)),
});
