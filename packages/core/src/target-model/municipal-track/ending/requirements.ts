import type { Failure } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { eventForms } from "../../municipal-school/vocabulary/event-form.ts";
import { listed } from "../../regulation/listed.ts";
import { wordIn } from "../../regulation/word-in.ts";
import { rule } from "../rule.ts";

export const trackHeld = rule({
  id: "track-events-held",
  title: { ru: "Мероприятия трека проведены", en: "The events of the track were held" },
  clause: "Ханкайский муниципальный округ: дорожная карта муниципальной школы, формы проведения",
  force: "regulation",
  choice: "municipalSchool.trackClosing",
  check: ({ themes, events }, { regulation }, value): readonly Failure[] => {
    const held = Object.values(events);
    const needs = listed(value);
    return themes.flatMap(({ theme, forms }) => {
      const done = held.filter((each) => each.theme === theme).map(({ form }) => form);
      if (needs.includes("every-theme") && done.length === 0) {
        return fail("По теме не было ни одного мероприятия", "There was no event of the theme", theme);
      }
      if (!needs.includes("every-form")) return [];
      return forms
        .filter((form) => !done.includes(form))
        .map((form) => {
          const { ru, en } = wordIn(regulation, form, eventForms, "municipalSchool.eventForms");
          return fail(`По теме не проведено: ${ru}`, `Not held of the theme: ${en}`, theme);
        });
    });
  },
});
