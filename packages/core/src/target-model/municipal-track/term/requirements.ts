import { dayOf } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { rule } from "../rule.ts";

export const trackBegun = rule({
  id: "track-has-begun",
  title: { ru: "Первый день трека наступил", en: "The first day of the track has come" },
  clause: "Целостность: трек идёт со своего первого дня, когда бы школа ни была утверждена",
  force: "integrity",
  selects: true,
  check: ({ period: { from } }, occasion) =>
    dayOf(occasion, occasion.world) >= from || fail(`Трек начинается ${from}`, `The track begins on ${from}`),
});
