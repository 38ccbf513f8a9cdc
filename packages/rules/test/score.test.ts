import { printScore, score, scoreJsonSchema, scoreTable, type Score } from "@nastavnik/rules/score";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const title = { ru: "Критерий", en: "Criterion" };

function scored(data: unknown): Score {
  const result = score(data);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, undefined, 2));
  return result.value;
}

function attestation(criteria: readonly object[], answers: object, sheet: object = {}) {
  return {
    format: "nastavnik-score/1",
    kind: "attestation",
    sheet: { id: "own", title, criteria: criteria.map((one) => ({ id: "a", title, ...one })), ...sheet },
    entries: [{ person: "teacher-1", answers }],
  };
}

/** Total of one person by one criterion. */
function total(criterion: object, a: unknown, sheet: object = {}): string | undefined {
  const result = scored(attestation([criterion], { a }, sheet));
  return result.kind === "attestation" ? result.people[0]?.total : undefined;
}

function problems(data: unknown): readonly (readonly [string, string])[] {
  const result = score(data);
  return result.ok ? [] : result.problems.map(({ path, text }) => [path.join("."), text.en] as const);
}

const years = {
  kind: "steps",
  steps: [
    { from: 5, to: 9, points: 1 },
    { from: 10, to: 19, points: 2 },
  ],
};
const share = {
  kind: "steps",
  steps: [
    { from: 80, to: 90, points: "0.8" },
    { from: 90, to: 100, points: "0.9" },
    { from: 100, points: 1 },
  ],
};

describe("the points of an answer", () => {
  it.each([
    ["the lower of two steps between them", years, "9,9", "1"],
    ["the step that begins there", years, 10, "2"],
    ["none below the first step", years, 4, "0"],
    ["a step that adjoins the next", share, "85.5", "0.8"],
    ["none just below a step", share, "79,99", "0"],
    ["the last step", share, 100, "1"],
    ["half a point", { kind: "scale", min: 0, max: 5, step: "0.5" }, "4,5", "4.5"],
    ["points for each unit, up to a cap", { kind: "units", each: 3, cap: 12 }, 5, "12"],
    ["points for each unit", { kind: "units", each: 3, cap: 12 }, "3", "9"],
    ["a weight, after the cap", { kind: "units", each: 3, cap: 12, weight: "0.5" }, 5, "6"],
    [
      "every time on every level",
      { kind: "levels", points: { municipal: 1, republican: 3, international: 10 } },
      { municipal: 2, международный: 1 },
      "12",
    ],
    [
      "the highest level alone",
      { kind: "levels", points: { municipal: 1, republican: 3, international: 10 }, take: "highest" },
      ["municipal", "republican", "republican"],
      "3",
    ],
    [
      "a scale in words",
      {
        kind: "choice",
        options: [
          { id: "fully", title: { ru: "в полной мере", en: "fully" }, points: 2 },
          { id: "in-part", title: { ru: "частично", en: "in part" }, points: 1 },
        ],
      },
      "В полной мере",
      "2",
    ],
    ["a yes in words", { kind: "yes-no", points: 3 }, "да", "3"],
    [
      "the mark of a yes that is proved",
      { kind: "yes-no", mark: { min: 1, max: 10 }, material: "required" },
      { value: "да", mark: 7, material: "Приказ № 5" },
      "7",
    ],
    [
      "nothing for a yes that is not proved",
      { kind: "yes-no", mark: { min: 1, max: 10 }, material: "required" },
      { value: "да", mark: 7 },
      "0",
    ],
  ])("are %s", (_what, criterion, answer, points) => {
    expect(total(criterion, answer)).toBe(points);
  });

  it.each([
    ["a step for nobody", years, 25, "entries.0.answers.a", "a number that there is a step for"],
    ["half a diploma", { kind: "units", each: 3 }, 1.5, "entries.0.answers.a", "a whole number of zero or more"],
    [
      "a level without points",
      { kind: "levels", points: { school: 1 } },
      ["regional"],
      "entries.0.answers.a",
      "school level",
    ],
    ["a word that is no number", years, "много", "entries.0.answers.a", "expected a number"],
    [
      "a yes without its mark",
      { kind: "yes-no", mark: { min: 1, max: 5 } },
      true,
      "entries.0.answers.a.mark",
      "from 1 to 5",
    ],
  ])("are refused for %s, with the place", (_what, criterion, answer, path, text) => {
    const [first] = problems(attestation([criterion], { a: answer }));
    expect(first).toEqual([path, expect.stringContaining(text)]);
  });

  it.each([
    [
      "steps with a gap",
      {
        kind: "steps",
        steps: [
          { from: 1, to: 4, points: 1 },
          { from: 7, points: 2 },
        ],
      },
      "without gaps",
    ],
    ["a step upside down", { kind: "steps", steps: [{ from: 9, to: 1, points: 1 }] }, "ends where it begins"],
    ["a cap below zero", { kind: "units", each: 1, cap: -1 }, "zero or more"],
    ["a weight of zero", { kind: "units", each: 1, weight: 0 }, "above zero"],
    ["an unknown section", { kind: "units", each: 1, section: "work" }, "a section of this sheet"],
  ])("are not to be had from %s", (_what, criterion, text) => {
    const said = JSON.stringify(problems(attestation([criterion], {})));
    expect(said).toContain(text);
    expect(said).not.toContain("met a list");
  });

  it("belong to exactly one step, whatever the number", () => {
    const whole = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(whole, fc.integer({ min: -600, max: 600 }), (begins, tenth) => {
        const ordered = begins.toSorted((a, b) => a - b);
        const steps = ordered.map((from, at) => ({
          from,
          ...(at < ordered.length - 1 && { to: (ordered[at + 1] ?? 0) - 1 }),
          points: at + 1,
        }));
        fc.pre(steps.every(({ from, to = from }) => to >= from));
        const answer = tenth / 10;
        const reached = ordered.filter((from) => from <= answer).length;
        expect(total({ kind: "steps", steps }, answer)).toBe(String(reached));
      }),
      { numRuns: 200 },
    );
  });
});

describe("a sheet with sections", () => {
  const criteria = [
    { id: "lessons", kind: "units", each: 4, section: "work" },
    { id: "papers", kind: "units", each: 2, section: "work" },
    { id: "consent", kind: "yes-no", points: 0, required: true },
  ];
  const sheet = {
    sections: [{ id: "work", title: { ru: "Работа", en: "Work" }, cap: 10, least: 6 }],
    bands: [
      { from: 0, to: 7, title: { ru: "допустимый", en: "admissible" } },
      { from: 8, title: { ru: "высокий", en: "high" } },
    ],
    acceptFrom: 5,
  };
  const of = (answers: object) => {
    const result = scored(attestation(criteria, answers, sheet));
    return result.kind === "attestation" ? result.people[0] : undefined;
  };

  it("gives subtotals within their caps, and what the total means", () => {
    expect(of({ lessons: 2, papers: 3, consent: "да" })).toMatchObject({
      total: "10",
      outcome: "passed",
      band: { en: "high" },
      sections: [{ section: "work", points: "10", isCapped: true }],
    });
  });

  it("fails who is short of a section, or of a yes that is required", () => {
    expect(of({ lessons: 1, papers: 0, consent: true })).toMatchObject({ outcome: "failed", reasons: [{}, {}] });
    expect(of({ lessons: 2, papers: 0, consent: "нет" })).toMatchObject({ outcome: "failed", reasons: [{}] });
  });

  it("is incomplete with a blank, which is named", () => {
    expect(of({ lessons: 2, papers: " " })).toMatchObject({
      outcome: "incomplete",
      blanks: [{ criterion: "papers" }, { criterion: "consent" }],
    });
  });

  it("gives no verdict where it plans none", () => {
    const result = scored(attestation([{ kind: "units", each: 1 }], { a: 3 }));
    expect(result).toMatchObject({ people: [{ outcome: "scored", total: "3" }] });
    expect(printScore(result, "ru")).not.toMatch(/соответствует|упаковать/i);
  });

  it("takes identifiers for what they are", () => {
    const result = scored(attestation([{ id: "constructor", kind: "units", each: 1 }], {}));
    expect(result).toMatchObject({ people: [{ outcome: "incomplete", blanks: [{ criterion: "constructor" }] }] });
  });
});

describe("a table of answers", () => {
  const contest = { format: "nastavnik-score/1", kind: "contest", contest: "mentor-of-the-year" };
  const headings = [
    "Номинант",
    "Стаж наставничества, лет",
    "results",
    "Отзывы наставляемых",
    "Передача опыта",
    "Согласен участвовать",
  ];

  it("holds one nominee a row, with headings and words in Russian", () => {
    const table = [
      headings,
      ["mentor-a", "9,9", "8", "9", "Семинар или вебинар; Публикация", "да"],
      ["", "", "", "", "", ""],
    ];
    const read = scoreTable(contest, table);
    expect(read.ok && scored(read.value.data)).toMatchObject({
      kind: "contest",
      rankings: [{ places: [{ nominee: "mentor-a", place: 1, total: "22" }] }],
    });
  });

  it("holds one sheet of an expert a row", () => {
    const sheet = { format: "nastavnik-score/1", kind: "review", sheet: "practice-review" };
    const head = ["Работа", "Эксперт", "Авторы", "result", "efficiency", "uniqueness", "replicability", "scalability"];
    const table = [
      head,
      ["practice-1", "expert-1", "mentor-a; mentor-b", "7", "8", "6", "9", "5"],
      ["practice-1", "expert-2", "mentor-a; mentor-b", "8", "8", "8", "8", "8"],
      ["practice-1", "Mentor-B ", "mentor-a; mentor-b", "10", "10", "10", "10", "10"],
    ];
    const read = scoreTable(sheet, table);
    expect(read.ok && scored(read.value.data)).toMatchObject({
      works: [{ work: "practice-1", review: { total: "37.5", outcome: "scored", refused: [{ expert: "Mentor-B" }] } }],
    });
  });

  it("holds one contribution a row, on levels above the region too", () => {
    const policy = {
      id: "own",
      title,
      indicators: {
        programmes: { points: { school: 5 } },
        banks: { points: { school: 1, municipal: 2, regional: 3 } },
        sharing: { points: { school: 1, municipal: 2, regional: 3, national: 8 } },
        projects: { points: { school: 1, municipal: 2, regional: 3 } },
        contests: { points: { municipal: 1, regional: 2, international: 9 } },
      },
    };
    const table = [
      ["Педагог", "Показатель", "Уровень", "Основание"],
      ["mentor-a", "Передача опыта наставничества", "всероссийский", "Сертификат № 3"],
      ["mentor-a", "contests", "международный уровень", "Диплом № 8"],
    ];
    const read = scoreTable({ format: "nastavnik-score/1", kind: "stimulus", policy }, table);
    expect(read.ok && scored(read.value.data)).toMatchObject({ people: [{ person: "mentor-a", total: "17" }] });
  });

  it("tells the cell of a mistake", () => {
    const read = scoreTable(contest, [headings, ["mentor-a", "7", "11", "9", "", "да"]]);
    if (!read.ok) throw new Error("the table is refused");
    const result = score(read.value.data);
    const [first] = result.ok ? [] : result.problems;
    expect(first?.text.ru).toBe("ожидается целое число от 0 до 10; получено: «11»");
    expect(read.value.place(first?.path.slice(1) ?? [])).toEqual({ row: 1, column: 2 });
  });

  it.each([
    ["a misspelt column", ["Номинант", "Отзывы наставляемых "], ["Номинант", "Отзыв наставляемых"], "did you mean"],
    ["names of people", ["Номинант"], ["ФИО"], "expected identifiers of people and no names"],
    ["two columns of one criterion", ["Номинант"], ["Номинант", "results", "Результаты наставляемых"], "met a second"],
    ["no column of nominees", [], ["results"], 'expected the column "nominee"'],
  ])("refuses %s", (_what, _right, wrong, text) => {
    const read = scoreTable(contest, [wrong]);
    expect(JSON.stringify(read.ok ? [] : read.problems.map((one) => one.text.en))).toContain(
      text.replaceAll('"', '\\"'),
    );
  });
});

describe("a score file", () => {
  it.each([
    [
      "an unknown contest",
      { kind: "contest", contest: "best-pear" },
      "contest",
      'met "best-pear" (did you mean "best-pair"?)',
    ],
    ["an unknown kind", { kind: "exam" }, "kind", "one of: contest, review, attestation, stimulus"],
    [
      "a person twice",
      {
        ...attestation([{ kind: "units", each: 1 }], { a: 1 }),
        entries: ["p", " P"].map((person) => ({ person, answers: { a: 1 } })),
      },
      "entries.1.person",
      "a person once",
    ],
  ])("is refused with %s", (_what, file, path, text) => {
    expect(problems({ format: "nastavnik-score/1", ...file })).toContainEqual([path, expect.stringContaining(text)]);
  });

  it("is described by the published schema", async () => {
    const schema = `${JSON.stringify(scoreJsonSchema(), undefined, 2)}\n`;
    await expect(schema).toMatchFileSnapshot("../score.schema.json");
  });
});
