import { chosen, held, integral, left, rule, type SourceRule } from "./source-rule.ts";

const lyceum = "план лицея № 45, этап 5";
const school32 = "программа СОШ № 32";

/** Pairing: R37–R48. */
export const pairingRules = {
  R37: rule(
    "Анкеты предпочтений принимают после групповой встречи.",
    "Preference questionnaires are accepted after the group meeting.",
    `${lyceum}: после завершения групповой встречи`,
    chosen("after-group-meeting", "group-meeting-held"),
  ),
  R38: rule(
    "Пары соединяют после анализа этих анкет.",
    "Units are joined after the analysis of these questionnaires.",
    `${lyceum}: анализ анкет и соединение в пары (группы)`,
    chosen("after-analysis-of-preferences", "preferences-analysed"),
  ),
  R39: rule(
    "Пару составляют при обоюдном письменном согласии.",
    "A pair needs mutual consent, in writing.",
    `${school32}: при обоюдном согласии`,
    integral("pairs-order-units-agreed"),
  ),
  R40: rule(
    "Пара (группа) работает после приказа, который её утвердил.",
    "A unit works after the order that approves it.",
    `${lyceum}: приказ «Об утверждении наставнических пар/групп»`,
    integral("order-names-unit"),
  ),
  R41: rule(
    "Кандидатуру наставника утверждает приказ руководителя.",
    "The candidature of a mentor is approved by an order of the head.",
    `${school32}: приказ директора; г. Мегион: назначение наставников`,
    integral("appointed-mentors-named", "order-names-unit"),
  ),
  R42: rule(
    "В паре один наставник и один наставляемый, в группе — наставляемых двое и больше.",
    "A pair has one mentor and one mentee, a group one mentor and two mentees or more.",
    "вывод: Приморский краевой ИРО, группа наставляемых",
    held(
      "пара (группа): наставник один, наставляемые — список без повторов",
      "unit: one mentor, and a list of mentees without repetitions",
    ),
  ),
  R43: rule("Никто не наставник самому себе.", "Nobody is his own mentor.", "вывод", integral("nobody-own-mentor")),
  R44: rule(
    "После соединения у каждого наставляемого есть индивидуальный план.",
    "After pairing each mentee has an individual plan.",
    `${lyceum}: составление планов индивидуального развития`,
    chosen("plans-drawn-up"),
  ),
  R45: rule(
    "Наставляемый без пары — на сопровождении, и поиск продолжается.",
    "A mentee without a unit is supported, and the search goes on.",
    `${lyceum}: продолжить поиск наставника`,
    chosen("every-mentee-settled"),
  ),
  R46: rule(
    "Психологическое сопровождение таких наставляемых — при необходимости.",
    "Psychological support of such mentees is given where it is needed.",
    `${lyceum}: при необходимости`,
    left(
      "нужно ли оно, решают люди; о том, что его дают, есть команда",
      "people decide whether it is needed; there is a command to say that it is given",
    ),
  ),
  R47: rule(
    "Пару можно составить и позже срока: она идёт теми же шагами.",
    "A unit may be formed late, by the same steps.",
    "вывод из R5 и R45",
    held("пара (группа): предлагают и во время работы других", "unit: it may be proposed while others work"),
  ),
  R48: rule(
    "Сколько наставляемых у наставника, устанавливает организация.",
    "How many mentees a mentor has is set by the organisation.",
    "источники предела не называют",
    chosen("mentees-per-mentor"),
  ),
} as const satisfies Record<string, SourceRule>;
