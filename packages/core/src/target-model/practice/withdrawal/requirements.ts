import { fail } from "../../fail.ts";
import { namedIn } from "../publication/named-in.ts";
import { payloadOf, rule } from "../rule.ts";

export const neverPublished = rule({
  id: "practice-never-published",
  title: { ru: "Практика ещё не опубликована", en: "The practice is not published yet" },
  clause: "Целостность: опубликованная практика остаётся, что бы ни стало с программой",
  force: "integrity",
  check: ({ published }) =>
    published === undefined || fail("Практика уже опубликована", "The practice is published already"),
});

export const namesPerson = rule({
  id: "practice-names-person",
  title: { ru: "Практика называет этого человека", en: "The practice names the person" },
  clause: "Целостность: практику отзывают из-за того, кто в ней назван",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { person } = payloadOf(occasion, "lose-person");
    return (
      namedIn(context, context.published?.named ?? []).some((each) => each.person === person) ||
      fail("Этот человек в практике не назван", "The practice does not name the person", person)
    );
  },
});
