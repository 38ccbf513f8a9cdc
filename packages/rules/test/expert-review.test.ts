import { expertReviewing } from "@nastavnik/rules";
import {
  defaultReviewSheet,
  printReview,
  reviewByExperts,
  reviewSheet,
  type ReviewSheet,
} from "@nastavnik/rules/score";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { over, plus, type Rational, rational, readRational } from "./rational.ts";

const ids = defaultReviewSheet.criteria.map((one) => one.id);

function answers(...points: number[]): Record<string, number> {
  return Object.fromEntries(ids.map((id, at) => [id, points[at] ?? points[0]!]));
}

function outcome(sheet: ReviewSheet, data: unknown) {
  const result = reviewByExperts(sheet, data);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const title = { ru: "Критерий", en: "Criterion" };

describe("the default review sheet", () => {
  it("has five criteria from 1 to 10, at most 50 points in all", () => {
    expect(reviewSheet.parse(defaultReviewSheet)).toEqual(defaultReviewSheet);
    const whole = outcome(defaultReviewSheet, {
      authors: ["mentor-a"],
      sheets: [
        { expert: "expert-1", answers: answers(10) },
        { expert: "expert-2", answers: answers(10) },
      ],
    });
    expect(whole).toMatchObject({ outcome: "scored", total: "50" });
  });

  it("averages exactly over the experts", () => {
    const review = outcome(defaultReviewSheet, {
      authors: ["mentor-a"],
      sheets: [
        { expert: "expert-1", answers: answers(7, 8, 6, 9, 5) },
        { expert: "expert-2", answers: answers(8, 8, 8, 8, 8) },
        { expert: "expert-3", answers: answers(1, 1, 1, 1, 1) },
      ],
    });
    expect(review.total).toBe("80/3");
    expect(review.criteria[0]).toEqual({ criterion: "result", points: "16/3" });
  });
});

describe("an expert review", () => {
  it("does not count an author's own sheet, nor one with a declared conflict, and says why", () => {
    const review = outcome(defaultReviewSheet, {
      authors: ["mentor-a"],
      conflicts: [{ expert: "expert-2", reason: "руководитель автора" }],
      sheets: ["mentor-a", "expert-1", "expert-2"].map((expert) => ({ expert, answers: answers(10) })),
    });
    expect(review).toMatchObject({
      outcome: "incomplete",
      expertsMissing: 1,
      experts: [{ expert: "expert-1" }],
      refused: [
        { expert: "expert-2", reason: { ru: "конфликт интересов: руководитель автора" } },
        { expert: "mentor-a", reason: { en: "the expert is an author of the work" } },
      ],
    });
  });

  it("is incomplete without experts", () => {
    expect(outcome(defaultReviewSheet, { authors: ["mentor-a"] })).toMatchObject({
      outcome: "incomplete",
      expertsMissing: 2,
      criteria: [],
    });
  });

  it.each(["Mentor-A", "mentor-a ", "\u043centor-a".replace("\u043c", "m"), "MENTOR-A"])(
    "knows the author %j however the identifier is written",
    (expert) => {
      const sheets = [{ expert, answers: answers(10) }];
      expect(outcome(defaultReviewSheet, { authors: ["mentor-a"], sheets })).toMatchObject({
        experts: [],
        refused: [{ expert, reason: { en: "the expert is an author of the work" } }],
      });
    },
  );

  it("sets a sheet with a blank aside and names it, and reads no sheet of somebody with a conflict", () => {
    const { efficiency: _left, ...blank } = answers(5);
    const review = outcome(defaultReviewSheet, {
      authors: ["mentor-a"],
      sheets: [
        { expert: "expert-1", answers: answers(8) },
        { expert: "expert-2", answers: blank },
        { expert: "mentor-a", answers: { nonsense: "!" } },
      ],
    });
    expect(review).toMatchObject({
      outcome: "incomplete",
      total: "40",
      expertsMissing: 1,
      refused: [
        {
          expert: "expert-2",
          reason: { ru: "не заполнено: Эффективность: результат относительно затраченных ресурсов" },
        },
        { expert: "mentor-a" },
      ],
    });
  });

  it("needs the threshold of every single expert where the sheet says so", () => {
    const sheet = reviewSheet.parse({ ...defaultReviewSheet, acceptEachExpertFrom: 40 });
    const by = (...points: number[]) =>
      outcome(sheet, {
        authors: ["mentor-a"],
        sheets: points.map((each, at) => ({ expert: `expert-${at}`, answers: answers(each) })),
      });
    expect(by(8, 10).outcome).toBe("accepted");
    expect(by(7, 10)).toMatchObject({
      outcome: "rejected",
      total: "42.5",
      conditions: [{ met: false }, { met: true }],
    });
  });

  it("takes a trimmed average of three experts or more", () => {
    const criteria = [{ id: "a", title, kind: "scale", min: 1, max: 10 }];
    const sheet = reviewSheet.parse({ id: "one", title, criteria, aggregation: "trimmed-average", experts: 3 });
    const sheets = [1, 7, 8, 10].map((a, at) => ({ expert: `expert-${at}`, answers: { a } }));
    expect(outcome(sheet, { authors: ["mentor-a"], sheets })).toMatchObject({ total: "7.5", outcome: "scored" });
    expect(reviewSheet.safeParse({ ...sheet, experts: 2 }).success).toBe(false);
  });

  it("accepts from a threshold on, of the total and of single criteria", () => {
    const sheet: ReviewSheet = { ...defaultReviewSheet, experts: 1, acceptFrom: 35, acceptEachFrom: { uniqueness: 5 } };
    const by = (...points: number[]) =>
      outcome(sheet, { authors: ["mentor-a"], sheets: [{ expert: "expert-1", answers: answers(...points) }] });
    expect(by(7).outcome).toBe("accepted");
    expect(by(7, 7, 7, 7, 6)).toMatchObject({ outcome: "rejected", conditions: [{ met: false }, { met: true }] });
    expect(by(10, 10, 4, 10, 10)).toMatchObject({ outcome: "rejected", conditions: [{ met: true }, { met: false }] });
  });

  it.each([
    ["average", "7"],
    ["median", "6"],
    ["lowest", "5"],
    ["sum", "21"],
  ] as const)("aggregates by %s", (aggregation, total) => {
    const sheet = reviewSheet.parse({
      id: "one",
      title,
      criteria: [{ id: "a", title, kind: "scale", min: 1, max: 10 }],
      aggregation,
    });
    const sheets = [10, 5, 6].map((a, at) => ({ expert: `expert-${at}`, answers: { a } }));
    expect(outcome(sheet, { authors: ["mentor-a"], sheets }).total).toBe(total);
  });

  it("gives points by steps, by parts up to a cap, and for yes", () => {
    const sheet = reviewSheet.parse({
      id: "own",
      title,
      criteria: [
        {
          id: "years",
          title,
          kind: "steps",
          steps: [
            { from: 1, to: 4, points: 1 },
            { from: 5, to: 9, points: 2 },
            { from: 10, points: 3 },
          ],
        },
        {
          id: "parts",
          title,
          kind: "parts",
          cap: 4,
          parts: [
            { id: "a", title, points: 2 },
            { id: "b", title, points: "1.5" },
            { id: "c", title, points: 3 },
          ],
        },
        { id: "consent", title, kind: "yes-no", required: true },
      ],
    });
    const by = (years: number, parts: string[], consent: boolean) =>
      outcome(sheet, { authors: ["mentor-a"], sheets: [{ expert: "expert-1", answers: { years, parts, consent } }] });
    expect(by(4, ["a", "b"], true)).toMatchObject({ total: "5.5", outcome: "accepted" });
    expect(by(9, ["a", "b", "c"], true)).toMatchObject({ total: "7" });
    expect(by(40, [], true)).toMatchObject({ total: "4" });
    expect(by(0, ["b"], false)).toMatchObject({ total: "1.5", outcome: "rejected" });
  });

  it.each([
    ["points outside the scale", { ...answers(5), result: 11 }, "outside-scale", ["sheets", 0, "answers", "result"]],
    ["half a point on a scale", { ...answers(5), result: 4.5 }, "outside-scale", ["sheets", 0, "answers", "result"]],
    ["an unknown criterion", { ...answers(5), beauty: 5 }, "unknown-question", ["sheets", 0, "answers", "beauty"]],
    ["yes for a scale", { ...answers(5), result: true }, "wrong-type", ["sheets", 0, "answers", "result"]],
  ])("refuses %s", (_what, given, code, path) => {
    const data = { authors: ["mentor-a"], sheets: [{ expert: "expert-1", answers: given }] };
    const result = reviewByExperts(defaultReviewSheet, data);
    expect(result.ok ? [] : result.problems[0]).toMatchObject({ code, path });
  });

  it("refuses two sheets of one expert and a threshold of an unknown criterion", () => {
    const sheets = [1, 2].map(() => ({ expert: "expert-1", answers: answers(5) }));
    expect(reviewByExperts(defaultReviewSheet, { authors: ["mentor-a"], sheets })).toMatchObject({
      ok: false,
      problems: [{ code: "repeated", path: ["sheets", 1, "expert"] }],
    });
    const sheet = { ...defaultReviewSheet, acceptEachFrom: { uniquenes: 5 } };
    expect(reviewByExperts(sheet, { authors: ["mentor-a"] })).toMatchObject({
      ok: false,
      problems: [
        { path: ["acceptEachFrom", "uniquenes"], text: { en: expect.stringContaining("did you mean") as string } },
      ],
    });
  });

  it("is printed with every expert's points", () => {
    const sheet: ReviewSheet = { ...defaultReviewSheet, acceptFrom: 30 };
    const review = outcome(sheet, {
      authors: ["mentor-a"],
      sheets: [
        { expert: "expert-1", answers: answers(7, 8, 6, 9, 5) },
        { expert: "expert-2", answers: answers(8) },
        { expert: "mentor-a", answers: answers(10) },
      ],
    });
    expect(printReview(sheet, review, "ru")).toMatchSnapshot("in Russian");
  });

  it.each([
    [
      "steps that overlap",
      [
        {
          id: "a",
          title,
          kind: "steps",
          steps: [
            { from: 1, to: 5, points: 1 },
            { from: 4, points: 2 },
          ],
        },
      ],
    ],
    [
      "steps with a gap",
      [
        {
          id: "a",
          title,
          kind: "steps",
          steps: [
            { from: 1, to: 4, points: 1 },
            { from: 6, points: 2 },
          ],
        },
      ],
    ],
    ["a step that ends before it begins", [{ id: "a", title, kind: "steps", steps: [{ from: 9, to: 1, points: 1 }] }]],
    ["a cap below zero", [{ id: "a", title, kind: "yes-no", cap: -1 }]],
    ["an identifier that is no name", [{ id: "__proto__", title, kind: "yes-no" }]],
    ["a scale upside down", [{ id: "a", title, kind: "scale", min: 5, max: 1 }]],
    [
      "one identifier twice",
      [
        { id: "a", title, kind: "yes-no" },
        { id: "a", title, kind: "yes-no" },
      ],
    ],
    ["no criteria", []],
  ])("refuses a sheet with %s", (_what, criteria) => {
    expect(reviewSheet.safeParse({ id: "own", title, criteria }).success).toBe(false);
  });
});

describe("the port by which an engine judges reviews", () => {
  const sheets = [
    { expert: "expert-1", answers: answers(8) },
    { expert: "mentor-a", answers: answers(10) },
  ];

  it("judges by the default sheet, or by the one that is given, and says what stands against acceptance", () => {
    expect(expertReviewing.judge({ authors: ["mentor-a"], sheets })).toEqual({
      ok: true,
      value: {
        outcome: "incomplete",
        total: "40",
        experts: ["expert-1"],
        remarks: [
          { ru: "Не хватает экспертов: 1", en: "Experts missing: 1" },
          {
            ru: "Лист эксперта mentor-a не учтён: эксперт — автор оцениваемой работы",
            en: "The sheet of expert mentor-a does not count: the expert is an author of the work",
          },
        ],
      },
    });
    const sheet = { ...defaultReviewSheet, experts: 1, acceptFrom: 45 };
    expect(expertReviewing.judge({ sheet, authors: ["mentor-b"], sheets: sheets.slice(0, 1) })).toMatchObject({
      value: { outcome: "rejected", remarks: [{ en: "Total: 40, at least 45 is needed" }] },
    });
  });

  it("says what is wrong with the data instead of judging", () => {
    expect(expertReviewing.judge({ authors: [], sheets })).toMatchObject({
      ok: false,
      problems: [{ path: ["authors"] }],
    });
    expect(expertReviewing.judge({ sheet: {}, authors: ["a"] })).toMatchObject({ ok: false });
  });
});

describe("laws of an expert review", () => {
  const sheets = fc.uniqueArray(
    fc.record({
      expert: fc.constantFrom("a", "b", "c", "d", "e"),
      answers: fc
        .array(fc.integer({ min: 1, max: 10 }), { minLength: 5, maxLength: 5 })
        .map((points) => answers(...points)),
    }),
    { selector: (one) => one.expert },
  );

  it("the order of sheets does not matter, and an author's sheet changes nothing", () => {
    fc.assert(
      fc.property(sheets, fc.integer({ min: 1, max: 10 }), (drawn, own) => {
        const data = { authors: ["author"], sheets: drawn };
        const review = outcome(defaultReviewSheet, data);
        expect(outcome(defaultReviewSheet, { ...data, sheets: drawn.toReversed() })).toEqual(review);
        const withOwn = [...drawn, { expert: "author", answers: answers(own) }];
        expect({ ...outcome(defaultReviewSheet, { ...data, sheets: withOwn }), refused: [] }).toEqual(review);
      }),
    );
  });

  it("the total is the average of the experts' sums", () => {
    fc.assert(
      fc.property(sheets, (drawn) => {
        fc.pre(drawn.length > 0);
        const sum = drawn
          .flatMap((one) => Object.values(one.answers))
          .reduce((total: Rational, points) => plus(total, readRational(points)), rational(0n));
        const review = outcome(defaultReviewSheet, { authors: ["author"], sheets: drawn });
        expect(readRational(review.total!)).toEqual(over(sum, rational(BigInt(drawn.length))));
      }),
    );
  });
});
