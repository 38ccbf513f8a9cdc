import { Temporal } from "temporal-polyfill";
import { all, requirement } from "../../requirement/define-requirement.ts";
import type { Failure } from "../../requirement/requirement.ts";
import { relatedInstance, relatedPersonalData } from "../../world/related.ts";
import { fail } from "../fail.ts";
import type { ProgrammeContext } from "../programme/programme-context.ts";
import { informationSources, menteeCategories, type ParticipantOccasion } from "./participant-commands.ts";
import type { ParticipantContext } from "./participant-context.ts";

const rule = requirement<ParticipantContext, ParticipantOccasion>;

type Of<Type extends ParticipantOccasion["type"]> = Extract<ParticipantOccasion, { type: Type }>;

const majority = 18;

/** Full years at the occasion, or `undefined` while the date of birth is not known. */
function ageAt({ world, at }: ParticipantOccasion): number | undefined {
  const bornOn = relatedPersonalData(world, "person")?.["bornOn"];
  if (typeof bornOn !== "string") return undefined;
  return Temporal.PlainDate.from(bornOn).until(world.calendar.dateOf(at), { largestUnit: "years" }).years;
}

/** Whether a guardian must sign; an unknown age counts as a minor's, for a student. */
function isMinor(context: ParticipantContext, occasion: ParticipantOccasion): boolean {
  const age = ageAt(occasion);
  return age === undefined ? context.kind === "student" : age < majority;
}

const programmeOf = ({ world }: ParticipantOccasion) => relatedInstance<ProgrammeContext>(world, "programme");

const isSide = (side: "mentee" | "mentor") =>
  rule({
    id: `is-${side}`,
    title:
      side === "mentee"
        ? { ru: "Это наставляемый", en: "This is a mentee" }
        : { ru: "Это наставник", en: "This is a mentor" },
    clause: "R21; план лицея № 45, этапы 2 и 3: отдельные базы",
    force: "law",
    check: (context) =>
      context.side === side ||
      (side === "mentee"
        ? fail("Это наставник, а не наставляемый", "This is a mentor, not a mentee")
        : fail("Это наставляемый, а не наставник", "This is a mentee, not a mentor")),
  });

const programmeRunning = rule({
  id: "programme-prepared",
  title: { ru: "Условия программы подготовлены", en: "The programme is prepared" },
  clause: "Предусловие этапов 2 и 3: вывод из порядка этапов плана лицея № 45",
  force: "policy",
  check: (_context, occasion) => {
    const found = programmeOf(occasion);
    if (found === undefined) return fail("Программа не найдена", "The programme is not found");
    return found.value === "preparation"
      ? fail("Подготовка программы ещё не завершена", "The programme is still in preparation")
      : true;
  },
});

const signerFits = rule({
  id: "signer-fits-age",
  title: {
    ru: "За несовершеннолетнего подписывает родитель, совершеннолетний — сам",
    en: "A guardian signs for a minor, an adult for himself",
  },
  clause: "R16, R17; план лицея № 45, этап 2: согласия законных представителей; 152-ФЗ, ст. 9",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { signer } = (occasion as Of<"give-consent">).payload;
    if (isMinor(context, occasion)) {
      return (
        signer === "guardian" ||
        fail(
          "Участник несовершеннолетний: согласие подписывает родитель (законный представитель)",
          "The participant is a minor: a guardian signs the consent",
        )
      );
    }
    return (
      signer === "self" ||
      fail("Участник совершеннолетний: согласие подписывает он сам", "The participant is of age and signs for himself")
    );
  },
});

const separateDocument = rule({
  id: "consent-separate-document",
  title: { ru: "Каждое согласие — отдельный документ", en: "Each consent is a document of its own" },
  clause: "R27, R28; 156-ФЗ от 24.06.2025, с 01.09.2025",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { kind, document } = (occasion as Of<"give-consent">).payload;
    return Object.entries(context.consents).flatMap(([other, consent]) =>
      other !== kind && consent.document === document
        ? fail(
            `Документ № ${document} уже служит другим согласием`,
            `Document ${document} already serves as another consent`,
            other,
          )
        : [],
    );
  },
});

const personalDataConsent = rule({
  id: "personal-data-consent",
  title: { ru: "Согласие на обработку персональных данных действует", en: "A personal-data consent is in force" },
  clause: "R15; план лицея № 45, этапы 2 и 3: сбор согласий",
  force: "law",
  check: (context) => {
    const consent = context.consents["personal-data"];
    if (consent === undefined)
      return fail("Нет согласия на обработку персональных данных", "There is no personal-data consent");
    if (consent.withdrawnAt !== undefined)
      return fail("Согласие на обработку персональных данных отозвано", "The personal-data consent is withdrawn");
    return true;
  },
});

const guardianSigned = rule({
  id: "guardian-signed-for-minor",
  title: { ru: "За несовершеннолетнего согласие дал родитель", en: "A guardian consented for the minor" },
  clause: "R16, R17; план лицея № 45, этап 2",
  force: "law",
  check: (context, occasion) => {
    const consent = context.consents["personal-data"];
    if (consent === undefined || consent.withdrawnAt !== undefined || !isMinor(context, occasion)) return true;
    return (
      consent.signer === "guardian" ||
      fail("Согласие подписал сам несовершеннолетний", "The minor signed the consent himself")
    );
  },
});

const minimumAge = rule({
  id: "minimum-age",
  title: { ru: "Возраст обучающегося не меньше установленного", en: "A student has reached the minimum age" },
  clause: "R23; г. Мегион: обучающиеся в возрасте от 10 лет",
  force: "policy",
  parameter: 10,
  check: (context, occasion, least) => {
    if (context.side !== "mentee" || context.kind !== "student") return true;
    const age = ageAt(occasion);
    if (age === undefined) return fail("Дата рождения не внесена", "The date of birth is not entered");
    return (
      age >= Number(least) ||
      fail(
        `Требуется возраст от ${String(least)} лет, сейчас меньше`,
        `Expected an age of ${String(least)} or more, met less`,
      )
    );
  },
});

const intakeAnswered = rule({
  id: "intake-answered",
  title: { ru: "Входная анкета заполнена", en: "The intake questionnaire is answered" },
  clause: "План лицея № 45, этапы 2 и 3: анкетирование предшествует базе",
  force: "policy",
  check: (context) =>
    context.questionnaires[`${context.side}-intake`] !== undefined ||
    fail("Входная анкета не заполнена", "The intake questionnaire is not answered"),
});

function categoryFailures(kind: string, categories: readonly string[]): readonly Failure[] {
  const known: readonly string[] | undefined =
    kind === "student" || kind === "teacher" ? menteeCategories[kind] : undefined;
  if (known === undefined)
    return [fail("Наставляемым может быть обучающийся или педагог", "A mentee is a student or a teacher")];
  if (categories.length === 0) return [fail("Не указана ни одна категория", "No category is given")];
  return categories
    .filter((category) => !known.includes(category))
    .map((category) =>
      fail(
        `Категория не подходит этой группе: ${category}`,
        `The category does not belong to this group: ${category}`,
        category,
      ),
    );
}

const categoryFits = rule({
  id: "category-fits-group",
  title: { ru: "Есть хотя бы одна категория своей группы", en: "There is a category, and of the right group" },
  clause: "R24; г. Мегион: категории обучающихся и педагогов",
  force: "law",
  check: (context) => (context.side === "mentee" ? categoryFailures(context.kind, context.categories) : true),
});

const sourceFits = rule({
  id: "information-source-fits",
  title: { ru: "Источник сведений допустим", en: "The source of information is admissible" },
  clause: "R19, R20; план лицея № 45, этап 2: третьи лица",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { source } = (occasion as Of<"add-third-party-information">).payload;
    const sources: readonly string[] =
      context.kind === "student" ? informationSources.student : informationSources.teacher;
    return (
      sources.includes(source) ||
      fail(
        `Такой источник не предусмотрен для этой группы: ${source}`,
        `The source does not serve this group: ${source}`,
        source,
      )
    );
  },
});

const meetingHeld = rule({
  id: "after-group-meeting",
  title: { ru: "Анкета предпочтений — после групповой встречи", en: "Preferences come after the group meeting" },
  clause: "R37; план лицея № 45, этап 5",
  force: "law",
  needs: "payload",
  check: (_context, occasion) => {
    if ((occasion as Of<"answer-questionnaire">).payload.kind !== "preferred-partner") return true;
    return (
      programmeOf(occasion)?.context.done["hold-group-meeting"] !== undefined ||
      fail("Групповая встреча ещё не проведена", "The group meeting has not been held yet")
    );
  },
});

const intakeOfOwnSide = rule({
  id: "questionnaire-of-own-side",
  title: { ru: "Анкета предназначена для этой стороны", en: "The questionnaire is meant for this side" },
  clause: "План лицея № 45, этапы 2 и 3: отдельные анкеты наставляемых и наставников",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { kind } = (occasion as Of<"answer-questionnaire">).payload;
    const other = context.side === "mentee" ? "mentor-intake" : "mentee-intake";
    return kind !== other || fail("Это анкета другой стороны", "This questionnaire is for the other side");
  },
});

const clearances = [
  ["criminal-record", "справка об отсутствии судимости", "criminal-record certificate"],
  ["medical", "медицинская справка", "medical certificate"],
] as const;

const cleared = rule({
  id: "outsider-cleared",
  title: {
    ru: "Справки наставника, не работающего в организации, представлены",
    en: "An outside mentor has provided the clearances",
  },
  clause: "R25, R26; программа СОШ № 32: справки, если наставник не сотрудник ОО",
  force: "law",
  check: (context) =>
    // A student of the school is no outsider to it, though not an employee either.
    context.isEmployee || context.kind === "student"
      ? true
      : clearances.flatMap(([kind, ru, en]) =>
          context.clearances[kind] === undefined ? fail(`Не представлена ${ru}`, `Missing: ${en}`, kind) : [],
        ),
});

const formFits = rule({
  id: "form-wanted",
  title: {
    ru: "Наставник готов работать в этой форме, и она выбрана программой",
    en: "The mentor offers this form, and the programme has chosen it",
  },
  clause: "R7, R31, R32; план лицея № 45, этап 4: подходящие для конкретной формы",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { form } = (occasion as Of<"select">).payload;
    const failures: Failure[] = [];
    if (!context.forms.includes(form))
      failures.push(
        fail(`Наставник не предлагал эту форму: ${form}`, `The mentor has not offered this form: ${form}`, form),
      );
    if (programmeOf(occasion)?.context.forms.includes(form) !== true) {
      failures.push(
        fail(`Программа не выбирала эту форму: ${form}`, `The programme has not chosen this form: ${form}`, form),
      );
    }
    return failures;
  },
});

const schoolPrepared = rule({
  id: "mentor-school-prepared",
  title: {
    ru: "Обучение: есть приказ о «Школе наставников», материалы и проведённые занятия; консультация — без них",
    en: "Training needs the order, the materials and the classes; a consultation does not",
  },
  clause: "R33, R34, R35; план лицея № 45, этап 4; г. Мегион: обучение или консультации",
  force: "law",
  needs: "payload",
  check: (_context, occasion) => {
    if ((occasion as Of<"train">).payload.mode === "consultation") return true;
    const found = programmeOf(occasion)?.context;
    const failures: Failure[] = [];
    if (found === undefined || !Object.values(found.orders).some((order) => order.kind === "organize-mentor-school")) {
      failures.push(fail("Нет приказа о «Школе наставников»", "No order organises the mentor school"));
    }
    if (found?.done["prepare-methodical-materials"] === undefined) {
      failures.push(fail("Методические материалы не подготовлены", "The methodical materials are not prepared"));
    }
    if (found?.done["hold-mentor-school"] === undefined) {
      failures.push(fail("Занятия «Школы наставников» не проведены", "The mentor school has not been held"));
    }
    return failures;
  },
});

const takenSeats = (context: ParticipantContext) => Object.values(context.seats).reduce((sum, seats) => sum + seats, 0);

const capacityLeft = rule({
  id: "capacity-left",
  title: { ru: "У наставника есть свободные места", en: "The mentor has free seats" },
  clause: "R48; предложенные и действующие пары считаются занятыми местами",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { seats, unit } = (occasion as Of<"reserve-seat">).payload;
    const taken = takenSeats(context) - (context.seats[unit] ?? 0);
    return taken + seats <= context.capacity
      ? true
      : fail(
          `Нужно мест: ${seats}; занято ${taken} из ${context.capacity}`,
          `Seats needed: ${seats}; taken: ${taken} of ${context.capacity}`,
          occasion.instance.id,
        );
  },
});

const menteesPerMentor = rule({
  id: "mentees-per-mentor",
  title: {
    ru: "Не больше наставляемых на одного наставника, чем установлено",
    en: "No more mentees per mentor than the organisation allows",
  },
  clause: "R48; предел задаёт организация (пример: не более двух)",
  force: "policy",
  parameter: 4,
  needs: "payload",
  check: (context, occasion, most) => {
    const { seats, unit } = (occasion as Of<"reserve-seat">).payload;
    const total = takenSeats(context) - (context.seats[unit] ?? 0) + seats;
    return (
      total <= Number(most) ||
      fail(
        `Стало бы наставляемых: ${total}, предел ${String(most)}`,
        `It would make ${total} mentees, the limit is ${String(most)}`,
        occasion.instance.id,
      )
    );
  },
});

const pairingAnalysed = rule({
  id: "pairing-analysed",
  title: { ru: "Соединение в пары уже прошло", en: "The joining has taken place" },
  clause: "R45; план лицея № 45, этап 5: сопровождение не сформировавших пару",
  force: "law",
  check: (_context, occasion) =>
    programmeOf(occasion)?.context.done["analyse-preferences"] !== undefined ||
    fail("Анкеты групповой встречи ещё не проанализированы", "The preference questionnaires are not analysed yet"),
});

const isItsUnit = rule({
  id: "is-own-unit",
  title: { ru: "Участник состоит именно в этой паре", en: "The participant is in this very unit" },
  clause: "Целостность: участник покидает только свою пару",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const { unit } = (occasion as Of<"leave-unit">).payload;
    return (
      context.unit === unit ||
      fail("Участник состоит в другой паре или ни в одной", "The participant is in another unit or in none", unit)
    );
  },
});

const consentGiven = rule({
  id: "consent-was-given",
  title: { ru: "Отзываемое согласие действует", en: "The consent to be withdrawn is in force" },
  clause: "R29; 152-ФЗ, ст. 9",
  force: "law",
  needs: "payload",
  check: (context, occasion) => {
    const consent = context.consents[(occasion as Of<"withdraw-consent">).payload.kind];
    return (
      (consent !== undefined && consent.withdrawnAt === undefined) ||
      fail("Такое согласие не действует", "No such consent is in force")
    );
  },
});

const dataConsent = rule({
  id: "is-personal-data-consent",
  title: {
    ru: "Отзывается согласие на обработку персональных данных",
    en: "It is the personal-data consent that is withdrawn",
  },
  clause: "R29; 152-ФЗ, ст. 9 и 21",
  force: "law",
  needs: "payload",
  check: (_context, occasion) =>
    (occasion as Of<"withdraw-consent">).payload.kind === "personal-data" ||
    fail("Отзывается другое согласие", "Another consent is withdrawn"),
});

/** Conditions of the `participant` workflow, by the name of its guards. */
export const participantRequirements = {
  "programme-prepared": programmeRunning,
  "questionnaire-may-be-answered": all(
    "questionnaire-may-be-answered",
    { ru: "Анкету можно принять", en: "The questionnaire may be taken" },
    intakeOfOwnSide,
    meetingHeld,
  ),
  "consent-may-be-given": all(
    "consent-may-be-given",
    { ru: "Согласие можно принять", en: "The consent may be taken" },
    signerFits,
    separateDocument,
  ),
  "consent-was-given": consentGiven,
  "processing-must-stop": all(
    "processing-must-stop",
    { ru: "Обработку данных нужно прекратить", en: "Processing must stop" },
    consentGiven,
    dataConsent,
  ),
  "information-may-be-added": all(
    "information-may-be-added",
    { ru: "Сведения от третьих лиц можно внести", en: "Third-party information may be added" },
    isSide("mentee"),
    personalDataConsent,
    guardianSigned,
    sourceFits,
  ),
  "mentee-may-enter": all(
    "mentee-may-enter",
    { ru: "Наставляемого можно включить в базу", en: "The mentee may enter the registry" },
    isSide("mentee"),
    personalDataConsent,
    guardianSigned,
    intakeAnswered,
    minimumAge,
    categoryFits,
  ),
  "mentor-may-enter": all(
    "mentor-may-enter",
    { ru: "Наставника можно включить в базу", en: "The mentor may enter the registry" },
    isSide("mentor"),
    personalDataConsent,
    guardianSigned,
    intakeAnswered,
  ),
  "may-be-selected": all(
    "may-be-selected",
    { ru: "Наставника можно отобрать", en: "The mentor may be selected" },
    formFits,
    cleared,
  ),
  "may-be-trained": schoolPrepared,
  "seat-may-be-reserved": all(
    "seat-may-be-reserved",
    { ru: "Место можно занять", en: "The seat may be reserved" },
    capacityLeft,
    menteesPerMentor,
  ),
  "is-own-unit": isItsUnit,
  "pairing-analysed": pairingAnalysed,
};
