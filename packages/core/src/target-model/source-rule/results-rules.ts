import { chosen, held, left, rule, type SourceRule } from "./source-rule.ts";

const primorye = "Приморский краевой ИРО";
const lyceum = "план лицея № 45, этап 7";
/** Monitoring, packaging, publication: R74–R91. */
export const resultsRules = {
  R74: rule(
    "Мониторинг состоит из двух частей: качество реализации и влияние на участников.",
    "Monitoring has two parts: the quality of the process and the influence on participants.",
    `${primorye}: две части мониторинга`,
    held("программа: у результата мониторинга названа часть", "programme: a result of monitoring names its part"),
  ),
  R75: rule(
    "Для завершения нужны три результата: удовлетворённость, качество, влияние.",
    "Completion needs three results: satisfaction, quality, influence.",
    lyceum,
    chosen("monitoring-complete"),
  ),
  R76: rule(
    "Мониторинг можно начать на любом этапе.",
    "Monitoring may begin in any stage.",
    "план лицея № 45: в течение всего периода",
    held("программа: команда открыта на каждом этапе", "programme: the command is open in every stage"),
  ),
  R77: rule(
    "Способы мониторинга выбирает организация, список открыт.",
    "The ways of monitoring are the organisation's choice, and the list is open.",
    `${primorye}: другие показатели по выбору ОО`,
    held("листы мониторинга: способы — данные организации", "monitoring sheets: ways are the organisation's data"),
  ),
  R78: rule(
    "Отзывы куратора и стороннего эксперта — один способ.",
    "The reviews of the curator and of an outside expert are one way.",
    `${primorye}: отзывы куратора и стороннего эксперта`,
    held("листы мониторинга: способ требует обоих отзывов", "monitoring sheets: the way asks for both reviews"),
  ),
  R79: rule(
    "Практику упаковывают, только если все показатели дорожной карты и программы соответствуют плану.",
    "A practice is packaged only if every indicator of the road map and the programme corresponds to its plan.",
    `${primorye}: в случае соответствия`,
    chosen("indicators-correspond"),
  ),
  R80: rule(
    "Иначе её дорабатывают: меняют и дорожную карту, и персонализированную программу.",
    "Otherwise it is revised: both the road map and the personalised programme are amended.",
    `${primorye}: доработка и внесение изменений`,
    chosen("some-indicator-deviates", "road-map-amended", "personalized-program-amended"),
  ),
  R81: rule(
    "После подведения итогов открыт ровно один из двух путей.",
    "After the review exactly one of the two ways is open.",
    "вывод из R79 и R80",
    chosen("indicators-correspond", "some-indicator-deviates"),
  ),
  R82: rule(
    "Показатель без значения не открывает ни одного.",
    "An indicator without a value opens neither.",
    "вывод",
    chosen("indicators-complete", "indicators-complete-for-revision"),
  ),
  R83: rule(
    "Практику описывают после экспертизы, по форме организации.",
    "A practice is described after the expert review, in the organisation's own form.",
    `${primorye}: после экспертизы`,
    chosen("expert-reviewed", "practice-described", "described-by-own-form"),
  ),
  R84: rule(
    "Лучшие практики публикуют на сайте организации.",
    "Best practices are published on the organisation's site.",
    `${primorye}: публикуются на сайте ОО`,
    chosen("practice-described", "info-card-complete"),
  ),
  R85: rule(
    "На муниципальный и региональный уровень практику рекомендуют; принять её решает тот уровень.",
    "The school recommends a practice to the municipal and regional level; that level decides.",
    `${primorye}: рекомендуются к распространению`,
    chosen("lower-level-first", "level-criteria-met", "bank-kept-by-whom-regulation-names"),
  ),
  R86: rule(
    "Персонализированную программу включают в банк и размещают на сайте, даже если её не упаковали.",
    "A personalised programme goes into the bank and onto the site, packaged or not.",
    `${primorye}: включаются в школьный банк программ`,
    chosen("completion-needs-met"),
  ),
  R87: rule(
    "Перед публикацией заполнены все шесть полей информационной карты.",
    "All six head fields of the info card are filled in before publication.",
    `${primorye}: форма информационной карты`,
    chosen("info-card-complete"),
  ),
  R88: rule(
    "Результаты программы пары размещают на сайте.",
    "The results of a pair's programme are placed on the site.",
    "программа СОШ № 32: размещение программы и результатов",
    left(
      "размещение отмечают командой «Опубликовать результаты»; без него программа не останавливается",
      "the command that publishes results records it; the programme does not stop without it",
    ),
  ),
  R89: rule(
    "Результаты публикуют и на сайтах партнёров.",
    "Results are published on partners' sites too.",
    `${lyceum}: на сайтах школы и организаций-партнёров`,
    held("программа: публикация называет место", "programme: a publication names its place"),
  ),
  R90: rule(
    "Баллы стимулирования за банк практик различаются по уровням.",
    "The stimulus scores for the bank of practices differ by level.",
    `${primorye}: балльность дифференцируется по уровням`,
    held(
      "лист стимулирования: равные баллы уровней — ошибка",
      "stimulus sheet: equal scores of two levels are an error",
    ),
  ),
  R91: rule(
    "Наставляемый публикует методический продукт, сделанный с цифровыми технологиями.",
    "The mentee publishes a methodical product made with digital technologies.",
    "программа СОШ № 32: обнародование",
    chosen("completion-needs-met"),
  ),
} as const satisfies Record<string, SourceRule>;
