/** What a column of a road map's table holds. */
export type ColumnKind =
  | "no"
  | "stage"
  | "activity"
  | "steps"
  | "deadline"
  | "responsible"
  | "co-executors"
  | "result"
  | "document-kind"
  | "reporting-form"
  | "reporting-deadline"
  | "month"
  | "remark";

/** Headings as schools write them; the first pattern that a heading fits says what its column holds. */
const headings: readonly (readonly [pattern: RegExp, kind: ColumnKind])[] = [
  [
    /^(?:янв(?:арь)?|фев(?:р(?:аль)?)?|март?|апр(?:ель)?|май|июнь?|июль?|авг(?:уст)?|сент?(?:ябрь)?|окт(?:ябрь)?|нояб?(?:рь)?|дек(?:абрь)?)\.?(?: \d{4}(?: ?г\.?)?)?$/,
    "month",
  ],
  [/^(?:№|n\b|no\b|#|номер|number)|п ?\/ ?п/, "no"],
  [/соисполнит|^co-?executors?$/, "co-executors"],
  [/^(?:отметк|примечан|комментар|remark|note)|выполнено/, "remark"],
  [/^(?=.*отч[её]т)(?=.*(?:срок|дата|когда))|^reporting ?deadline$/, "reporting-deadline"],
  [
    /(?:форм|вид|способ)\S* .*(?:отч[её]т|представлен|предоставлен|контрол)|отч[её]тн|^отч[её]т|^reporting ?form$/,
    "reporting-form",
  ],
  [/документ|^document ?kind$/, "document-kind"],
  [/результат|ожидаем|показател|^итог|продукт|эффект|^results?$/, "result"],
  [/ответств|исполнител|^кто|^responsible$/, "responsible"],
  [/срок|^дат[аы]|период|^когда|^время|^месяц|^deadline$/, "deadline"],
  [/^(?!.*мероприят).*(?:этап|направлени|раздел|^блок|^модул)|^stage$/, "stage"],
  [
    /мероприят|^что |^виды? .*(?:деятельност|работ)|^перечень|^наименовани|^названи|^тема|^задач|^работ|^activit(?:y|ies)$/,
    "activity",
  ],
  [/^шаг|содержани|действи|^steps?$/, "steps"],
];

const longestHeading = 90;

/** What a column under this heading holds; nothing where nobody can tell. */
export function columnKind(heading: string): ColumnKind | undefined {
  const words = heading
    .toLowerCase()
    // «Ответствен-\nные»: a word that was broken at the end of a line.
    .replaceAll(/-\n/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (words === "" || words.length > longestHeading) return undefined;
  return headings.find(([pattern]) => pattern.test(words))?.[1];
}
