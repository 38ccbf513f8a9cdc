import { Temporal } from "temporal-polyfill";
import { matchesState } from "../../instance/matches-state.ts";
import { all, requirement } from "../../requirement/define-requirement.ts";
import type { Failure } from "../../requirement/requirement.ts";
import { relatedInstance } from "../../world/related.ts";
import { fail } from "../fail.ts";
import type { ParticipantContext } from "../participant/participant-context.ts";
import type { ProgrammeContext } from "../programme/programme-context.ts";
import type { UnitOccasion } from "./unit-commands.ts";
import type { UnitContext } from "./unit-context.ts";

const rule = requirement<UnitContext, UnitOccasion>;

type Of<Type extends UnitOccasion["type"]> = Extract<UnitOccasion, { type: Type }>;

const programmeOf = ({ world }: UnitOccasion) => relatedInstance<ProgrammeContext>(world, "programme");
const personOf = ({ world }: UnitOccasion, id: string) => relatedInstance<ParticipantContext>(world, `person:${id}`);

/** Mentor and mentees of a proposal: from the command while there is no unit yet. */
function proposed(occasion: UnitOccasion): { mentor: string; mentees: readonly string[]; form: string } {
  return (occasion as Of<"propose">).payload;
}

const documentTitles = [
  ["regulation", "Положение о наставничестве", "the mentoring Regulation"],
  ["road-map", "дорожная карта", "the road map"],
  ["organization-program", "программа наставничества", "the mentoring programme"],
] as const;

const documentsExist = rule({
  id: "programme-documents-exist",
  title: {
    ru: "Положение, дорожная карта и программа утверждены",
    en: "The Regulation, the road map and the programme are adopted",
  },
  clause: "R1; Приморский краевой ИРО: деятельность на основании Положения, дорожной карты и программы",
  force: "law",
  check: (_context, occasion) => {
    const found = programmeOf(occasion);
    if (found === undefined) return fail("Программа не найдена", "The programme is not found");
    return documentTitles.flatMap(([kind, ru, en]) =>
      found.context.documents[kind] === undefined
        ? fail(`Не утверждён документ: ${ru}`, `Not adopted: ${en}`, kind)
        : [],
    );
  },
});

const preferencesAnalysed = rule({
  id: "after-analysis-of-preferences",
  title: {
    ru: "Пары соединяют после анализа анкет групповой встречи",
    en: "Units are joined after the preference questionnaires are analysed",
  },
  clause: "R38; план лицея № 45, этап 5",
  force: "law",
  check: (_context, occasion) =>
    programmeOf(occasion)?.context.done["analyse-preferences"] !== undefined ||
    fail("Анкеты групповой встречи ещё не проанализированы", "The preference questionnaires are not analysed yet"),
});

const mentorPrepared = rule({
  id: "mentor-selected-and-ready",
  title: {
    ru: "Наставник отобран для этой формы и подготовлен",
    en: "The mentor is selected for this form and prepared",
  },
  clause: "R31, R32, R35; план лицея № 45, этап 4",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const form = occasion.type === "propose" ? proposed(occasion).form : context.form;
    const { mentor } = (occasion as Of<"propose" | "assign-mentor">).payload;
    const person = personOf(occasion, mentor);
    if (person === undefined || person.context.side !== "mentor") {
      return fail("В базе наставников нет такого участника", "The mentor registry has no such participant", mentor);
    }
    const failures: Failure[] = [];
    if (!person.context.selectedFor.includes(form)) {
      failures.push(
        fail(`Наставник не отобран для формы: ${form}`, `The mentor is not selected for the form: ${form}`, mentor),
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

const menteesSearching = rule({
  id: "mentees-searching",
  title: { ru: "Наставляемые состоят в базе и свободны", en: "The mentees are in the registry and free" },
  clause: "R15, R45; план лицея № 45, этапы 2 и 5",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const mentees = occasion.type === "propose" ? proposed(occasion).mentees : context.mentees;
    return mentees.flatMap((mentee) => {
      const person = personOf(occasion, mentee);
      if (person === undefined || person.context.side !== "mentee") {
        return fail("В базе наставляемых нет такого участника", "The mentee registry has no such participant", mentee);
      }
      const isFree = ["searching", "supported", "completed"].some((state) =>
        matchesState(person.value, `registered.${state}`),
      );
      return isFree
        ? []
        : fail("Наставляемый не состоит в базе или уже занят", "The mentee is not in the registry or is taken", mentee);
    });
  },
});

const nobodyOwnMentor = rule({
  id: "nobody-own-mentor",
  title: {
    ru: "Никто не наставник самому себе, и никто не назван дважды",
    en: "Nobody mentors himself, and nobody is named twice",
  },
  clause: "R42, R43; вывод из определения пары и группы",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const mentees = occasion.type === "propose" ? proposed(occasion).mentees : context.mentees;
    const { mentor } = (occasion as Of<"propose" | "assign-mentor">).payload;
    const failures: Failure[] = [];
    if (mentees.includes(mentor))
      failures.push(fail("Наставник назван и наставляемым", "The mentor is named as a mentee too", mentor));
    if (new Set(mentees).size !== mentees.length)
      failures.push(fail("Наставляемый назван дважды", "A mentee is named twice"));
    return failures;
  },
});

const termFits = rule({
  id: "term-three-months-to-a-year",
  title: { ru: "Срок от трёх месяцев до одного года", en: "The term is three months to one year" },
  clause: "R49; Приморский краевой ИРО: краткосрочная программа (от 3 месяцев до 1 года)",
  force: "law",
  needs: "payload",
  check: (_context, occasion) => {
    const { period } = (occasion as Of<"propose">).payload;
    const from = Temporal.PlainDate.from(period.from);
    const to = Temporal.PlainDate.from(period.to);
    // The last day belongs to the term: from 1 September to 31 August is one year.
    const end = to.add({ days: 1 });
    const isLongEnough = Temporal.PlainDate.compare(end, from.add({ months: 3 })) >= 0;
    const isShortEnough = Temporal.PlainDate.compare(end, from.add({ years: 1 })) <= 0;
    return isLongEnough && isShortEnough
      ? true
      : fail(
          `Срок с ${period.from} по ${period.to} вне пределов`,
          `The term ${period.from} to ${period.to} is outside the limits`,
        );
  },
});

const isParty = rule({
  id: "is-party",
  title: { ru: "Это участник пары (группы)", en: "This is a party of the unit" },
  clause: "R39; программа СОШ № 32: обоюдное согласие",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { person } = (occasion as Of<"consent">).payload;
    return (
      person === context.mentor ||
      context.mentees.includes(person) ||
      fail("Этот человек не входит в пару (группу)", "This person is not in the unit", person)
    );
  },
});

const everyoneElseConsented = rule({
  id: "everyone-else-consented",
  title: { ru: "Все остальные стороны уже согласились", en: "Every other party has consented" },
  clause: "R39; программа СОШ № 32: обоюдное письменное согласие",
  force: "law",
  needs: "payload",
  check: (context, occasion) =>
    [context.mentor, ...context.mentees].flatMap((person) =>
      person === (occasion as Of<"consent">).payload.person || context.consents[person] !== undefined
        ? []
        : fail("Нет письменного согласия стороны", "A party's written consent is missing", person),
    ),
});

const orderNames = rule({
  id: "order-names-unit",
  title: { ru: "Приказ об утверждении пар называет эту пару", en: "An order approving units names this one" },
  clause: "R40, R41; план лицея № 45, этап 5; программа СОШ № 32: приказ директора",
  force: "law",
  needs: "payload",
  check: (_context, occasion) => {
    const { order } = (occasion as Of<"approve">).payload;
    const found = programmeOf(occasion)?.context.orders[order];
    if (found === undefined || found.kind !== "approve-pairs") {
      return fail(`Нет приказа № ${order} об утверждении пар`, `There is no order ${order} approving units`, order);
    }
    return (
      found.units.includes(occasion.instance.id) ||
      fail(`Приказ № ${order} не называет эту пару`, `Order ${order} does not name this unit`, order)
    );
  },
});

function consentFailures(
  context: UnitContext,
  occasion: UnitOccasion,
  kind: string,
  ru: string,
  en: string,
): readonly Failure[] {
  return [context.mentor, ...context.mentees].flatMap((id) => {
    const consent = personOf(occasion, id)?.context.consents[kind];
    return consent === undefined || consent.withdrawnAt !== undefined ? fail(ru, en, id) : [];
  });
}

const dutyConsents = rule({
  id: "duty-consents",
  title: {
    ru: "Каждый участник письменно согласен на дополнительные обязанности",
    en: "Every party has given the written duty consent",
  },
  clause: "R4; Приморский краевой ИРО: с письменного согласия участников",
  force: "law",
  check: (context, occasion) =>
    consentFailures(
      context,
      occasion,
      "duty",
      "Нет согласия на дополнительные обязанности",
      "The duty consent is missing",
    ),
});

const dataConsents = rule({
  id: "data-consents-in-force",
  title: { ru: "Согласия на обработку персональных данных действуют", en: "The personal-data consents are in force" },
  clause: "R15, R29; план лицея № 45, этапы 2 и 3",
  force: "law",
  check: (context, occasion) =>
    consentFailures(
      context,
      occasion,
      "personal-data",
      "Согласие на обработку персональных данных не действует",
      "The personal-data consent is not in force",
    ),
});

const seatHeld = rule({
  id: "seat-held",
  title: { ru: "Место у наставника занято за этой парой", en: "The mentor's seats are held by this unit" },
  clause: "R48; место проверяется ещё раз при утверждении",
  force: "law",
  check: (context, occasion) =>
    personOf(occasion, context.mentor)?.context.seats[occasion.instance.id] === context.mentees.length ||
    fail(
      "За этой парой не закреплены места у наставника",
      "The mentor's seats are not held by this unit",
      context.mentor,
    ),
});

/** Day from which the Labour Code regulates mentoring between employees. */
const labourCodeSince = Temporal.PlainDate.from("2025-03-01");

const contractAddendum = rule({
  id: "labour-contract-addendum",
  title: {
    ru: "Есть дополнительное соглашение к трудовому договору наставника",
    en: "The mentor's labour contract has an addendum",
  },
  clause: "R63, R64, R68, R69; ТК РФ, ст. 351.8 (с 01.03.2025)",
  force: "law",
  check: (context, { world, at }) =>
    !context.isUnderLabourCode ||
    Temporal.PlainDate.compare(world.calendar.dateOf(at), labourCodeSince) < 0 ||
    context.contractAddendum !== undefined ||
    fail(
      "Нет дополнительного соглашения о содержании, сроке, форме и оплате",
      "No addendum fixes content, term, form and pay",
      context.mentor,
    ),
});

const notSuspended = rule({
  id: "unit-not-suspended",
  title: { ru: "Пара (группа) не приостановлена", en: "The unit is not suspended" },
  clause: "R29; отозванное согласие останавливает работу пары",
  force: "law",
  check: (context) =>
    context.suspendedFor === undefined ||
    fail("Пара приостановлена: согласие отозвано", "The unit is suspended: a consent is withdrawn"),
});

const meetingNames: Readonly<Record<string, readonly [string, string]>> = {
  "organizational-first": ["первая организационная", "the first, organisational one"],
  "trial-working": ["пробная рабочая", "the trial working one"],
  planning: ["встреча-планирование", "the planning one"],
  regular: ["регулярная", "a regular one"],
  closing: ["заключительная", "the closing one"],
};

const meetingIs = (kind: string) =>
  rule({
    id: `meeting-is-${kind}`,
    title: {
      ru: `Очередная встреча: ${meetingNames[kind]?.[0]}`,
      en: `The next meeting is ${meetingNames[kind]?.[1]}`,
    },
    clause: "R54; план лицея № 45, этап 6: последовательность встреч",
    force: "law",
    needs: "payload",
    check: (_context, occasion) => {
      const met = (occasion as Of<"hold-meeting">).payload.kind;
      return (
        met === kind ||
        fail(
          `Ожидается встреча: ${meetingNames[kind]?.[0]}; предложена: ${meetingNames[met]?.[0]}`,
          `Expected: ${meetingNames[kind]?.[1]}; met: ${meetingNames[met]?.[1]}`,
        )
      );
    },
  });

const mayHold = (kind: string) =>
  all(
    `may-hold-${kind}`,
    {
      ru: `Встречу можно провести: ${meetingNames[kind]?.[0]}`,
      en: `The meeting may be held: ${meetingNames[kind]?.[1]}`,
    },
    meetingIs(kind),
    notSuspended,
  );

const everyoneElseRanked = rule({
  id: "everyone-else-ranked",
  title: { ru: "Остальные стороны согласовали ранжирование", en: "The other parties agree to the ranking" },
  clause: "R52; программа СОШ № 32: согласование наставником и наставляемым",
  force: "law",
  needs: "payload",
  check: (context, occasion) =>
    [context.mentor, ...context.mentees].flatMap((person) =>
      person === (occasion as Of<"rank-deficits">).payload.person || context.rankedBy.includes(person)
        ? []
        : fail("Сторона не согласовала ранжирование", "A party has not agreed to the ranking", person),
    ),
});

const certifierIsNotMentor = rule({
  id: "certifier-is-not-mentor",
  title: {
    ru: "Куратор не заверяет чек-лист собственной пары",
    en: "A curator does not certify the checklist of his own unit",
  },
  clause: "R52; конфликт обязанностей (политика организации)",
  force: "policy",
  check: (context, { actor }) =>
    actor.id !== context.mentor ||
    fail("Куратор сам наставник этой пары", "The curator is himself the mentor of this unit", actor.id),
});

const planKnown = rule({
  id: "plan-of-party",
  title: {
    ru: "План составляют наставнику, куратору или наставляемому этой пары",
    en: "A plan is the mentor's, the curator's or a mentee's of this unit",
  },
  clause: "R44, R53; программа СОШ № 32: три плана",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { whose } = (occasion as Of<"draw-up-plan">).payload;
    return (
      whose === "mentor" ||
      whose === "curator" ||
      context.mentees.includes(whose) ||
      fail(`Неизвестно, чей это план: ${whose}`, `Unknown owner of the plan: ${whose}`, whose)
    );
  },
});

const controlIs = (kind: "current" | "mid-term" | "final") =>
  rule({
    id: `control-is-${kind}`,
    title: {
      current: { ru: "Это текущий контроль", en: "This is the current control" },
      "mid-term": { ru: "Это промежуточный контроль", en: "This is the mid-term control" },
      final: { ru: "Это итоговый контроль", en: "This is the final control" },
    }[kind],
    clause: "R55; программа СОШ № 32: промежуточный и итоговый контроль",
    force: "law",
    needs: "payload",
    check: (_context, occasion) => {
      const met = (occasion as Of<"carry-out-control">).payload.kind;
      return (
        met === kind || fail(`Ожидается контроль: ${kind}; предложен: ${met}`, `Expected control: ${kind}; met: ${met}`)
      );
    },
  });

const controlEvidence = rule({
  id: "control-evidence",
  title: {
    ru: "У контроля есть основание: протокол опроса, в итоговом — и открытый урок",
    en: "The control has its evidence: survey protocols, and an open lesson in the final one",
  },
  clause: "R55; программа СОШ № 32: протоколы опроса, открытый урок",
  force: "law",
  needs: "payload",
  check: (_context, occasion) => {
    const { kind, evidence } = (occasion as Of<"carry-out-control">).payload;
    const failures: Failure[] = [];
    if (kind !== "current" && !evidence.includes("survey-protocol"))
      failures.push(fail("Нет протокола опроса", "There is no survey protocol"));
    if (kind === "final" && !evidence.includes("open-lesson"))
      failures.push(fail("Нет открытого урока", "There is no open lesson"));
    return failures;
  },
});

const finalCoversAll = rule({
  id: "final-control-covers-all",
  title: {
    ru: "Итоговый контроль измеряет удовлетворённость всех участников",
    en: "The final control asks every party",
  },
  clause: "R56; программа СОШ № 32: уровень удовлетворённости всех участников",
  force: "law",
  needs: "payload",
  check: (_context, occasion) => {
    const { covers } = (occasion as Of<"carry-out-control">).payload;
    return covers === "all" || fail("Опрошены не все участники", "Not every party was asked");
  },
});

const outsideEventsOnlyInFinal = rule({
  id: "outside-events-only-in-final",
  title: {
    ru: "Участие в мероприятиях вне организации учитывает только итоговый контроль",
    en: "Outside events are an item of the final control only",
  },
  clause: "R57; программа СОШ № 32",
  force: "law",
  needs: "payload",
  check: (_context, occasion) => {
    const { kind, outsideEvents } = (occasion as Of<"carry-out-control">).payload;
    return (
      kind === "final" ||
      outsideEvents === undefined ||
      fail("Этот показатель бывает только в итоговом контроле", "This item belongs to the final control only")
    );
  },
});

const plansExist = rule({
  id: "plans-drawn-up",
  title: {
    ru: "Составлены планы наставника, куратора и каждого наставляемого",
    en: "Plans of the mentor, the curator and every mentee are drawn up",
  },
  clause: "R44, R53; план лицея № 45, этап 5; программа СОШ № 32: планы",
  force: "law",
  check: (context) =>
    ["mentor", "curator", ...context.mentees].flatMap((whose) =>
      context.plans.includes(whose) ? [] : fail("План не составлен", "A plan is missing", whose),
    ),
});

const closingHeld = rule({
  id: "closing-meeting-held",
  title: { ru: "Заключительная встреча проведена", en: "The closing meeting is held" },
  clause: "R54, R58; план лицея № 45, этап 6",
  force: "law",
  check: (context) =>
    context.meetings["closing"] !== undefined ||
    fail("Заключительная встреча не проведена", "The closing meeting has not been held"),
});

const finalControlDone = rule({
  id: "final-control-done",
  title: { ru: "Итоговый контроль проведён", en: "The final control is carried out" },
  clause: "R56, R58, R73; программа СОШ № 32",
  force: "law",
  check: (context) =>
    context.controls["final"] !== undefined ||
    fail("Итоговый контроль не проведён", "The final control has not been carried out"),
});

const reportsApproved = rule({
  id: "reports-approved",
  title: {
    ru: "Отчёты наставника и наставляемых утверждены куратором",
    en: "The reports of mentor and mentees are approved by the curator",
  },
  clause: "R58; программа СОШ № 32: утверждение отчётов",
  force: "law",
  check: (context) =>
    [context.mentor, ...context.mentees].flatMap((person) => {
      const report = context.reports[person];
      if (report === undefined) return fail("Отчёт не сдан", "The report is not submitted", person);
      return report === "" ? fail("Отчёт не утверждён", "The report is not approved", person) : [];
    }),
});

const reportSubmitted = rule({
  id: "report-submitted",
  title: { ru: "Отчёт сдан", en: "The report is submitted" },
  clause: "R58; программа СОШ № 32",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { person } = (occasion as Of<"approve-report">).payload;
    return context.reports[person] !== undefined || fail("Отчёт не сдан", "The report is not submitted", person);
  },
});

const groundStated = rule({
  id: "replacement-ground",
  title: {
    ru: "Ходатайство указывает на невозможность личного контакта",
    en: "The request states that personal contact is impossible",
  },
  clause: "R61; программа СОШ № 32: ходатайство куратору",
  force: "law",
  needs: "payload",
  check: (_context, occasion) =>
    (occasion as Of<"request-replacement">).payload.ground === "no-personal-contact" ||
    fail(
      "Основание замены — невозможность личного контакта",
      "The ground of a replacement is the impossibility of personal contact",
    ),
});

const resignationIs = (ground: "personal" | "plan-fulfilled") =>
  rule({
    id: `resignation-ground-${ground}`,
    title:
      ground === "personal"
        ? { ru: "Основание: причины личного характера", en: "Ground: personal reasons" }
        : { ru: "Основание: индивидуальный план успешно выполнен", en: "Ground: the individual plan is fulfilled" },
    clause: "R62, R73; программа СОШ № 32: заявление руководителю",
    force: "law",
    needs: "payload",
    check: (_context, occasion) => {
      const { ground: met } = (occasion as Of<"resign">).payload;
      if (met === ground) return true;
      return met === undefined
        ? fail("В заявлении нет основания", "The application states no ground")
        : fail(`Названо другое основание: ${met}`, `Another ground is stated: ${met}`);
    },
  });

const underLabourCode = rule({
  id: "under-labour-code",
  title: {
    ru: "Поручение регулирует ТК РФ: работник наставляет работника",
    en: "The Labour Code applies: an employee mentors an employee",
  },
  clause: "R65–R70; ТК РФ, ст. 351.8",
  force: "law",
  check: (context, { world, at }) =>
    (context.isUnderLabourCode && Temporal.PlainDate.compare(world.calendar.dateOf(at), labourCodeSince) >= 0) ||
    fail("Это не поручение работнику по ТК РФ", "This is no assignment under the Labour Code"),
});

const lostIsMentor = rule({
  id: "lost-is-mentor",
  title: { ru: "Выбыл наставник", en: "The mentor has left" },
  clause: "R72; история пары хранит всех наставников",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { person } = (occasion as Of<"lose-participant">).payload;
    return person === context.mentor || fail("Выбыл не наставник", "It is not the mentor who has left", person);
  },
});

const lostIsLastMentee = rule({
  id: "lost-is-last-mentee",
  title: { ru: "Выбыл единственный наставляемый", en: "The only mentee has left" },
  clause: "R42; в паре остаётся хотя бы один наставляемый",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { person } = (occasion as Of<"lose-participant">).payload;
    return (
      (context.mentees.length === 1 && context.mentees[0] === person) ||
      fail("Остаются другие участники", "Others remain", person)
    );
  },
});

const lostIsMentee = rule({
  id: "lost-is-mentee",
  title: { ru: "Выбыл один из наставляемых", en: "One of the mentees has left" },
  clause: "R42; в группе остаются другие",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { person } = (occasion as Of<"lose-participant">).payload;
    return (
      context.mentees.includes(person) ||
      fail("Этот человек не входит в пару (группу)", "This person is not in the unit", person)
    );
  },
});

/** Conditions of the `unit` workflow, by the name of its guards. */
export const unitRequirements = {
  "may-be-proposed": all(
    "may-be-proposed",
    { ru: "Пару (группу) можно предложить", en: "The unit may be proposed" },
    documentsExist,
    preferencesAnalysed,
    mentorPrepared,
    menteesSearching,
    nobodyOwnMentor,
    termFits,
  ),
  "is-party": isParty,
  "consent-completes": all(
    "consent-completes",
    { ru: "Согласились все стороны", en: "All parties have consented" },
    isParty,
    everyoneElseConsented,
  ),
  "may-be-approved": all(
    "may-be-approved",
    { ru: "Пару (группу) можно утвердить", en: "The unit may be approved" },
    documentsExist,
    orderNames,
    dutyConsents,
    dataConsents,
    seatHeld,
    contractAddendum,
  ),
  "may-hold-organizational-first": mayHold("organizational-first"),
  "may-hold-trial-working": mayHold("trial-working"),
  "may-hold-planning": mayHold("planning"),
  "may-hold-regular": mayHold("regular"),
  "may-hold-closing": mayHold("closing"),
  "ranking-completes": all(
    "ranking-completes",
    { ru: "Ранжирование согласовано всеми", en: "Everybody agrees to the ranking" },
    isParty,
    everyoneElseRanked,
  ),
  "checklist-may-be-certified": certifierIsNotMentor,
  "plan-of-party": planKnown,
  "mid-term-control": all(
    "mid-term-control",
    { ru: "Промежуточный контроль можно принять", en: "The mid-term control may be taken" },
    controlIs("mid-term"),
    controlEvidence,
    outsideEventsOnlyInFinal,
  ),
  "current-control": all(
    "current-control",
    { ru: "Текущий контроль можно принять", en: "The current control may be taken" },
    controlIs("current"),
    outsideEventsOnlyInFinal,
  ),
  "final-control": all(
    "final-control",
    { ru: "Итоговый контроль можно принять", en: "The final control may be taken" },
    controlIs("final"),
    controlEvidence,
    finalCoversAll,
    plansExist,
  ),
  "report-submitted": all(
    "report-may-be-approved",
    { ru: "Отчёт можно утвердить", en: "The report may be approved" },
    isParty,
    reportSubmitted,
  ),
  "may-be-closed": all(
    "may-be-closed",
    { ru: "Пару (группу) можно закрыть", en: "The unit may be closed" },
    plansExist,
    closingHeld,
    finalControlDone,
    reportsApproved,
  ),
  "replacement-ground": groundStated,
  "resigns-personally": resignationIs("personal"),
  "resigns-fulfilled": resignationIs("plan-fulfilled"),
  "under-labour-code": underLabourCode,
  "lost-is-mentor": lostIsMentor,
  "lost-is-last-mentee": lostIsLastMentee,
  "lost-is-mentee": lostIsMentee,
  "may-be-reassigned": all(
    "may-be-reassigned",
    { ru: "Наставника можно назначить", en: "The mentor may be assigned" },
    mentorPrepared,
    menteesSearching,
    nobodyOwnMentor,
  ),
  "may-be-resumed": all(
    "may-be-resumed",
    { ru: "Пару можно возобновить", en: "The unit may be resumed" },
    dutyConsents,
    dataConsents,
  ),
};
