import { chosen, held, rule, type SourceRule } from "./source-rule.ts";

const primorye = "Приморский краевой ИРО";
const school32 = "программа СОШ № 32";

/** Personalised programme and work: R49–R60. */
export const workRules = {
  R49: rule(
    "Персонализированная программа длится от трёх месяцев до года.",
    "A personalised programme takes three months to a year.",
    `${primorye}: краткосрочная программа (от 3 месяцев до 1 года)`,
    chosen("programme-term-fits", "unit-term-fits"),
  ),
  R50: rule(
    "В ней есть наставник, наставляемые, цель, срок, ролевая модель, режим и план.",
    "It has a mentor, mentees, a goal, a term, a role model, a delivery mode and a plan.",
    `${primorye}: структура программы`,
    chosen("sections-filled-in"),
  ),
  R51: rule(
    "Продукт указывают в проекте, ресурс взаимодействия — в сетевом проекте, и только там.",
    "A product is named in a project, a resource of interaction in a network project, and only there.",
    `${primorye}: в случае проекта и сетевого проекта`,
    chosen("project-brings-its-own"),
  ),
  R52: rule(
    "Перечень дефицитов составляют, ранжируют обе стороны и заверяет куратор.",
    "The checklist of deficits is listed, ranked by both sides and certified by the curator.",
    `${school32}: согласование и заверение`,
    chosen("checklist-certified", "competence-certified"),
  ),
  R53: rule(
    "Три плана составляют после ранжирования.",
    "The three plans are drawn up after the ranking.",
    `${school32}: порядок строк`,
    chosen("plans-after-ranking", "plans-drawn-up"),
  ),
  R54: rule(
    "Встречи идут по порядку, от организационной до заключительной; после неё встреч нет.",
    "Meetings follow their order from the organisational to the closing one; after it there are none.",
    "план лицея № 45, этап 6",
    chosen(
      "meeting-is-organizational-first",
      "meeting-is-trial-working",
      "meeting-is-planning",
      "meeting-is-regular",
      "meeting-is-closing",
    ),
  ),
  R55: rule(
    "У каждого контроля есть подтверждение: протоколы опроса, открытый урок.",
    "Each control has its evidence: protocols of a survey, an open lesson.",
    `${school32}: протоколы опроса, открытый урок`,
    chosen("control-evidence", "programme-control-counts"),
  ),
  R56: rule(
    "Итоговый контроль измеряет удовлетворённость всех участников.",
    "The final control measures the satisfaction of all participants.",
    `${school32}: уровень удовлетворённости всех участников`,
    chosen("final-control-covers-all", "programme-control-counts"),
  ),
  R57: rule(
    "Мероприятия вне организации учитывает только итоговый контроль.",
    "Events outside the organisation count in the final control only.",
    school32,
    chosen("outside-events-only-in-final", "programme-control-counts"),
  ),
  R58: rule(
    "Пара (группа) завершает работу, когда куратор утвердил отчёты обеих сторон.",
    "A unit closes when the curator has approved the reports of both sides.",
    `${school32}: утверждение отчётов`,
    chosen("reports-approved", "completion-needs-met", "personal-programme-completed"),
  ),
  R59: rule(
    "О конфиденциальном говорят с разрешения другой стороны.",
    "A confidential topic is disclosed with the other side's permission.",
    `${school32}: испрашивать разрешения другой стороны`,
    chosen("disclosure-permitted"),
  ),
  R60: rule(
    "Соглашение вступает в силу, когда есть обе даты.",
    "The agreement is in force once both dates are there.",
    `${school32}: даты согласования`,
    held(
      "соглашение вступает в силу само, когда подписали обе стороны",
      "the agreement comes into force by itself once both have signed",
    ),
  ),
} as const satisfies Record<string, SourceRule>;
