import { byLaw, chosen, held, integral, left, rule, type SourceRule } from "./source-rule.ts";

const lyceum = "план лицея № 45, этап 2";
const megion = "г. Мегион";
const school32 = "программа СОШ № 32";

/** Registries, consents, selection and training: R15–R36. */
export const registriesRules = {
  R15: rule(
    "В базу вносят только с действующим согласием на обработку персональных данных.",
    "A person enters a registry only with a consent to the processing of personal data in force.",
    `152-ФЗ, ст. 9; ${lyceum}`,
    byLaw("personal-data-consent", "data-consents-in-force"),
  ),
  R16: rule(
    "За несовершеннолетнего согласие подписывает родитель (законный представитель).",
    "For a minor a parent or legal representative signs the consent.",
    `Семейный кодекс РФ, ст. 64; ${lyceum}`,
    byLaw("signer-fits-age", "guardian-signed-for-minor"),
  ),
  R17: rule(
    "То же и для несовершеннолетнего наставника.",
    "The same holds for a mentor who is a minor.",
    "вывод: Семейный кодекс РФ, ст. 64; г. Мегион",
    byLaw("signer-fits-age"),
  ),
  R18: rule(
    "Сведения об обучающемся от третьих лиц вносят после согласия.",
    "Information about a student from third parties is recorded after the consent.",
    `вывод из порядка шагов: ${lyceum}`,
    chosen("information-after-consent"),
  ),
  R19: rule(
    "Третьи лица, которые рассказывают об обучающемся: классный руководитель, психолог, социальный работник, родители.",
    "Third parties who tell of a student: the class teacher, the psychologist, the social worker, the parents.",
    `${lyceum}: третьи лица`,
    chosen("information-source-fits"),
  ),
  R20: rule(
    "Источники сведений о педагогах: личные дела, методический анализ, рекомендации аттестации, анкеты профстандарта.",
    "Sources on teachers: personal files, the methodical analysis, recommendations of attestation, questionnaires on the professional standard.",
    lyceum,
    chosen("information-source-fits"),
  ),
  R21: rule(
    "Списков четыре: наставляемые и наставники, из педагогов и из обучающихся.",
    "There are four lists: mentees and mentors, of teachers and of students.",
    `${lyceum} и 3`,
    chosen("mentees-lists-formed", "mentors-lists-formed"),
  ),
  R22: rule(
    "База может меняться на любом этапе, и её история сохраняется.",
    "A registry may change in every stage, and keeps its history.",
    `${megion}: база может меняться`,
    held(
      "участник: команды базы открыты весь цикл, каждое изменение — факт",
      "participant: commands of the registry are open all the cycle, each change is a fact",
    ),
  ),
  R23: rule(
    "Обучающийся-наставляемый не младше 10 лет.",
    "A student who is a mentee is at least 10 years old.",
    `${megion}: обучающиеся в возрасте от 10 лет`,
    chosen("minimum-age"),
  ),
  R24: rule(
    "У наставляемого есть хотя бы одна категория, и она из его группы.",
    "A mentee has at least one category, of his own group.",
    `${megion}: категории обучающихся и педагогов`,
    chosen("category-fits-group", "new-category-fits-group", "corrected-category-fits-group"),
  ),
  R25: rule(
    "Наставник обучающихся со стороны представляет справки: об отсутствии судимости и медицинские.",
    "A mentor of students from outside brings a criminal-record certificate and medical ones.",
    `ТК РФ, ст. 351.1 и 220; ${school32}`,
    byLaw("outsider-cleared", "mentor-cleared-for-students", "mentor-clearances-in-force"),
  ),
  R26: rule(
    "Работника организации это не касается: его документы уже у неё.",
    "That does not concern an employee: the organisation has his documents.",
    `${school32}: если он не является сотрудником ОО`,
    held(
      "участник: справки спрашивают у того, кто не работник",
      "participant: clearances are asked of whoever is no employee",
    ),
  ),
  R27: rule(
    "Согласие на обработку персональных данных — отдельный документ.",
    "A consent to the processing of personal data is a document of its own.",
    "152-ФЗ, ст. 9 (в редакции 156-ФЗ от 24.06.2025)",
    byLaw("consent-separate-document"),
  ),
  R28: rule(
    "Разные согласия — разные документы.",
    "Different consents are different documents.",
    "152-ФЗ, ст. 9 и 10.1",
    byLaw("consent-separate-document"),
  ),
  R29: rule(
    "После отзыва согласия обработку данных прекращают не позже 30 дней.",
    "After a withdrawal the processing stops within 30 days.",
    "152-ФЗ, ст. 21, ч. 5",
    held(
      "участник: срок — таймер, прекращение уничтожает данные той же командой",
      "participant: the term is a timer, and stopping destroys the data by the same command",
    ),
  ),
  R30: rule(
    "Публикация имени или фотографии требует отдельного согласия.",
    "Publishing a name or photograph needs a consent of its own.",
    "152-ФЗ, ст. 10.1",
    byLaw("named-have-consented"),
  ),
  R31: rule(
    "Отобранные наставники — из базы наставников.",
    "Selected mentors are in the registry of mentors.",
    "план лицея № 45, этап 4",
    integral("mentor-registered", "is-mentor"),
  ),
  R32: rule(
    "Отбирают для формы: отобранный для одной не отобран для другой.",
    "Selection is for a form: selected for one is not selected for another.",
    "план лицея № 45, этап 4: подходящие для конкретной формы",
    chosen("mentor-selected-and-ready", "form-wanted"),
  ),
  R33: rule(
    "До «Школы наставников» издают приказ с программами и графиками обучения.",
    "Before the mentor school an order with programmes and schedules is issued.",
    "план лицея № 45, этап 4",
    chosen("mentor-school-ordered", "school-annexes-attached"),
  ),
  R34: rule(
    "Методические материалы готовят до обучения.",
    "Methodical materials are prepared before the training.",
    "план лицея № 45, этап 4: порядок шагов",
    chosen("materials-prepared"),
  ),
  R35: rule(
    "Обучение может заменить консультация.",
    "A consultation may stand in for the training.",
    `${megion}: организовать обучение или провести консультации`,
    chosen("selected-mentors-prepared", "mentor-school-held"),
  ),
  R36: rule(
    "Обучение организует куратор.",
    "The curator organises the training.",
    `${school32}: организация обучения наставника`,
    left(
      "кто организует, решает организация: подготовку отмечает любой, кто за неё отвечает, и факт говорит, кто это был",
      "who organises it is the organisation's affair: whoever is responsible records the training, and the fact says who it was",
    ),
  ),
} as const satisfies Record<string, SourceRule>;
