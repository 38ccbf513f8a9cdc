import { nearest, type Text } from "@nastavnik/core";
import type { Criterion } from "../criterion/criterion.ts";
import type { Checked, Problem } from "../problem/problem.ts";
import type { ScoreKind } from "./score-file.ts";

/** What a column of a score table holds. */
export type Column =
  | { readonly of: "who" | "expert" | "nomination" | "authors" | "person" | "indicator" | "level" | "evidence" | "id" }
  | { readonly of: "answer" | "mark" | "material"; readonly criterion: Criterion };

type Plain = Exclude<Column["of"], "answer" | "mark" | "material">;

const who = [
  "участник",
  "номинант",
  "педагог",
  "наставник",
  "работа",
  "практика",
  "пара",
  "код",
  "nominee",
  "person",
  "work",
  "id",
];

const known: Readonly<Record<Plain, readonly string[]>> = {
  who,
  person: who.filter((word) => word !== "id"),
  expert: ["эксперт", "член жюри", "expert"],
  nomination: ["номинация", "nomination"],
  authors: ["авторы", "автор", "authors"],
  indicator: ["показатель", "indicator"],
  level: ["уровень", "level"],
  evidence: ["основание", "подтверждение", "документ", "evidence"],
  id: ["№", "номер", "id"],
};

const columnsOf: Readonly<Record<ScoreKind, readonly Plain[]>> = {
  contest: ["who", "nomination", "expert", "authors"],
  review: ["who", "authors", "expert"],
  attestation: ["who"],
  stimulus: ["person", "indicator", "level", "evidence", "id"],
};

const required: Readonly<Record<ScoreKind, readonly Plain[]>> = {
  contest: ["who"],
  review: ["who", "expert"],
  attestation: ["who"],
  stimulus: ["person", "indicator", "level", "evidence"],
};

/** A heading or a word of a cell in the form in which it is compared. */
export function normalWord(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ").toLowerCase().replaceAll("ё", "е");
}

const names = new Set(["фио", "ф.и.о.", "ф. и. о.", "фамилия", "фамилия, имя, отчество", "name", "full name"]);

function criterionColumns(criteria: readonly Criterion[]): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const criterion of criteria) {
    for (const title of [criterion.id, criterion.title.ru, criterion.title.en]) {
      const word = normalWord(title);
      columns.set(word, { of: "answer", criterion });
      for (const mark of ["отметка", "mark"]) columns.set(`${word}: ${mark}`, { of: "mark", criterion });
      for (const material of ["материал", "material"])
        columns.set(`${word}: ${material}`, { of: "material", criterion });
    }
  }
  return columns;
}

function columnsFor(kind: ScoreKind, criteria: readonly Criterion[]): ReadonlyMap<string, Column> {
  const plain = columnsOf[kind].flatMap((of) => known[of].map((word) => [word, { of }] as const));
  return new Map<string, Column>([...plain, ...criterionColumns(criteria)]);
}

function headingProblem(heading: string, index: number, columns: ReadonlyMap<string, Column>): Problem {
  const path = [0, index];
  if (names.has(normalWord(heading))) {
    const text = {
      ru: `ожидаются обозначения людей, а не имена; получен столбец «${heading}»`,
      en: `expected identifiers of people and no names, met the column "${heading}"`,
    };
    return { code: "wrong-shape", path, text };
  }
  const meant = nearest(normalWord(heading), columns.keys());
  const hint: Text = {
    ru: meant === undefined ? "" : ` (возможно, «${meant}»)`,
    en: meant === undefined ? "" : ` (did you mean "${meant}"?)`,
  };
  const text = {
    ru: `ожидается столбец этого листа; получено «${heading}»${hint.ru}`,
    en: `expected a column of this sheet, met "${heading}"${hint.en}`,
  };
  return { code: "unknown-question", path, text };
}

/** What each column holds, by its heading: by the names of columns and by identifier or title of a criterion. */
export function readHeadings(
  kind: ScoreKind,
  criteria: readonly Criterion[],
  headings: readonly string[],
): Checked<readonly Column[]> {
  const columns = columnsFor(kind, criteria);
  const problems: Problem[] = [];
  const seen = new Set<Column>();
  const read = headings.flatMap((heading, index): Column[] => {
    const column = columns.get(normalWord(heading));
    if (column === undefined) {
      problems.push(headingProblem(heading, index, columns));
      return [];
    }
    const isRepeated = [...seen].some(
      (one) =>
        one.of === column.of &&
        ("criterion" in one ? one.criterion : 0) === ("criterion" in column ? column.criterion : 0),
    );
    if (isRepeated) {
      const text = {
        ru: `ожидается один столбец «${heading}»; получен второй`,
        en: `expected one column "${heading}", met a second`,
      };
      problems.push({ code: "repeated", path: [0, index], text });
    }
    seen.add(column);
    return [column];
  });
  for (const needed of required[kind]) {
    if (read.some((column) => column.of === needed)) continue;
    const [word = needed] = known[needed];
    const text = {
      ru: `ожидается столбец «${word}»`,
      en: `expected the column "${known[needed].find((one) => /^[a-z]/.test(one)) ?? word}"`,
    };
    problems.push({ code: "wrong-shape", path: [0], text });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read };
}
