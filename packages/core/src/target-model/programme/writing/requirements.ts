import type { Failure } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { listed } from "../../regulation/listed.ts";
import { wordIn } from "../../regulation/word-in.ts";
import { payloadOf, rule } from "../rule.ts";
import { organisationSections, programmeAnnexes } from "./programme-section.ts";

export const sectionsWritten = rule({
  id: "programme-sections-written",
  title: { ru: "Все разделы программы организации написаны", en: "Every section of the programme is written" },
  clause: "Приморский краевой ИРО: структура Программы",
  force: "regulation",
  choice: "documents.programmeSections",
  needs: "payload",
  check: (_context, occasion, value) => {
    const written = new Set<string>(payloadOf(occasion, "write-programme").sections.map(({ section }) => section));
    return listed(value)
      .filter((section) => !written.has(section))
      .map((section) => {
        const { ru, en } = wordIn(occasion.regulation, section, organisationSections, "documents.programmeSections");
        return fail(`Не написан раздел: ${ru}`, `The section is not written: ${en}`, section);
      });
  },
});

export const goalsExist = rule({
  id: "programme-goals-exist",
  title: {
    ru: "Цели, на которые ссылается программа, есть в Положении",
    en: "The goals referred to are in the Regulation",
  },
  clause: "Целостность: ссылаются на то, что есть",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const known = listed(occasion.regulation.value("documents.goals"));
    return payloadOf(occasion, "write-programme").goals.flatMap(({ of }) =>
      of === undefined || known.includes(of)
        ? []
        : fail("Такой цели в Положении нет", "The regulation has no such goal", of),
    );
  },
});

export const goalsCorrespond = rule({
  id: "programme-goals-correspond",
  title: {
    ru: "Каждая цель программы соответствует цели Положения",
    en: "Every goal of the programme corresponds to one of the Regulation",
  },
  clause: "Приморский краевой ИРО: содержание программы должно соответствовать Положению",
  force: "regulation",
  choice: "documents.goals",
  needs: "payload",
  check: (_context, occasion): Failure | readonly Failure[] => {
    const { goals } = payloadOf(occasion, "write-programme");
    if (goals.length === 0) return fail("Программа не называет целей", "The programme names no goals");
    return goals.flatMap(({ goal, of }) =>
      of === undefined
        ? fail("Цель не соотнесена с целью Положения", "The goal corresponds to none of the Regulation", goal)
        : [],
    );
  },
});

export const tasksServe = rule({
  id: "programme-tasks-serve-goals",
  title: { ru: "Каждая задача относится к цели программы", en: "Every task serves a goal of the programme" },
  clause: "Целостность: задача называет цель этой программы",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { goals, tasks } = payloadOf(occasion, "write-programme");
    return tasks
      .filter((task) => goals.every(({ goal }) => goal !== task.goal))
      .map(({ task }) => fail("Задача не относится к целям программы", "The task serves no goal of it", task));
  },
});

export const annexesOfProgramme = rule({
  id: "programme-annexes-attached",
  title: { ru: "Приложения программы есть", en: "The annexes of the programme are there" },
  clause: "Приморский краевой ИРО: приложения программы",
  force: "regulation",
  choice: "documents.programmeAnnexes",
  needs: "payload",
  check: (_context, occasion, value) => {
    const given = new Set<string>(payloadOf(occasion, "write-programme").annexes.map(({ annex }) => annex));
    return listed(value)
      .filter((annex) => !given.has(annex))
      .map((annex) => {
        const { ru, en } = wordIn(occasion.regulation, annex, programmeAnnexes, "documents.programmeAnnexes");
        return fail(`Нет приложения: ${ru}`, `The annex is missing: ${en}`, annex);
      });
  },
});

export const programmeWritten = rule({
  id: "adopted-programme-written",
  title: { ru: "Программа, которую утверждают, составлена", en: "The programme that is adopted is written" },
  clause: "Приморский краевой ИРО: программу разрабатывает куратор с участием наставников",
  force: "regulation",
  choice: "documents.programmeSections",
  needs: "payload",
  check: ({ paper }, occasion) =>
    payloadOf(occasion, "adopt-document").kind !== "organization-program" ||
    paper !== undefined ||
    fail("Программа ещё не составлена", "The programme is not written yet"),
});
