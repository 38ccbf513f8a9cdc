import { fail } from "../../fail.ts";
import { givenRegulation } from "../../regulation/given-regulation.ts";
import { regulationFailure } from "../../regulation/regulation-failure.ts";
import { payloadOf, rule } from "../rule.ts";

export const programmeSound = rule({
  id: "municipal-programme-sound",
  title: { ru: "Программа муниципальной школы составлена верно", en: "The programme of the school is sound" },
  clause: "Целостность: выбирают то, что можно выбрать",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const given = givenRegulation(payloadOf(occasion, "found").regulation);
    return given.ok || given.problems.map(regulationFailure);
  },
});

export const ownCentreFounds = rule({
  id: "founded-by-own-centre",
  title: { ru: "Школу начинает сам муниципальный орган", en: "The municipal body itself founds its school" },
  clause: "Целостность: за муниципалитет говорит его орган, а не школа",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) =>
    payloadOf(occasion, "found").organisation === occasion.actor.organisation ||
    fail("Это школа другого муниципального органа", "It is the school of another municipal body"),
});
