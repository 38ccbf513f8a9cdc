import { fail } from "../../fail.ts";
import { payloadOf, rule } from "../rule.ts";
import { unconsented } from "./unconsented.ts";

export const namedConsented = rule({
  id: "named-have-consented",
  title: {
    ru: "Все, кто назван в публикации, согласны на неё",
    en: "Everybody whom the publication names has consented to it",
  },
  clause: "152-ФЗ, ст. 10.1: распространение персональных данных — с отдельного согласия",
  force: "law",
  needs: "payload",
  check: (_context, occasion) => {
    if (occasion.type === "publish") {
      return occasion.payload.named.flatMap(({ person, consent }) => unconsented(occasion.world, person, consent));
    }
    // A product that is published names whoever has made it.
    return unconsented(occasion.world, payloadOf(occasion, "publish-product").person, undefined);
  },
});

export const resultsAfterEnd = rule({
  id: "results-after-completion",
  title: { ru: "Результаты размещают после завершения", en: "Results are published after the completion" },
  clause: "Целостность: результаты есть у завершённой программы",
  force: "integrity",
  needs: "payload",
  check: ({ ending }, occasion) =>
    payloadOf(occasion, "publish").what === "programme" ||
    ending !== undefined ||
    fail("Программа ещё не завершена", "The programme is not completed yet"),
});
