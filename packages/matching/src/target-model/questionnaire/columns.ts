/** How the cells of a column are read. */
export type CellKind = "text" | "number" | "flag" | "words" | "hours" | "ids";

/** A column of a table of questionnaires. */
export interface Column {
  readonly key: string;
  readonly kind: CellKind;
  /** Part of the person, or an answer of the questionnaire. */
  readonly isAnswer: boolean;
}

const known: readonly (readonly [Column, readonly string[]])[] = [
  [own("role", "text"), ["роль", "кто"]],
  [own("id", "text"), ["код", "идентификатор", "номер"]],
  [own("capacity", "number"), ["мест", "вместимость", "сколько наставляемых"]],
  [own("taken", "number"), ["занято", "уже наставляемых"]],
  [own("pending", "number"), ["предложено", "ждут ответа"]],
  [own("lower", "number"), ["группа не меньше", "наименьшая группа"]],
  [own("waiting", "number"), ["ожидание", "приоритет ожидания"]],
  [own("wishes", "ids"), ["пожелания", "предпочитаемые", "предпочитаемый наставник", "предпочитаемый наставляемый"]],
  [own("exclusions", "ids"), ["исключения", "не назначать"]],
  [answer("consent", "flag"), ["согласие", "согласие на обработку данных"]],
  [answer("trained", "flag"), ["обучен", "обучение пройдено"]],
  [answer("needs", "words"), ["запросы", "запрос", "потребности"]],
  [answer("competencies", "words"), ["компетенции", "может помочь"]],
  [answer("subjects", "words"), ["предметы", "предмет"]],
  [answer("category", "words"), ["категория"]],
  [answer("categories", "words"), ["категории", "категории наставляемых"]],
  [answer("forms", "words"), ["формы", "форма", "форма наставничества"]],
  [answer("languages", "words"), ["языки", "язык"]],
  [answer("schedule", "hours"), ["расписание", "свободное время"]],
  [answer("age", "number"), ["возраст"]],
  [answer("ageFrom", "number"), ["возраст от"]],
  [answer("ageTo", "number"), ["возраст до"]],
];

const byName = new Map(
  known.flatMap(([column, synonyms]) => [column.key.toLowerCase(), ...synonyms].map((name) => [name, column] as const)),
);

/** The column of a heading in English (its key) or Russian, whatever the case, spaces and «ё»; nothing for an unknown one. */
export function columnOf(heading: string): Column | undefined {
  return byName.get(plain(heading).toLowerCase().replaceAll("ё", "е"));
}

/** A cell without invisible characters, doubled spaces and compatibility forms. */
export function plain(cell: string): string {
  return cell
    .normalize("NFKC")
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function own(key: string, kind: CellKind): Column {
  return { key, kind, isAnswer: false };
}

function answer(key: string, kind: CellKind): Column {
  return { key, kind, isAnswer: true };
}
