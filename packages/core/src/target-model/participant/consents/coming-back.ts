import type { Text } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import type { ParticipantContext } from "../participant-context.ts";
import { rule } from "../rule.ts";

/** Where somebody comes back to who withdrew the personal-data consent and gives it again. */
function placeOf({ leaving, unit, training }: ParticipantContext): "outside" | "unit" | "mentors" | "intake" {
  if (leaving?.hadLeft === true) return "outside";
  if (unit !== undefined) return "unit";
  return training === undefined ? "intake" : "mentors";
}

const comesBackTo = (place: ReturnType<typeof placeOf>, title: Text) =>
  rule({
    id: `comes-back-to-${place}`,
    title,
    clause: "Целостность: давший согласие снова возвращается туда, откуда ушёл",
    force: "integrity",
    selects: true,
    check: (context) =>
      placeOf(context) === place || fail("Участник возвращается не сюда", "The participant comes back elsewhere"),
  });

export const comesBackToUnit = comesBackTo("unit", {
  ru: "За наставляемым сохранилась пара (группа)",
  en: "The mentee has kept a place in a unit",
});

export const comesBackToMentors = comesBackTo("mentors", {
  ru: "Наставник уже был подготовлен",
  en: "The mentor was prepared before",
});

export const comesBackToIntake = comesBackTo("intake", {
  ru: "Участник начинает с приёма",
  en: "The participant starts with the intake",
});

export const comesBackToOutside = comesBackTo("outside", {
  ru: "Участник выбыл ещё до отзыва согласия",
  en: "The participant had left before the consent was withdrawn",
});
