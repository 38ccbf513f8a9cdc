import { listed } from "../../regulation/listed.ts";
import { termFailure } from "../../regulation/term-failure.ts";
import { formTitle, menteeKindOf } from "../../vocabulary/mentoring-forms.ts";
import { dayOf, type Failure, matchesState } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { programmeExistence } from "../../programme/foundation/programme-existence.ts";
import { clearancesLacking } from "../../participant/clearances/clearance.ts";
import { foundationClause, foundationTitle, missingDocuments } from "../../programme/documents/foundation-document.ts";
import { reached } from "../../programme/mark.ts";
import { isOfPartner } from "./partner.ts";
import { payloadOf, personBehind, personOf, programmeOf, rule } from "../rule.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import type { UnitContext } from "../unit-context.ts";

/** Who is to work together: from the command as far as there is no unit yet. */
function proposed(context: UnitContext, occasion: UnitOccasion) {
  if (occasion.type === "propose") return occasion.payload;
  return { mentor: payloadOf(occasion, "assign-mentor").mentor, mentees: context.mentees, form: context.form };
}

export const documentsExist = rule({
  id: "programme-documents-exist",
  title: foundationTitle,
  clause: foundationClause,
  force: "regulation",
  choice: "documents.required",
  check: (_context, occasion, value) => {
    const found = programmeOf(occasion);
    return found === undefined || missingDocuments(found.context, occasion.regulation, listed(value));
  },
});

export const programmeExists = rule(programmeExistence);

export const preferencesAnalysed = rule({
  id: "after-analysis-of-preferences",
  title: {
    ru: "Пары соединяют после анализа анкет групповой встречи",
    en: "Units are joined after the preference questionnaires are analysed",
  },
  clause: "План лицея № 45, этап 5: анализ анкет и соединение в пары (группы)",
  force: "regulation",
  choice: "pairing.preferences",
  check: (_context, occasion) => reached(programmeOf(occasion)?.context, "analyse-preferences"),
});

export const mentorRegistered = rule({
  id: "mentor-registered",
  title: { ru: "Наставник состоит в базе", en: "The mentor is in the registry" },
  clause: "Целостность: наставник состоит в базе программы",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { mentor } = proposed(context, occasion);
    const person = personOf(occasion, mentor);
    return (
      (person?.context.side === "mentor" && matchesState(person.value, "registered")) ||
      fail("В базе наставников нет такого участника", "The mentor registry has no such participant", mentor)
    );
  },
});

export const mentorPrepared = rule({
  id: "mentor-selected-and-ready",
  title: {
    ru: "Наставник отобран для этой формы и подготовлен",
    en: "The mentor is selected for this form and prepared",
  },
  clause: "План лицея № 45, этап 4: отбор и обучение наставников",
  force: "regulation",
  choice: "mentors.selection",
  needs: "payload",
  check: (context, occasion) => {
    const { mentor, form } = proposed(context, occasion);
    const person = personOf(occasion, mentor);
    if (person === undefined || person.context.side !== "mentor") return true;
    const failures: Failure[] = [];
    if (!person.context.selectedFor.includes(form)) {
      failures.push(
        fail(
          `Наставник не отобран для формы: ${formTitle(form).ru}`,
          `The mentor is not selected for the form: ${formTitle(form).en}`,
          mentor,
        ),
      );
    }
    if (!matchesState(person.value, "registered.ready")) {
      failures.push(
        fail(
          "Наставник не обучен и не проконсультирован или выбыл",
          "The mentor is neither trained nor consulted, or has left",
          mentor,
        ),
      );
    }
    return failures;
  },
});

export const mentorCleared = rule({
  id: "mentor-cleared-for-students",
  title: {
    ru: "Наставник обучающихся, не работающий в организации, представил справки",
    en: "An outside mentor of students has provided the clearances",
  },
  clause: "ТК РФ, ст. 351.1 и 220",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { mentor, mentees, form } = proposed(context, occasion);
    const people = mentees.map((mentee) => personOf(occasion, mentee));
    const person = personOf(occasion, mentor);
    return clearancesLacking(person, people, form, dayOf(occasion, occasion.world), isOfPartner(occasion, person));
  },
});

export const menteesFree = rule({
  id: "mentees-searching",
  title: { ru: "Наставляемые состоят в базе и свободны", en: "The mentees are in the registry and free" },
  clause: "Целостность: наставляемый состоит в базе программы и не занят в другой паре (группе)",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) =>
    proposed(context, occasion).mentees.flatMap((mentee) => {
      const person = personOf(occasion, mentee);
      const isOwn = person?.parent === occasion.instance.parent;
      if (person === undefined || !isOwn || person.context.side !== "mentee") {
        return fail("В базе наставляемых нет такого участника", "The mentee registry has no such participant", mentee);
      }
      const isFree = ["searching", "supported", "completed"].some((state) =>
        matchesState(person.value, `registered.${state}`),
      );
      return isFree
        ? []
        : fail("Наставляемый не состоит в базе или уже занят", "The mentee is not in the registry or is taken", mentee);
    }),
});

export const menteesNamedOnce = rule({
  id: "mentees-named-once",
  title: { ru: "Никто не назван наставляемым дважды", en: "No mentee is named twice" },
  clause: "Целостность: одно место — один наставляемый",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion) =>
    payloadOf(occasion, "propose").mentees.flatMap((mentee, index, all) =>
      all.indexOf(mentee) === index ? [] : fail("Наставляемый назван дважды", "A mentee is named twice", mentee),
    ),
});

export const nobodyOwnMentor = rule({
  id: "nobody-own-mentor",
  title: { ru: "Никто не наставник самому себе", en: "Nobody is their own mentor" },
  clause: "Целостность: пара — это двое",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { mentor, mentees } = proposed(context, occasion);
    const mentored = new Set(mentees.map((mentee) => personBehind(occasion, mentee)));
    return (
      !mentored.has(personBehind(occasion, mentor)) ||
      fail("Наставник назван и наставляемым", "The mentor is named as a mentee too", mentor)
    );
  },
});

export const notParted = rule({
  id: "mentor-not-parted",
  title: {
    ru: "Наставляемых не разводили с этим наставником",
    en: "The mentees were not parted from this mentor",
  },
  clause: "Программа СОШ № 32: замена наставника по ходатайству (запрет предлагать снова — вывод)",
  force: "regulation",
  choice: "pairing.partedMentors",
  needs: "payload",
  check: (context, occasion) => {
    const { mentor, mentees } = proposed(context, occasion);
    const person = personBehind(occasion, mentor);
    return mentees
      .filter((mentee) => personOf(occasion, mentee)?.context.parted?.[person] !== undefined)
      .map((mentee) =>
        fail(
          "Этого наставника уже заменили по просьбе или отстранили: сначала нужно снова допустить",
          "This mentor was replaced on request or removed: it must be allowed again first",
          mentee,
        ),
      );
  },
});

export const termFits = rule({
  id: "unit-term-fits",
  title: { ru: "Срок пары (группы) — в пределах Положения", en: "The term of the unit fits the regulation" },
  clause: "Приморский краевой ИРО: краткосрочная программа (от 3 месяцев до 1 года)",
  force: "regulation",
  choice: "unit.term",
  needs: "payload",
  check: (_context, occasion, value) => termFailure(payloadOf(occasion, "propose").period, value),
});

export const formFitsMentees = rule({
  id: "form-fits-mentees",
  title: { ru: "Форма подходит наставляемым", en: "The form suits the mentees" },
  clause: "Целостность: форма называет, кто кого наставляет",
  force: "integrity",
  needs: "payload",
  check: (context, occasion) => {
    const { mentees, form } = proposed(context, occasion);
    const expected = menteeKindOf(form);
    const { ru, en } = formTitle(form);
    return mentees.flatMap((mentee) => {
      const kind = personOf(occasion, mentee)?.context.kind;
      return expected === undefined || kind === undefined || kind === expected
        ? []
        : fail(`Наставляемый не подходит форме: ${ru}`, `The mentee does not suit the form: ${en}`, mentee);
    });
  },
});

export const termInProgramme = rule({
  id: "term-begins-in-programme",
  title: { ru: "Работа начинается в срок программы", en: "The work begins within the period of the programme" },
  clause: "пара (группа) работает в рамках программы: вывод из её срока",
  force: "regulation",
  choice: "unit.withinProgramme",
  needs: "payload",
  check: (_context, occasion) => {
    const { from } = payloadOf(occasion, "propose").period;
    const period = programmeOf(occasion)?.context.period;
    return (
      period === undefined ||
      (period.from <= from && from <= period.to) ||
      fail(
        `Ожидается начало с ${period.from} по ${period.to}, указано ${from}`,
        `Expected a beginning from ${period.from} to ${period.to}, met ${from}`,
      )
    );
  },
});
