import { fail } from "../../fail.ts";
import { rule } from "../rule.ts";

export const practicePublished = rule({
  id: "practice-is-published",
  title: { ru: "Практика цикла опубликована", en: "A practice of the cycle is published" },
  clause: "Целостность: опубликована та практика, которую опубликовали",
  force: "integrity",
  check: ({ practices }) =>
    practices.length > 0 ||
    fail("Практика этого цикла ещё не опубликована", "No practice of this cycle is published yet"),
});
