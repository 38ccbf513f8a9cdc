import { type Instance, matchesState, relatedInstance, relatedInstances } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import type { PersonalProgrammeContext } from "../../personal-programme/personal-programme-context.ts";
import { programmeRunning, programmeRuns } from "../../programme/interruption/requirements.ts";
import { listed } from "../../regulation/listed.ts";
import { wordIn } from "../../regulation/word-in.ts";
import type { PracticeOccasion } from "../practice-commands.ts";
import type { PracticeContext } from "../practice-context.ts";
import { payloadOf, programmeOf, rule } from "../rule.ts";
import { cardFields } from "./card-field.ts";
import { caseMaterials } from "./case-material.ts";

/** The personalised programme that the practice comes from. */
function originOf({ world, instance }: PracticeOccasion): Instance<PersonalProgrammeContext> | undefined {
  const found = relatedInstance<PersonalProgrammeContext>(world, "origin");
  return found?.parent === instance.parent ? found : undefined;
}

export const programmeOfPracticeRuns = rule({
  ...programmeRunning,
  check: (_context, occasion) => programmeRuns(programmeOf(occasion)?.context),
});

export const originPackaged = rule({
  id: "practice-from-what-was-packaged",
  title: {
    ru: "Практикой становится программа, которую решено упаковать",
    en: "What becomes a practice is a programme that is decided to be packaged",
  },
  clause: "Целостность: практика описывает завершённую работу с достигнутым результатом",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { personalProgramme } = payloadOf(occasion, "draw-up");
    if (personalProgramme === undefined) {
      const found = programmeOf(occasion);
      return (
        found?.context.verdict === "package" ||
        fail("Программу организации не решено упаковать", "The organisation's programme is not packaged")
      );
    }
    const found = originOf(occasion);
    if (found === undefined) {
      return fail(
        "Такой персонализированной программы в организации нет",
        "The organisation has no such programme",
        personalProgramme,
      );
    }
    return (
      matchesState(found.value, "completed.packaged") ||
      fail(
        "Персонализированную программу не решено упаковать",
        "The personalised programme is not packaged",
        personalProgramme,
      )
    );
  },
});

export const authorsOfOrigin = rule({
  id: "practice-by-author-of-its-programme",
  title: {
    ru: "Автор персонализированной программы — среди авторов практики",
    en: "The author of the personalised programme is an author of the practice",
  },
  clause: "Целостность: чужую работу не описывают как свою",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { authors } = payloadOf(occasion, "draw-up");
    const author = originOf(occasion)?.context.author;
    return (
      author === undefined ||
      authors.includes(author) ||
      fail("Автор программы не назван автором практики", "The programme's author is not named as an author", author)
    );
  },
});

export const onlyPracticeOfOrigin = rule({
  id: "practice-is-the-only-one-of-its-programme",
  title: {
    ru: "Из персонализированной программы описывают одну практику",
    en: "A personalised programme becomes one practice",
  },
  clause: "Целостность: практику дорабатывают в версиях, а не описывают второй раз",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { personalProgramme } = payloadOf(occasion, "draw-up");
    if (personalProgramme === undefined) return true;
    const other = relatedInstances<PracticeContext>(occasion.world, "practices").find(
      ({ status, context: { origin } }) => status === "active" && origin.id === personalProgramme,
    );
    return (
      other === undefined ||
      fail("Практика этой программы уже описана", "This programme has its practice already", other.id)
    );
  },
});

export const materialNew = rule({
  id: "material-is-new",
  title: { ru: "Такого материала в кейсе ещё нет", en: "The case has no such material yet" },
  clause: "Целостность: материал записывают один раз",
  force: "integrity",
  needs: "payload",
  check: ({ materials }, occasion) => {
    const { material } = payloadOf(occasion, "add-to-case");
    return (
      !Object.hasOwn(materials, material) ||
      fail("Такой материал в кейсе уже есть", "The case has this material already", material)
    );
  },
});

export const materialKnown = rule({
  id: "material-is-in-case",
  title: { ru: "Убирают материал, который есть в кейсе", en: "What is removed is in the case" },
  clause: "Целостность: убрать можно то, что добавлено",
  force: "integrity",
  needs: "payload",
  check: ({ materials }, occasion) => {
    const { material } = payloadOf(occasion, "remove-from-case");
    return (
      Object.hasOwn(materials, material) ||
      fail("Такого материала в кейсе нет", "The case has no such material", material)
    );
  },
});

export const cardComplete = rule({
  id: "info-card-complete",
  title: { ru: "Поля информационной карты заполнены", en: "The fields of the info card are filled in" },
  clause: "Приморский краевой ИРО: форма информационной карты",
  force: "regulation",
  choice: "practice.infoCard",
  check: ({ card }, { regulation }, value) =>
    listed(value)
      .filter((field) => !card.includes(field))
      .map((field) => {
        const { ru, en } = wordIn(regulation, field, cardFields, "practice.infoCard");
        return fail(`Не заполнено поле: ${ru}`, `The field is blank: ${en}`, field);
      }),
});

export const caseComplete = rule({
  id: "mentor-case-complete",
  title: { ru: "В кейсе наставника есть нужные материалы", en: "The mentor's case has what is asked for" },
  clause: "Приморский краевой ИРО: кейс наставника",
  force: "regulation",
  choice: "practice.mentorCase",
  check: ({ materials }, { regulation }, value) => {
    const kinds = new Set(Object.values(materials).map(({ kind }) => kind));
    return listed(value)
      .filter((kind) => !kinds.has(kind))
      .map((kind) => {
        const { ru, en } = wordIn(regulation, kind, caseMaterials, "practice.mentorCase");
        return fail(`В кейсе нет: ${ru}`, `The case lacks: ${en}`, kind);
      });
  },
});
