import {
  builtInQuestionnaires,
  checkAnswers,
  questionnaire,
  scoreAnswers,
  scoresByGroup,
  swot,
  swotFacts,
  tallyAnswers,
} from "@nastavnik/rules/questionnaire";
import { describe, expect, it } from "vitest";

const title = { ru: "Вопрос", en: "Question" };

const survey = questionnaire.parse({
  id: "survey",
  title,
  kind: "interim-feedback",
  roles: ["mentee"],
  questions: [
    { id: "use", kind: "scale", text: title, min: 1, max: 5 },
    {
      id: "help",
      kind: "closed",
      text: title,
      multiple: true,
      required: false,
      options: [
        { id: "lessons", title, score: "1.5" },
        { id: "papers", title, score: 1 },
        { id: "talks", title, score: 0 },
      ],
    },
    {
      id: "again",
      kind: "closed",
      text: title,
      options: [
        { id: "yes", title },
        { id: "no", title },
      ],
    },
    { id: "why", kind: "open", text: title, required: false, maxLength: 20 },
    {
      id: "order",
      kind: "rating",
      text: title,
      required: false,
      options: [
        { id: "a", title },
        { id: "b", title },
        { id: "c", title },
      ],
    },
  ],
  scores: [
    {
      id: "sum",
      title,
      questions: ["use", "help"],
      aggregate: "sum",
      bands: [
        { from: 0, to: "4.9", title: { ru: "мало", en: "low" } },
        { from: 5, to: 8, title: { ru: "много", en: "high" } },
      ],
    },
    { id: "mean", title, questions: ["use", "help"], aggregate: "average" },
  ],
});

function sheet(respondent: string, answers: Record<string, unknown>) {
  const checked = checkAnswers(survey, { questionnaire: "survey", respondent, answers });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

describe("checking answers", () => {
  it.each([
    [
      "a number outside its scale",
      { use: 6, again: "yes" },
      "outside-scale",
      ["answers", "use"],
      "expected a whole number from 1 to 5, met 6",
    ],
    [
      "a number between the steps of its scale",
      { use: 2.5, again: "yes" },
      "outside-scale",
      ["answers", "use"],
      "met 2.5",
    ],
    [
      "a text for a scale, without repeating it",
      { use: "очень помог Иванов", again: "yes" },
      "wrong-type",
      ["answers", "use"],
      "met a text",
    ],
    [
      "an unknown option",
      { use: 1, again: "maybe" },
      "outside-scale",
      ["answers", "again"],
      'expected yes | no, met "maybe"',
    ],
    [
      "several options where one is asked for",
      { use: 1, again: ["yes", "no"] },
      "wrong-type",
      ["answers", "again"],
      "expected one option",
    ],
    [
      "one option where a list is asked for",
      { use: 1, again: "yes", help: "talks" },
      "wrong-type",
      ["answers", "help"],
      "expected a list of options",
    ],
    [
      "an option named twice",
      { use: 1, again: "yes", order: ["a", "a"] },
      "repeated",
      ["answers", "order"],
      "every option at most once",
    ],
    [
      "a text that is too long",
      { use: 1, again: "yes", why: "a".repeat(21) },
      "wrong-type",
      ["answers", "why"],
      "met 21",
    ],
    [
      "an unknown question",
      { use: 1, again: "yes", extra: 1 },
      "unknown-question",
      ["answers", "extra"],
      "expected a question of this questionnaire",
    ],
    [
      "a required question left out",
      { use: 1 },
      "wrong-shape",
      ["answers", "again"],
      "expected an answer to a required question, met nothing",
    ],
  ])("refuses %s", (_what, answers, code, path, message) => {
    const checked = checkAnswers(survey, { questionnaire: "survey", respondent: "mentee-1", answers });
    expect(checked).toMatchObject({
      ok: false,
      problems: [{ code, path, text: { en: expect.stringContaining(message) as string } }],
    });
  });

  it("refuses answers to another questionnaire", () => {
    expect(
      checkAnswers(survey, { questionnaire: "other", respondent: "x", answers: { use: 1, again: "no" } }),
    ).toMatchObject({
      ok: false,
      problems: [{ path: ["questionnaire"] }],
    });
  });
});

describe("scoring answers", () => {
  it("adds up exactly, and names the band", () => {
    expect(scoreAnswers(survey, sheet("mentee-1", { use: 4, again: "yes", help: ["lessons", "talks"] }))).toMatchObject(
      [
        {
          id: "sum",
          value: "5.5",
          band: { en: "high" },
          from: [
            { question: "use", score: "4" },
            { question: "help", score: "1.5" },
          ],
        },
        { id: "mean", value: "2.75" },
      ],
    );
  });

  it("gives no sum of what was answered in part, and an average of the part", () => {
    expect(scoreAnswers(survey, sheet("mentee-1", { use: 4, again: "yes" }))).toMatchObject([
      { id: "sum", value: "not-applicable" },
      { id: "mean", value: "4" },
    ]);
  });

  it("puts the curator's nine answers into one of three bands", () => {
    const conformity = builtInQuestionnaires.get("conformity")!;
    const band = (answer: string, other: string) => {
      const answers = Object.fromEntries(conformity.questions.map(({ id }, at) => [id, at < 6 ? answer : other]));
      const checked = checkAnswers(conformity, { questionnaire: "conformity", respondent: "curator-a", answers });
      return checked.ok
        ? scoreAnswers(conformity, checked.value).map(({ value, band: name }) => [value, name?.en])
        : [];
    };
    expect(band("2", "1")).toEqual([["15", "optimal"]]);
    expect(band("2", "0")).toEqual([["12", "admissible"]]);
    expect(band("1", "0")).toEqual([["6", "inadmissible"]]);
  });
});

describe("answers of all respondents", () => {
  it("are counted for every possible answer, also for those that nobody gave", () => {
    const sheets = [
      sheet("mentee-1", { use: 5, again: "yes", help: ["lessons"], order: ["b", "a"], why: "всё" }),
      sheet("mentee-2", { use: 5, again: "no", help: ["lessons", "talks"], order: ["b", "c", "a"] }),
    ];
    const counts = tallyAnswers(survey, sheets);
    expect(counts).toMatchObject([
      {
        id: "use",
        answered: 2,
        counts: [{ count: 0 }, { count: 0 }, { count: 0 }, { count: 0 }, { answer: "5", count: 2 }],
      },
      {
        id: "help",
        counts: [
          { answer: "lessons", count: 2 },
          { answer: "papers", count: 0 },
          { answer: "talks", count: 1 },
        ],
      },
      {
        id: "again",
        counts: [
          { answer: "yes", count: 1 },
          { answer: "no", count: 1 },
        ],
      },
      { id: "why", answered: 1, texts: ["всё"] },
      {
        id: "order",
        answered: 2,
        points: [
          { answer: "a", count: 1 },
          { answer: "b", count: 4 },
          { answer: "c", count: 1 },
        ],
      },
    ]);
    expect(tallyAnswers(survey, sheets.toReversed())).toEqual(counts);
  });
});

describe("scores by group", () => {
  const graded = (respondent: string, use: number, ...groups: string[]) => ({
    sheet: sheet(respondent, { use, again: "yes" }),
    groups: ["school", ...groups],
  });
  const sheets = [
    graded("1", 5, "9a"),
    graded("2", 3, "9a"),
    graded("3", 4, "9a"),
    graded("4", 1, "9b"),
    graded("5", 2, "9c"),
    graded("6", 2, "9c"),
    graded("7", 2, "9c"),
    graded("8", 3, "9c"),
  ];

  it("are averaged, and hide small groups", () => {
    const result = scoresByGroup(survey, sheets, { minimum: 3 });
    const mean = result.ok ? result.value.find((one) => one.score === "mean") : undefined;
    expect(mean?.summary).toMatchObject({
      id: "school",
      respondents: 8,
      average: "2.75",
      groups: [
        { id: "9a", suppressed: "complementary" },
        { id: "9b", suppressed: "small" },
        { id: "9c", suppressed: "none", average: "2.25" },
      ],
    });
  });

  it("leave out respondents without the score, and refuse groups of different depth", () => {
    const result = scoresByGroup(survey, sheets, { minimum: 3 });
    expect(result.ok && result.value.find((one) => one.score === "sum")?.summary.respondents).toBe(0);
    expect(scoresByGroup(survey, [...sheets, graded("9", 1)], { minimum: 3 })).toMatchObject({
      ok: false,
      problems: [{ path: [8, "groups"] }],
    });
  });
});

describe("a SWOT", () => {
  it("gathers the different lines of the open answers into four lists", () => {
    const one = builtInQuestionnaires.get("swot-teacher-teacher")!;
    const sheets = [
      { strengths: "Открытые уроки\nВстречи", weaknesses: "Мало времени", risks: "" },
      { strengths: "  встречи ", weaknesses: "мало времени\n\nМного отчётов" },
    ].map((answers, at) => ({ questionnaire: one.id, respondent: `mentor-${at}`, answers }));
    const lists = swot(one, sheets);
    expect([lists.strengths.length, lists.weaknesses.length, lists.opportunities, lists.risks]).toEqual([2, 2, [], []]);
    expect(swotFacts(lists, "SWOT-анализ").map(({ metric, value }) => [metric, value])).toEqual([
      ["strengths", 2],
      ["weaknesses", 2],
      ["opportunities", 0],
      ["risks", 0],
    ]);
    expect(swot(one, sheets.toReversed())).toEqual(lists);
  });
});

describe("a questionnaire that an organisation writes", () => {
  const base = { id: "own", title, kind: "satisfaction", roles: ["mentor"] };
  it.each([
    [
      "a scale that ends before it begins",
      { questions: [{ id: "q", kind: "scale", text: title, min: 5, max: 1 }] },
      ["questions", 0, "max"],
    ],
    [
      "two questions with one identifier",
      {
        questions: [
          { id: "q", kind: "open", text: title },
          { id: "q", kind: "open", text: title },
        ],
      },
      ["questions"],
    ],
    [
      "a score of an open question",
      {
        questions: [{ id: "q", kind: "open", text: title }],
        scores: [{ id: "s", title, questions: ["q"], aggregate: "sum" }],
      },
      ["scores", 0, "questions", 0],
    ],
    [
      "bands that overlap",
      {
        questions: [{ id: "q", kind: "scale", text: title, min: 1, max: 5 }],
        scores: [
          {
            id: "s",
            title,
            questions: ["q"],
            aggregate: "sum",
            bands: [
              { from: 1, to: 4, title },
              { from: 3, to: 5, title },
            ],
          },
        ],
      },
      ["scores", 0, "bands"],
    ],
    [
      "bands with a gap",
      {
        questions: [{ id: "q", kind: "scale", text: title, min: 1, max: 5 }],
        scores: [
          {
            id: "s",
            title,
            questions: ["q"],
            aggregate: "sum",
            bands: [
              { from: 1, to: 2, title },
              { from: 3.5, to: 5, title },
            ],
          },
        ],
      },
      ["scores", 0, "bands"],
    ],
    [
      "a condition that no question before it can meet",
      {
        questions: [
          { id: "p", kind: "open", text: title },
          { id: "q", kind: "scale", text: title, min: 1, max: 5, askedIf: { question: "p", is: ["yes"] } },
        ],
      },
      ["questions", 1, "askedIf"],
    ],
  ])("is refused with %s", (_what, change, path) => {
    expect(questionnaire.safeParse({ ...base, ...change }).error?.issues).toMatchObject([{ path }]);
  });
});

describe("bands, conditions and tables", () => {
  const bands = [
    { from: 1, to: 5, title: { ru: "низкий", en: "low" } },
    { from: 6, to: 7, title: { ru: "средний", en: "middling" } },
    { from: 8, to: 10, title: { ru: "высокий", en: "high" } },
  ];
  const options = [
    { id: "often", title, score: 2 },
    { id: "rarely", title, score: 1 },
    { id: "never", title, score: 0 },
  ];
  const asked = questionnaire.parse({
    id: "own",
    title,
    kind: "current-control",
    roles: ["mentee"],
    questions: [
      { id: "a", kind: "scale", text: title, min: 1, max: 10 },
      { id: "b", kind: "scale", text: title, min: 1, max: 10 },
      { id: "c", kind: "scale", text: title, min: 1, max: 10 },
      {
        id: "met",
        kind: "closed",
        text: title,
        options: [
          { id: "yes", title },
          { id: "no", title },
        ],
      },
      { id: "why", kind: "scale", text: title, min: 1, max: 10, askedIf: { question: "met", is: ["yes"] } },
      {
        id: "help",
        kind: "table",
        text: title,
        rows: [
          { id: "lessons", text: title },
          { id: "papers", text: title },
        ],
        options,
      },
    ],
    scores: [
      { id: "average", title, questions: ["a", "b", "c", "why"], aggregate: "average", bands },
      { id: "help", title, questions: ["help"], aggregate: "sum" },
    ],
  });
  const answers = (change: object = {}) => ({
    questionnaire: "own",
    respondent: "mentee-7",
    answers: { a: 7, b: 8, c: 8, met: "no", help: { lessons: "often", papers: "rarely" }, ...change },
  });
  const scores = (change: object = {}) => {
    const checked = checkAnswers(asked, answers(change));
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    return scoreAnswers(asked, checked.value);
  };

  it("leave no average without a band", () => {
    expect(scores()[0]).toMatchObject({ value: "23/3", band: { en: "middling" } });
  });

  it("ask a conditional question of those it is for, and count it only for them", () => {
    expect(scores({ met: "yes", why: 9 })[0]).toMatchObject({ value: "8", band: { en: "high" } });
    expect(checkAnswers(asked, answers({ met: "yes" }))).toMatchObject({ problems: [{ path: ["answers", "why"] }] });
    expect(checkAnswers(asked, answers({ why: 9 }))).toMatchObject({ problems: [{ path: ["answers", "why"] }] });
  });

  it("take an option for every row of a table", () => {
    expect(scores()[1]).toMatchObject({ value: "3" });
    expect(checkAnswers(asked, answers({ help: { lessons: "always" } }))).toMatchObject({
      problems: [
        { code: "wrong-shape", path: ["answers", "help", "papers"] },
        { code: "outside-scale", path: ["answers", "help", "lessons"] },
      ],
    });
    const sheets = [answers(), answers({ help: { lessons: "often", papers: "never" } })];
    expect(tallyAnswers(asked, sheets).at(-1)).toMatchObject({
      kind: "table",
      answered: 2,
      rows: [{ row: "lessons", counts: [{ answer: "often", count: 2 }, {}, {}] }, { row: "papers" }],
    });
  });
});
