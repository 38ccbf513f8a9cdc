import { fail } from "../../fail.ts";
import { isWithin } from "../../programme/is-within.ts";
import { payloadOf, rule } from "../rule.ts";

export const reportFits = rule({
  id: "municipal-report-fits",
  title: { ru: "Отчёт новый, за время школы", en: "A new report, on time within the school's term" },
  clause: "Целостность: отчитываются за своё время, каждый отчёт один раз",
  force: "integrity",
  needs: "payload",
  check: ({ reports, period: whole }, occasion) => {
    const { report, period } = payloadOf(occasion, "hand-in-report");
    return [
      ...(Object.hasOwn(reports, report)
        ? [fail("Отчёт с таким номером уже сдан", "A report of this number is handed in already", report)]
        : []),
      ...(isWithin(period, whole)
        ? []
        : [
            fail(
              `Ожидается время с ${whole.from} по ${whole.to}, указано с ${period.from} по ${period.to}`,
              `Expected a time within ${whole.from} to ${whole.to}, met ${period.from} to ${period.to}`,
            ),
          ]),
    ];
  },
});

export const reportAwaitsCheck = rule({
  id: "municipal-report-awaits-check",
  title: { ru: "Отчёт сдан и ещё не проверен", en: "The report is handed in, and not checked yet" },
  clause: "Целостность: проверяют сданное, один раз",
  force: "integrity",
  needs: "payload",
  check: ({ reports }, occasion) => {
    const { report } = payloadOf(occasion, "check-execution");
    const found = reports[report];
    if (found === undefined) return fail("Такого отчёта нет", "There is no such report", report);
    return found.outcome === undefined || fail("Отчёт уже проверен", "The report is checked already", report);
  },
});

export const experienceOfMentor = rule({
  id: "municipal-experience-of-mentor",
  title: { ru: "Опыт — наставника или куратора этой школы", en: "The experience is that of a mentor or the curator" },
  clause: "Целостность: школа распространяет опыт своих наставников",
  force: "integrity",
  needs: "payload",
  check: ({ mentors, curator }, occasion) => {
    const { person } = payloadOf(occasion, "share-experience");
    return (
      person === curator ||
      mentors[person]?.agreedAt !== undefined ||
      fail("Это не наставник муниципальной школы", "This is no mentor of the school", person)
    );
  },
});
