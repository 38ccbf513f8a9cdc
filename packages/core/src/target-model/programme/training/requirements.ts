import { matchesState } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { reached } from "../mark.ts";
import { participantsOf, rule } from "../rule.ts";
import { schoolMaterials, schoolOrdered } from "./mentor-school.ts";

export const mentorSchoolOrdered = rule({
  ...schoolOrdered,
  check: (context) => reached(context, "order:organize-mentor-school"),
});

export const materialsPrepared = rule({
  ...schoolMaterials,
  check: (context) => reached(context, "prepare-methodical-materials"),
});

export const selectedMentorsPrepared = rule({
  id: "selected-mentors-prepared",
  title: {
    ru: "Каждый отобранный наставник обучен или проконсультирован",
    en: "Every selected mentor is trained or consulted",
  },
  clause: "г. Мегион: организовать обучение или провести консультации (итог этапа 4 — вывод)",
  force: "regulation",
  choice: "mentors.allPrepared",
  check: (_context, occasion) => {
    const mentors = participantsOf(occasion).filter(({ context }) => context.side === "mentor");
    const unprepared = mentors.filter(({ value }) => matchesState(value, "registered.selected"));
    if (unprepared.length === 0 && !mentors.some(({ value }) => matchesState(value, "registered.ready"))) {
      return fail("Нет ни одного подготовленного наставника", "No mentor is prepared");
    }
    return unprepared.map(({ id }) =>
      fail(
        "Отобранный наставник не обучен и не проконсультирован",
        "A selected mentor is neither trained nor consulted",
        id,
      ),
    );
  },
});
