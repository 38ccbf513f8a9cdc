import { verdict } from "../../monitoring/verdict.ts";
import { all, requirement } from "../../requirement/define-requirement.ts";
import type { Failure } from "../../requirement/requirement.ts";
import type { Text } from "../../text/text.ts";
import { relatedInstances } from "../../world/related.ts";
import { matchesState } from "../../instance/matches-state.ts";
import { fail } from "../fail.ts";
import type { ParticipantContext } from "../participant/participant-context.ts";
import type { UnitContext } from "../unit/unit-context.ts";
import type { ProgrammeOccasion } from "./programme-commands.ts";
import type { ProgrammeContext } from "./programme-context.ts";

const rule = requirement<ProgrammeContext, ProgrammeOccasion>;

type Of<Type extends ProgrammeOccasion["type"]> = Extract<ProgrammeOccasion, { type: Type }>;

function hasOrder(context: ProgrammeContext, kind: string): boolean {
  return Object.values(context.orders).some((order) => order.kind === kind);
}

/** A requirement that something has been done before. */
function done(id: string, key: string, title: Text, missing: Text, clause: string, force: "law" | "policy" = "law") {
  return rule({
    id,
    title,
    clause,
    force,
    check: (context) => context.done[key] !== undefined || fail(missing.ru, missing.en),
  });
}

const documentTitles: Readonly<Record<string, Text>> = {
  regulation: { ru: "Положение о наставничестве", en: "the mentoring Regulation" },
  "road-map": { ru: "дорожная карта", en: "the road map" },
  "organization-program": { ru: "программа наставничества", en: "the mentoring programme" },
};

function document(kind: "regulation" | "road-map" | "organization-program") {
  const title = documentTitles[kind] ?? { ru: kind, en: kind };
  return rule({
    id: `${kind}-adopted`,
    title: { ru: `Утверждён документ: ${title.ru}`, en: `Adopted: ${title.en}` },
    clause: "R1; Приморский краевой ИРО: деятельность на основании Положения, дорожной карты и программы",
    force: "law",
    check: (context) =>
      context.documents[kind] !== undefined || fail(`Не утверждён документ: ${title.ru}`, `Not adopted: ${title.en}`),
  });
}

/** R1: the three documents that any mentoring stands on. */
export const documentsExist = all(
  "documents-exist",
  {
    ru: "Положение, дорожная карта и программа утверждены",
    en: "The Regulation, the road map and the programme are adopted",
  },
  document("regulation"),
  document("road-map"),
  document("organization-program"),
);

const curatorsAppointed = rule({
  id: "curators-appointed",
  title: { ru: "Назначены координатор и куратор", en: "A coordinator and a curator are appointed" },
  clause: "R8; план лицея № 45, этап 1: назначение координатора и кураторов",
  force: "law",
  check: (context) => {
    const failures: Failure[] = [];
    if (context.coordinators.length === 0)
      failures.push(fail("Координатор не назначен приказом", "No order appoints a coordinator"));
    if (context.curators.length === 0)
      failures.push(fail("Куратор не назначен приказом", "No order appoints a curator"));
    return failures;
  },
});

const modelIntroduced = rule({
  id: "model-introduced",
  title: { ru: "Издан приказ о внедрении целевой модели", en: "The order introducing the target model is issued" },
  clause: "Приказ «Внедрение целевой модели наставничества»: план лицея № 45, этап 1",
  force: "law",
  check: (context) =>
    hasOrder(context, "introduce-target-model") ||
    fail("Нет приказа о внедрении целевой модели", "No order introduces the target model"),
});

const formsChosen = rule({
  id: "forms-chosen",
  title: { ru: "Формы наставничества выбраны", en: "Forms of mentoring are chosen" },
  clause: "R7, R9; план лицея № 45, этап 1: выбор форм и программ",
  force: "law",
  check: (context) =>
    context.forms.length > 0 || fail("Формы наставничества не выбраны", "No form of mentoring is chosen"),
});

const audiences: readonly (readonly [string, Text])[] = [
  ["teachers", { ru: "педагоги", en: "teachers" }],
  ["parents", { ru: "родители", en: "parents" }],
  ["students", { ru: "обучающиеся", en: "students" }],
  ["site", { ru: "сайт", en: "the site" }],
  ["external-environment", { ru: "внешняя среда", en: "the external environment" }],
];

const everybodyInformed = rule({
  id: "everybody-informed",
  title: { ru: "Все аудитории проинформированы", en: "Every audience is informed" },
  clause: "R10; план лицея № 45, этап 1: информирование",
  force: "policy",
  check: (context) =>
    audiences.flatMap(([audience, title]) =>
      context.done[`inform:${audience}`] === undefined
        ? fail(`Не проинформированы: ${title.ru}`, `Not informed: ${title.en}`, audience)
        : [],
    ),
});

const annexesAttached = rule({
  id: "annexes-attached",
  title: {
    ru: "К приказу приложены Положение и дорожная карта",
    en: "The Regulation and the road map are annexed to the order",
  },
  clause: "R2; Приморский краевой ИРО: приказ об утверждении Положения с приложениями",
  force: "law",
  needs: "payload",
  check: (_context, occasion) => {
    const { kind, annexes } = (occasion as Of<"issue-order">).payload;
    if (kind !== "approve-regulation") return true;
    return ["regulation", "road-map"].flatMap((annex) =>
      annexes.includes(annex)
        ? []
        : fail(
            `К приказу не приложено: ${documentTitles[annex]?.ru}`,
            `Not annexed to the order: ${documentTitles[annex]?.en}`,
            annex,
          ),
    );
  },
});

const numberIsNew = rule({
  id: "order-number-new",
  title: { ru: "Номер приказа ещё не занят", en: "The order's number is not taken" },
  clause: "Делопроизводство: номер приказа не повторяется в пределах периода",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { number } = (occasion as Of<"issue-order">).payload;
    return (
      context.orders[number] === undefined ||
      fail(`Приказ № ${number} уже есть`, `Order ${number} exists already`, number)
    );
  },
});

const schoolOrderBase = rule({
  id: "appointments-named",
  title: {
    ru: "В приказе о назначении названы координатор и кураторы",
    en: "The appointing order names a coordinator and curators",
  },
  clause: "R8; план лицея № 45, этап 1",
  force: "law",
  needs: "payload",
  check: (_context, occasion) => {
    const { kind, coordinators, curators } = (occasion as Of<"issue-order">).payload;
    if (kind !== "appoint-coordinator-and-curators") return true;
    return coordinators.length > 0 && curators.length > 0
      ? true
      : fail(
          "В приказе должны быть названы координатор и хотя бы один куратор",
          "The order must name a coordinator and at least one curator",
        );
  },
});

const pairsOrderReady = rule({
  id: "pairs-order-ready",
  title: {
    ru: "Приказ о парах: документы есть, пары согласованы, у каждого участника есть согласие на дополнительные обязанности",
    en: "Order on pairs: documents exist, the units are agreed, every participant has given the duty consent",
  },
  clause: "R1, R4, R39, R40; Приморский краевой ИРО: с письменного согласия участников",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { kind, units } = (occasion as Of<"issue-order">).payload;
    if (kind !== "approve-pairs") return true;
    const failures: Failure[] = [];
    if (units.length === 0) failures.push(fail("В приказе не названа ни одна пара", "The order names no unit"));
    for (const [key, title] of Object.entries(documentTitles)) {
      if (context.documents[key] === undefined)
        failures.push(fail(`Не утверждён документ: ${title.ru}`, `Not adopted: ${title.en}`, key));
    }
    const all = new Map(relatedInstances<UnitContext>(occasion.world, "units").map((unit) => [unit.id, unit]));
    const people = new Map(
      relatedInstances<ParticipantContext>(occasion.world, "participants").map((person) => [person.id, person]),
    );
    for (const id of units) {
      const unit = all.get(id);
      if (unit === undefined || unit.value !== "agreed") {
        failures.push(
          fail("Пара (группа) ещё не согласована сторонами", "The unit is not agreed by its parties yet", id),
        );
        continue;
      }
      for (const person of [unit.context.mentor, ...unit.context.mentees]) {
        const duty = people.get(person)?.context.consents["duty"];
        if (duty === undefined || duty.withdrawnAt !== undefined) {
          failures.push(
            fail(
              "Нет письменного согласия на дополнительные обязанности",
              "The written duty consent is missing",
              person,
            ),
          );
        }
      }
    }
    return failures;
  },
});

const programAuthors = rule({
  id: "program-authors",
  title: {
    ru: "Программу разработал куратор с участием наставника",
    en: "A curator drew the programme up, a mentor taking part",
  },
  clause: "R6; Приморский краевой ИРО: программа разрабатывается куратором с участием наставников",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { kind, authors } = (occasion as Of<"adopt-document">).payload;
    if (kind !== "organization-program") return true;
    const failures: Failure[] = [];
    if (!authors.some((author) => context.curators.includes(author))) {
      failures.push(fail("Среди авторов программы нет куратора", "No curator is among the programme's authors"));
    }
    if (authors.every((author) => context.curators.includes(author) || context.coordinators.includes(author))) {
      failures.push(fail("Среди авторов программы нет наставника", "No mentor is among the programme's authors"));
    }
    return failures;
  },
});

const programForms = rule({
  id: "program-forms",
  title: { ru: "Формы программы входят в выбранные", en: "The programme's forms are among the chosen ones" },
  clause: "R7; Приморский краевой ИРО; план лицея № 45: банк программ по выбранным формам",
  force: "policy",
  needs: "payload",
  check: (context, occasion) => {
    const { kind, forms } = (occasion as Of<"adopt-document">).payload;
    if (kind !== "organization-program") return true;
    return forms.flatMap((form) =>
      context.forms.includes(form)
        ? []
        : fail(`Форма не выбрана при подготовке: ${form}`, `The form was not chosen in preparation: ${form}`, form),
    );
  },
});

const listsFormed = (side: "mentees" | "mentors", ru: string) =>
  rule({
    id: `${side}-lists-formed`,
    title: { ru: `Сформированы оба списка базы ${ru}`, en: `Both lists of the ${side} are formed` },
    clause: side === "mentees" ? "R21; план лицея № 45, этап 2" : "R21; план лицея № 45, этап 3",
    force: "law",
    check: (context) =>
      (["teachers", "students"] as const).flatMap((kind) =>
        context.done[`registry:${side}-${kind}`] === undefined
          ? fail(
              `Не сформирован список базы ${ru}: ${kind === "teachers" ? "педагоги" : "обучающиеся"}`,
              `The list is not formed: ${side}, ${kind}`,
              `${side}-${kind}`,
            )
          : [],
      ),
  });

const mentorsExist = rule({
  id: "mentors-listed",
  title: { ru: "База наставников не пуста", en: "The mentor registry is not empty" },
  clause: "Предусловие этапа 4: вывод из порядка этапов плана лицея № 45",
  force: "policy",
  check: (_context, { world }) =>
    relatedInstances<ParticipantContext>(world, "participants").some(
      ({ context, value }) => context.side === "mentor" && matchesState(value, "registered"),
    ) || fail("В базе наставников никого нет", "The mentor registry is empty"),
});

const mentorsReady = rule({
  id: "selected-mentors-prepared",
  title: {
    ru: "Каждый отобранный наставник обучен или проконсультирован",
    en: "Every selected mentor is trained or consulted",
  },
  clause: "R35; г. Мегион: организовать обучение или провести консультации",
  force: "policy",
  check: (_context, { world }) => {
    const mentors = relatedInstances<ParticipantContext>(world, "participants").filter(
      ({ context }) => context.side === "mentor",
    );
    const failures = mentors
      .filter(({ value }) => matchesState(value, "registered.selected"))
      .map(({ id }) =>
        fail(
          "Отобранный наставник не обучен и не проконсультирован",
          "A selected mentor is neither trained nor consulted",
          id,
        ),
      );
    if (failures.length === 0 && !mentors.some(({ value }) => matchesState(value, "registered.ready"))) {
      return fail("Нет ни одного подготовленного наставника", "No mentor is prepared");
    }
    return failures;
  },
});

const everyMenteeSettled = rule({
  id: "every-mentee-settled",
  title: {
    ru: "Каждый наставляемый базы состоит в утверждённой паре (группе) или на сопровождении",
    en: "Every mentee of the registry is in an approved unit or supported while unpaired",
  },
  clause: "R45; план лицея № 45, этап 5: сопровождение не сформировавших пару, поиск продолжается",
  force: "policy",
  check: (_context, { world }) =>
    relatedInstances<ParticipantContext>(world, "participants")
      .filter(
        ({ context, value }) =>
          context.side === "mentee" &&
          (matchesState(value, "registered.searching") || matchesState(value, "registered.offered")),
      )
      .map(({ id }) =>
        fail(
          "Наставляемый без пары и без решения о сопровождении",
          "A mentee has neither a unit nor a decision on support",
          id,
        ),
      ),
});

const pairsApproved = rule({
  id: "pairs-approved",
  title: { ru: "Издан приказ об утверждении пар (групп)", en: "An order approving units is issued" },
  clause: "R40; план лицея № 45, этап 5",
  force: "law",
  check: (context) =>
    hasOrder(context, "approve-pairs") || fail("Нет приказа об утверждении пар (групп)", "No order approves units"),
});

const openUnit = new Set(["closed", "dissolved", "declined"]);

const unitsClosed = rule({
  id: "units-closed",
  title: { ru: "Все пары и группы завершили работу", en: "Every pair and group has ended its work" },
  clause: "R58; вывод из порядка этапов 6 и 7 плана лицея № 45",
  force: "policy",
  check: (_context, { world }) =>
    relatedInstances<UnitContext>(world, "units")
      .filter(({ value }) => typeof value !== "string" || !openUnit.has(value))
      .map(({ id }) => fail("Пара (группа) ещё работает", "The unit is still at work", id)),
});

const parts: readonly (readonly [string, Text])[] = [
  ["satisfaction", { ru: "удовлетворённость", en: "satisfaction" }],
  ["quality", { ru: "качество реализации", en: "quality" }],
  ["influence", { ru: "влияние на участников", en: "influence on participants" }],
];

const monitoringComplete = rule({
  id: "monitoring-complete",
  title: { ru: "Есть результаты трёх мониторингов", en: "Results of all three monitorings exist" },
  clause: "R74, R75; план лицея № 45, этап 7",
  force: "law",
  check: (context) =>
    parts.flatMap(([part, title]) =>
      context.done[`monitoring:${part}`] === undefined
        ? fail(`Нет результата мониторинга: ${title.ru}`, `No result of monitoring: ${title.en}`, part)
        : [],
    ),
});

const facts = (context: ProgrammeContext) => Object.values(context.indicatorFacts);

const indicatorsComplete = rule({
  id: "indicators-complete",
  title: { ru: "У каждого показателя есть фактическое значение", en: "Every indicator has a fact" },
  clause: "R82; вывод из условия упаковки (Приморский краевой ИРО)",
  force: "law",
  check: (context) => {
    const result = verdict(context.indicators, facts(context));
    if (result.missing.length > 0) {
      return result.missing.map(({ id }) =>
        fail(`Нет фактического значения показателя ${id}`, `No fact of indicator ${id}`, id),
      );
    }
    return result.uncompared.map((which) =>
      fail(
        `Ни один показатель не сравним: ${which === "road-map" ? "дорожная карта" : "программа"}`,
        `No indicator can be compared: ${which}`,
        which,
      ),
    );
  },
});

const indicatorsCorrespond = rule({
  id: "indicators-correspond",
  title: {
    ru: "Все показатели дорожной карты и программы соответствуют плану",
    en: "All indicators of the road map and the programme correspond to plan",
  },
  clause: "R79; Приморский краевой ИРО: в случае соответствия фактических показателей планируемым",
  force: "law",
  check: (context) =>
    verdict(context.indicators, facts(context)).deviating.map(({ id }) =>
      fail(`Показатель ${id} отклоняется от плана`, `Indicator ${id} deviates from plan`, id),
    ),
});

const someIndicatorDeviates = rule({
  id: "some-indicator-deviates",
  title: { ru: "Хотя бы один показатель отклоняется от плана", en: "At least one indicator deviates from plan" },
  clause: "R80, R81; Приморский краевой ИРО: в случае отклонения",
  force: "law",
  check: (context) =>
    verdict(context.indicators, facts(context)).deviating.length > 0 ||
    fail(
      "Все показатели соответствуют плану: доработка не нужна",
      "Every indicator corresponds: there is nothing to revise",
    ),
});

const indicatorPlanned = rule({
  id: "indicator-planned",
  title: { ru: "Показатель есть в плане", en: "The indicator is planned" },
  clause: "R79; сравниваются плановые показатели",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { id } = (occasion as Of<"record-indicator">).payload.fact;
    return (
      context.indicators.some((plan) => plan.id === id) ||
      fail(`Показателя ${id} нет в плане`, `Indicator ${id} is not planned`, id)
    );
  },
});

const infoCardComplete = rule({
  id: "info-card-complete",
  title: {
    ru: "Все шесть полей шапки информационной карты заполнены",
    en: "All six head fields of the info card are filled in",
  },
  clause: "R87; Приморский краевой ИРО: форма информационной карты",
  force: "law",
  needs: "payload",
  check: (_context, occasion) => {
    const { fields } = (occasion as Of<"complete-info-card">).payload;
    const names = {
      "full-name": "ФИО",
      email: "электронная почта",
      phone: "телефон",
      organisation: "организация",
      position: "должность",
      experience: "стаж в должности",
    };
    return Object.entries(names).flatMap(([field, ru]) =>
      (fields as readonly string[]).includes(field)
        ? []
        : fail(`Не заполнено поле: ${ru}`, `The field is blank: ${field}`, field),
    );
  },
});

const lowerLevelFirst = rule({
  id: "lower-level-first",
  title: { ru: "Региональный уровень — после муниципального", en: "The regional level comes after the municipal one" },
  clause: "R85; Приморский краевой ИРО: рекомендуются к распространению (порядок уровней — вывод)",
  force: "policy",
  needs: "payload",
  check: (context, occasion) => {
    const { level } = (occasion as Of<"recommend">).payload;
    return level === "municipal" || context.recommended.includes("municipal")
      ? true
      : fail("Сначала практику рекомендуют муниципалитету", "The practice is recommended to the municipality first");
  },
});

const needsMonitored = done(
  "needs-monitored",
  "monitor-needs",
  { ru: "Запросы наставляемых выявлены", en: "Needs are monitored" },
  { ru: "Мониторинг предварительных запросов не проведён", en: "The monitoring of preliminary needs is not done" },
  "R9; план лицея № 45, этап 1: мониторинг запросов предшествует выбору форм",
);
const materialsPrepared = done(
  "materials-prepared",
  "prepare-methodical-materials",
  { ru: "Методические материалы подготовлены", en: "Methodical materials are prepared" },
  { ru: "Методические материалы для обучения не подготовлены", en: "The materials for the training are not prepared" },
  "R34; план лицея № 45, этап 4: порядок шагов",
);
const schoolOrdered = rule({
  id: "mentor-school-ordered",
  title: { ru: "Издан приказ о «Школе наставников»", en: "The order on the mentor school is issued" },
  clause: "R33; план лицея № 45, этап 4: приказ с программами и графиками",
  force: "law",
  check: (context) =>
    hasOrder(context, "organize-mentor-school") ||
    fail("Нет приказа о «Школе наставников»", "No order organises the mentor school"),
});
const meetingHeld = done(
  "group-meeting-held",
  "hold-group-meeting",
  { ru: "Групповая встреча проведена", en: "The group meeting is held" },
  { ru: "Групповая встреча ещё не проведена", en: "The group meeting has not been held yet" },
  "R37; план лицея № 45, этап 5: анкета предпочтений — после групповой встречи",
);
const preferencesAnalysed = done(
  "preferences-analysed",
  "analyse-preferences",
  { ru: "Анкеты групповой встречи проанализированы", en: "The preference questionnaires are analysed" },
  { ru: "Анкеты групповой встречи не проанализированы", en: "The preference questionnaires are not analysed" },
  "R38; план лицея № 45, этап 5: соединение — после анализа анкет",
);
const reviewed = done(
  "expert-reviewed",
  "expert-review",
  { ru: "Экспертиза пройдена", en: "The expert review is done" },
  { ru: "Экспертное заключение не внесено", en: "No expert review is recorded" },
  "R83; Приморский краевой ИРО: описание — после экспертизы",
);
const described = done(
  "practice-described",
  "describe-practice",
  { ru: "Практика описана по форме организации", en: "The practice is described by the organisation's form" },
  { ru: "Практика не описана по форме организации", en: "The practice is not described by the organisation's form" },
  "R83, R84; Приморский краевой ИРО",
);
const cardDone = done(
  "info-card-exists",
  "info-card",
  { ru: "Информационная карта заполнена", en: "The info card is complete" },
  { ru: "Информационная карта не заполнена", en: "The info card is not complete" },
  "R87; Приморский краевой ИРО",
);
const mapAmended = done(
  "road-map-amended",
  "amend:road-map",
  { ru: "В дорожную карту внесены изменения", en: "The road map is amended" },
  { ru: "Дорожная карта не доработана", en: "The road map is not amended" },
  "R80; Приморский краевой ИРО: доработка дорожной карты и персонализированной программы",
);
const programAmended = done(
  "personalized-program-amended",
  "amend:personalized-program",
  { ru: "В персонализированную программу внесены изменения", en: "The personalised programme is amended" },
  { ru: "Персонализированная программа не доработана", en: "The personalised programme is not amended" },
  "R80; Приморский краевой ИРО: доработка дорожной карты и персонализированной программы",
);

/** Conditions of the `programme` workflow, by the name of its guards. */
export const programmeRequirements = {
  "order-may-be-issued": all(
    "order-may-be-issued",
    { ru: "Приказ может быть издан", en: "The order may be issued" },
    numberIsNew,
    annexesAttached,
    schoolOrderBase,
    pairsOrderReady,
  ),
  "document-may-be-adopted": all(
    "document-may-be-adopted",
    { ru: "Документ может быть утверждён", en: "The document may be adopted" },
    programAuthors,
    programForms,
  ),
  "needs-monitored": needsMonitored,
  "preparation-finished": all(
    "preparation-finished",
    { ru: "Условия для запуска подготовлены", en: "The conditions are prepared" },
    modelIntroduced,
    documentsExist,
    curatorsAppointed,
    needsMonitored,
    formsChosen,
    everybodyInformed,
  ),
  "mentee-registry-finished": listsFormed("mentees", "наставляемых"),
  "mentor-registry-finished": all(
    "mentor-registry-finished",
    { ru: "База наставников сформирована", en: "The mentor registry is formed" },
    listsFormed("mentors", "наставников"),
    mentorsExist,
  ),
  "selection-finished": mentorsReady,
  "mentor-school-may-be-held": all(
    "mentor-school-may-be-held",
    { ru: "«Школу наставников» можно проводить", en: "The mentor school may be held" },
    schoolOrdered,
    materialsPrepared,
  ),
  "group-meeting-held": meetingHeld,
  "pairing-finished": all(
    "pairing-finished",
    { ru: "Пары и группы сформированы", en: "Pairs and groups are formed" },
    preferencesAnalysed,
    pairsApproved,
    everyMenteeSettled,
  ),
  "working-finished": unitsClosed,
  "completion-finished": monitoringComplete,
  "indicator-planned": indicatorPlanned,
  "may-be-packaged": all(
    "may-be-packaged",
    { ru: "Программу можно упаковать", en: "The programme may be packaged" },
    indicatorsComplete,
    indicatorsCorrespond,
  ),
  "may-be-revised": all(
    "may-be-revised",
    { ru: "Программу можно направить на доработку", en: "The programme may be revised" },
    indicatorsComplete,
    someIndicatorDeviates,
  ),
  "info-card-complete": infoCardComplete,
  "expert-reviewed": reviewed,
  "practice-may-be-published": all(
    "practice-may-be-published",
    { ru: "Практику можно опубликовать", en: "The practice may be published" },
    reviewed,
    described,
    cardDone,
  ),
  "lower-level-first": lowerLevelFirst,
  "revision-finished": all(
    "revision-finished",
    { ru: "Доработаны оба документа", en: "Both documents are amended" },
    mapAmended,
    programAmended,
  ),
};
