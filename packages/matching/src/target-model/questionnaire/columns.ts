import type { Text } from "@nastavnik/core";

/** How the cells of a column are read. */
export type CellKind = "text" | "number" | "most" | "grade" | "range" | "flag" | "words" | "hours" | "ids";

/** A column of a table of questionnaires. */
export interface Column {
  readonly key: string;
  readonly kind: CellKind;
  /** Part of the person, or an answer of the questionnaire. */
  readonly isAnswer: boolean;
  /** Its usual heading. */
  readonly heading: Text;
}

const known: readonly (readonly [Column, readonly string[]])[] = [
  own("role", "text", ["роль", "кто"]),
  own("id", "text", ["код", "идентификатор", "номер"]),
  own("capacity", "most", ["мест", "количество мест", "вместимость", "сколько наставляемых"]),
  own("mentors", "most", ["наставников", "сколько наставников"]),
  own("taken", "number", ["занято", "уже наставляемых"]),
  own("pending", "number", ["предложено", "ждут ответа"]),
  own("lower", "number", ["группа не меньше", "наименьшая группа"]),
  own("waiting", "number", ["ожидание", "приоритет ожидания"]),
  own("wishes", "ids", ["пожелания", "предпочитаемые", "предпочитаемый наставник", "предпочитаемый наставляемый"]),
  own("exclusions", "ids", ["исключения", "не назначать"]),
  own("earlier", "ids", [
    "прежние пары",
    "прежняя пара",
    "прежний наставник",
    "прежние наставники",
    "прежний наставляемый",
    "прежние наставляемые",
  ]),
  answer("consent", "flag", ["согласие", "согласие на обработку данных", "согласие на обработку персональных данных"]),
  answer("trained", "flag", ["обучен", "обучение пройдено", "прошел обучение"]),
  answer("needs", "words", ["запросы", "запрос", "основной запрос", "основные запросы", "потребности"]),
  answer("competencies", "words", ["может помочь", "компетенции", "основные компетенции", "ключевые компетенции"]),
  answer("subjects", "words", ["предметы", "предмет"]),
  answer("category", "words", ["категория", "категория наставляемого"]),
  answer("categories", "words", ["категории", "категории наставляемых"]),
  answer("forms", "words", ["формы", "форма", "форма наставничества", "формы наставничества"]),
  answer("languages", "words", ["языки", "язык"]),
  answer("schedule", "hours", ["свободное время", "расписание"]),
  answer("age", "number", ["возраст"]),
  answer("ages", "range", ["возраст наставляемых", "желаемый возраст наставляемых"]),
  answer("ageFrom", "number", ["возраст от"]),
  answer("ageTo", "number", ["возраст до"]),
  answer("grade", "grade", ["класс"]),
];

const byName = new Map(
  known.flatMap(([column, synonyms]) => [column.key.toLowerCase(), ...synonyms].map((name) => [name, column] as const)),
);
const byKey = new Map(known.map(([column]) => [column.key, column]));

/** The column of a heading in English (its key) or Russian, whatever the case, spaces and «ё»; nothing for an unknown one. */
export function columnOf(heading: string): Column | undefined {
  return byName.get(headingOf(heading));
}

/** The usual heading of a column; a column that only own rules know is called by its key. */
export function usualHeading(key: string): Text {
  return byKey.get(key)?.heading ?? { ru: key, en: key };
}

/** Every heading that is read for a column. */
export function headingsFor(key: string): readonly string[] {
  return [...byName].flatMap(([name, column]) => (column.key === key ? [name] : []));
}

/** A heading without what people write in different ways. */
export function headingOf(heading: string): string {
  return plain(heading).toLowerCase().replaceAll("ё", "е");
}

const personal =
  /^(фио|ф\. ?и\. ?о\.?|фамилия|имя|отчество|телефон|адрес|e-?mail|эл\. почта|электронная почта|full name|first name|last name|surname|name|phone|address)( .*|,.*)?$/;

/** Whether a heading stands over names or contacts, which are not to be read here: people are told by codes. */
export function isPersonal(heading: string): boolean {
  return personal.test(headingOf(heading));
}

/** A cell without invisible characters, doubled spaces and compatibility forms. */
export function plain(cell: string): string {
  return cell
    .normalize("NFKC")
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function own(key: string, kind: CellKind, names: readonly string[]): [Column, readonly string[]] {
  return [{ key, kind, isAnswer: false, heading: headingText(key, names) }, names];
}

function answer(key: string, kind: CellKind, names: readonly string[]): [Column, readonly string[]] {
  return [{ key, kind, isAnswer: true, heading: headingText(key, names) }, names];
}

function headingText(key: string, [first = key]: readonly string[]): Text {
  return { ru: first.charAt(0).toUpperCase() + first.slice(1), en: key };
}
