import { dayOf, matchesState } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { reached } from "../mark.ts";
import { namesIn } from "../../participant/who-is.ts";
import { participantsOf, payloadOf, rule } from "../rule.ts";
import { schoolMaterials, schoolOrdered } from "./mentor-school.ts";

export const mentorSchoolOrdered = rule({
  ...schoolOrdered,
  check: (context) => reached(context, "order:organize-mentor-school"),
});

export const materialsPrepared = rule({
  ...schoolMaterials,
  check: (context) => reached(context, "prepare-methodical-materials"),
});

export const attendedAreMentors = rule({
  id: "school-attended-by-mentors",
  title: { ru: "В «Школе наставников» занимались наставники программы", en: "Mentors of the programme were taught" },
  clause: "Целостность: «Школа наставников» обучает наставников программы",
  force: "integrity",
  needs: "payload",
  check: ({ mentors }, occasion) => {
    const known = new Set([
      ...mentors,
      ...namesIn(participantsOf(occasion).filter(({ context }) => context.side === "mentor")),
    ]);
    return [...new Set(payloadOf(occasion, "hold-mentor-school").attended)]
      .filter((person) => !known.has(person))
      .map((person) => fail("Это не наставник программы", "This is no mentor of the programme", person));
  },
});

export const sessionsHeld = rule({
  id: "school-sessions-held",
  title: { ru: "Занятия «Школы наставников» уже прошли", en: "The lessons of the mentor school are over" },
  clause: "Целостность: проведённым называют то, что прошло",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const today = dayOf(occasion, occasion.world);
    return payloadOf(occasion, "hold-mentor-school")
      .sessions.filter(({ on }) => on > today)
      .map(({ theme, on }) =>
        fail(`Занятие назначено на ${on}, сегодня ${today}`, `The lesson is on ${on}, today is ${today}`, theme),
      );
  },
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
