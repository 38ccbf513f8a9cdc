import { chosen, held, integral, rule, type SourceRule } from "./source-rule.ts";

const primorye = "Приморский краевой ИРО";
const lyceum = "план лицея № 45, этап 1";

/** Documents and preparation: R1–R14. */
export const documentsRules = {
  R1: rule(
    "Пары (группы) утверждают, когда есть Положение, дорожная карта и программа организации.",
    "Units are approved once the Regulation, the road map and the organisation's programme exist.",
    `${primorye}: деятельность на основании Положения`,
    chosen("pairs-order-documents", "documents-adopted", "programme-documents-exist"),
  ),
  R2: rule(
    "У приказа об утверждении Положения два приложения: Положение и дорожная карта.",
    "The order that approves the Regulation has two annexes: the Regulation and the road map.",
    `${primorye}: приказ об утверждении Положения с приложениями`,
    chosen("annexes-attached"),
  ),
  R3: rule(
    "Обязательный набор организации: приказ с двумя приложениями, приказ о закреплении пар, программа.",
    "The mandatory set of an organisation: the order with its two annexes, the pairing order, the programme.",
    `${primorye}: обязательные документы ОО`,
    chosen("documents-adopted", "orders-issued", "pairs-approved"),
  ),
  R4: rule(
    "Приказ о закреплении пар требует письменного согласия каждого, кто в нём назван, на дополнительные обязанности.",
    "The pairing order needs the written duty consent of everybody whom it names.",
    `${primorye}: с письменного согласия участников`,
    chosen("duty-consents"),
  ),
  R5: rule(
    "Приказов о закреплении пар за период может быть несколько.",
    "There may be several pairing orders in a period.",
    `${primorye}: приказ(ы) о закреплении`,
    chosen("pairs-order-single"),
  ),
  R6: rule(
    "Программу организации составляет куратор с участием наставника.",
    "The organisation's programme is drawn up by the curator, a mentor taking part.",
    `${primorye}: программа разрабатывается куратором с участием наставников`,
    chosen("program-authors"),
  ),
  R7: rule(
    "Формы программы — из тех, что выбраны при подготовке.",
    "The forms of the programme are among those chosen in preparation.",
    `вывод: ${primorye}; ${lyceum}`,
    chosen("program-forms", "form-chosen-by-programme"),
  ),
  R8: rule(
    "Координатор и куратор назначены до этапа 2.",
    "A coordinator and a curator are appointed before stage 2.",
    `${lyceum}: назначение координатора и кураторов`,
    chosen("curators-appointed", "appointments-named"),
  ),
  R9: rule(
    "Формы выбирают после мониторинга запросов.",
    "Forms are chosen after the monitoring of requests.",
    `${lyceum}: порядок шагов`,
    chosen("needs-monitored"),
  ),
  R10: rule(
    "Информируют педагогов, родителей, обучающихся, на сайте и внешнюю среду.",
    "Teachers, parents, students, the site and the outside are informed.",
    `${lyceum}: информирование`,
    chosen("everybody-informed"),
  ),
  R11: rule(
    "У строки дорожной карты может не быть срока, ответственного или обоих: об этом предупреждают, но не отказывают.",
    "A row of a road map may lack its deadline, its responsible, or both: that is a warning and no refusal.",
    "план лицея № 45, пустые клетки; программа СОШ № 32, пустые столбцы",
    held("чтение дорожной карты: пустая клетка — предупреждение", "reading a road map: a blank cell is a warning"),
  ),
  R12: rule(
    "В клетке ответственных может стоять несколько должностей или людей.",
    "A cell of the responsible may name several posts or people.",
    "план лицея № 45; Ханкайский муниципальный округ",
    held("чтение дорожной карты: ответственные — список", "reading a road map: the responsible are a list"),
  ),
  R13: rule(
    "Содержание программы соответствует Положению: каждая цель ссылается на цель Положения.",
    "The content of a programme corresponds to the Regulation: each goal refers to one of its goals.",
    `${primorye}: содержание программы должно соответствовать Положению`,
    chosen("goals-of-regulation"),
  ),
  R14: rule(
    "Персонализированная программа входит ровно в одну программу организации.",
    "A personalised programme belongs to exactly one programme of the organisation.",
    `${primorye}: входит в программу организации`,
    integral("unit-of-same-programme"),
  ),
} as const satisfies Record<string, SourceRule>;
