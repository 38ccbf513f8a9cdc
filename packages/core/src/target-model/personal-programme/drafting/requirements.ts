import { type Failure, type JsonValue, matchesState } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { programmeExistence } from "../../programme/foundation/programme-existence.ts";
import { programmeRunning, programmeRuns } from "../../programme/interruption/requirements.ts";
import { listed } from "../../regulation/listed.ts";
import { termFailure } from "../../regulation/term-failure.ts";
import { coAuthorsOf, organisationProgrammeOf, payloadOf, rule } from "../rule.ts";
import type { PersonalProgrammeOccasion } from "../personal-programme-commands.ts";
import { unitOf } from "../unit-of.ts";
import { type ProgrammeSection, programmeSections } from "./section.ts";

/** The document as it is brought. */
const broughtBy = (occasion: PersonalProgrammeOccasion) => payloadOf(occasion, "draw-up", "amend");

export const belongsToProgramme = rule(programmeExistence);

export const organisationProgrammeRuns = rule({
  ...programmeRunning,
  check: (_context, occasion) => programmeRuns(organisationProgrammeOf(occasion)?.context),
});

export const unitOfSameProgramme = rule({
  id: "unit-of-same-programme",
  title: {
    ru: "Пара (группа) состоит в той же программе организации и ещё работает или готова работать",
    en: "The unit belongs to the same programme of the organisation, and works or is about to",
  },
  clause: "Целостность: персонализированная программа входит в одну программу организации",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { unit: id } = payloadOf(occasion, "draw-up");
    const unit = unitOf(occasion.world);
    if (unit === undefined || unit.parent !== occasion.instance.parent) {
      return fail("Такой пары (группы) в программе нет", "The programme has no such unit", id);
    }
    return (
      ["agreed", "working"].some((state) => matchesState(unit.value, state)) ||
      fail("Пара (группа) не согласована или уже завершена", "The unit is not agreed, or has ended", id)
    );
  },
});

export const sectionsFilledIn = rule({
  id: "sections-filled-in",
  title: { ru: "Разделы персонализированной программы заполнены", en: "The programme's sections are filled in" },
  clause: "Приморский краевой ИРО: структура персонализированной программы",
  force: "regulation",
  choice: "personalProgramme.sections",
  needs: "payload",
  check: (_context, occasion, value) => {
    const brought = broughtBy(occasion);
    const isBlank = (section: ProgrammeSection): boolean => {
      const found = brought[section];
      return found === undefined || found.length === 0;
    };
    return (listed(value) as readonly ProgrammeSection[]).filter(isBlank).map((section) => {
      const { ru, en } = programmeSections[section];
      return fail(`Не заполнено: ${ru}`, `Blank: ${en}`, section);
    });
  },
});

export const goalsOfRegulation = rule({
  id: "goals-of-regulation",
  title: { ru: "Цели программы — из целей Положения", en: "The programme's goals are goals of the regulation" },
  clause: "Приморский краевой ИРО: цели и задачи программы — с учётом Положения",
  force: "regulation",
  choice: "documents.goals",
  needs: "payload",
  check: (_context, occasion, value) => {
    const known = listed(value);
    return broughtBy(occasion)
      .goals.filter((goal) => !known.includes(goal))
      .map((goal) => fail("Такой цели в Положении нет", "The regulation has no such goal", goal));
  },
});

export const tasksServeGoals = rule({
  id: "tasks-serve-goals",
  title: { ru: "Каждая задача относится к цели программы", en: "Every task serves a goal of the programme" },
  clause: "Целостность: задача называет цель этой программы",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { goals, tasks } = broughtBy(occasion);
    return tasks
      .filter(({ goal }) => !goals.includes(goal))
      .map(({ task }) => fail("Задача не относится к целям программы", "The task serves no goal of it", task));
  },
});

export const projectBringsItsOwn = rule({
  id: "project-brings-its-own",
  title: {
    ru: "Продукт указывают в проекте, ресурс взаимодействия — в сетевом проекте",
    en: "A project names its product, a network project its resource",
  },
  clause: "Приморский краевой ИРО: результат и ресурс — в случае проекта и сетевого проекта",
  force: "regulation",
  choice: "personalProgramme.projects",
  needs: "payload",
  check: (_context, occasion) => {
    const { kind, product, resource } = broughtBy(occasion);
    const failures: Failure[] = [];
    if (kind === "project" && product === undefined)
      failures.push(fail("Не указан продукт проекта", "The project's product is missing"));
    if (kind === "plain" && product !== undefined)
      failures.push(fail("Продукт указывают только в проекте", "Only a project has a product", product));
    if (kind === "network-project" && resource === undefined)
      failures.push(fail("Не указан ресурс взаимодействия", "The network project's resource is missing"));
    if (kind !== "network-project" && resource !== undefined)
      failures.push(fail("Ресурс указывают только в сетевом проекте", "Only a network project has one", resource));
    return failures;
  },
});

/** Whether one of the organisation's templates has this identifier and version. */
function isAmong(value: JsonValue | undefined, { id, version }: { readonly id: string; readonly version: string }) {
  const templates = Array.isArray(value) ? (value as readonly { readonly id: string; readonly version: string }[]) : [];
  return templates.some((each) => each.id === id && each.version === version);
}

export const templateOfOrganisation = rule({
  id: "template-of-organisation",
  title: { ru: "Программа составлена по форме организации", en: "The programme follows the organisation's template" },
  clause: "Приморский краевой ИРО: форма, установленная образовательной организацией",
  force: "regulation",
  choice: "personalProgramme.templates",
  needs: "payload",
  check: (_context, occasion, value) => {
    const { template } = broughtBy(occasion);
    if (template === undefined) return fail("Форма не выбрана", "No template is chosen");
    return (
      isAmong(value, template) ||
      fail("Такой формы этой редакции в Положении нет", "The regulation has no template of that version", template.id)
    );
  },
});

export const programmeTermFits = rule({
  id: "programme-term-fits",
  title: { ru: "Срок программы — в пределах Положения", en: "The term of the programme fits the regulation" },
  clause: "Приморский краевой ИРО: краткосрочная программа (от 3 месяцев до 1 года)",
  force: "regulation",
  choice: "personalProgramme.term",
  needs: "payload",
  check: (_context, occasion, value) => termFailure(broughtBy(occasion).period, value),
});

export const termInUnit = rule({
  id: "programme-term-in-unit",
  title: { ru: "Программа идёт, пока работает пара (группа)", en: "The programme runs while its unit works" },
  clause: "Целостность: по программе работает пара (группа), в её срок",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) => {
    const { from, to } = broughtBy(occasion).period;
    const term = unitOf(occasion.world)?.context.period;
    return (
      (from <= to && (term === undefined || (term.from <= from && to <= term.to))) ||
      fail(
        `Ожидается срок с ${term?.from ?? from} по ${term?.to ?? to}, указан с ${from} по ${to}`,
        `Expected a term from ${term?.from ?? from} to ${term?.to ?? to}, met ${from} to ${to}`,
      )
    );
  },
});

export const everyoneAgreed = rule({
  id: "co-authors-agreed",
  title: { ru: "С программой согласны все соавторы", en: "Every co-author agrees to the programme" },
  clause: "Программа СОШ № 32: программу составляют наставник и наставляемый; обоюдное согласие",
  force: "regulation",
  choice: "personalProgramme.coAuthors",
  check: ({ agreements }, occasion) =>
    coAuthorsOf(occasion)
      .filter((person) => agreements[person] === undefined)
      .map((person) => fail("Соавтор ещё не согласен с программой", "A co-author has not agreed yet", person)),
});
