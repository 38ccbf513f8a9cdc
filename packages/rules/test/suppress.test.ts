import { type GroupSummary, suppress } from "@nastavnik/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { over, plus, type Rational, rational, readRational, times } from "./rational.ts";

function leaf(id: string, ...scores: number[]): RespondentGroup {
  return { id, scores };
}

function flat(summary: GroupSummary): readonly GroupSummary[] {
  return [summary, ...summary.groups.flatMap(flat)];
}

/** Groups whose scores are known one by one. */
type RespondentGroup =
  | { readonly id: string; readonly scores: readonly (string | number)[] }
  | { readonly id: string; readonly groups: readonly RespondentGroup[] };

describe("results on the level above", () => {
  it("show the number of respondents and the exact average", () => {
    const school = { id: "school", groups: [leaf("9a", 7, 8, 9, 9, 10), leaf("9b", 1, 2, 3, 4, 5, 6)] };
    expect(suppress(school, { minimum: 5 })).toMatchObject({
      respondents: 11,
      average: "64/11",
      groups: [
        { id: "9a", suppressed: "none", respondents: 5, average: "8.6" },
        { id: "9b", suppressed: "none", respondents: 6, average: "3.5" },
      ],
    });
  });

  it("hide a small group together with the smallest other, so that it can't be subtracted", () => {
    const school = { id: "s", groups: [leaf("a", 1, 2), leaf("b", 3, 3, 3, 3, 3, 3), leaf("c", 5, 5, 5, 5, 5)] };
    const { groups } = suppress(school, { minimum: 5 });
    expect(groups.map(({ id, suppressed, respondents }) => [id, suppressed, respondents])).toEqual([
      ["a", "small", undefined],
      ["b", "none", 6],
      ["c", "complementary", undefined],
    ]);
  });

  it("hide the whole if it is small itself", () => {
    expect(suppress({ id: "s", groups: [leaf("a", 1), leaf("b", 2)] }, { minimum: 5 })).toEqual({
      id: "s",
      suppressed: "small",
      groups: [
        { id: "a", suppressed: "small", groups: [] },
        { id: "b", suppressed: "small", groups: [] },
      ],
    });
  });

  it("show a group without respondents as empty", () => {
    expect(suppress({ id: "s", groups: [leaf("a"), leaf("b", 1, 2)] }, { minimum: 2 }).groups[0]).toEqual({
      id: "a",
      suppressed: "none",
      respondents: 0,
      groups: [],
    });
  });

  it("hide more when the scale's end would give a small group away", () => {
    const school = { id: "s", groups: [leaf("a", 10, 10), leaf("b", 10, 10, 10), leaf("c", 1, 2, 3, 4, 5)] };
    const shownGroups = (scale?: { min: number; max: number }) =>
      suppress(school, { minimum: 3, ...(scale && { scale }) })
        .groups.filter((one) => one.suppressed === "none")
        .map((one) => one.id);
    expect(shownGroups()).toEqual(["c"]);
    expect(shownGroups({ min: 1, max: 10 })).toEqual([]);
  });

  it("refuse a minimum that protects nobody", () => {
    expect(() => suppress(leaf("a", 1), { minimum: 1 })).toThrow("expected a minimum of 2 respondents or more, met 1");
  });
});

const scores = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 7 });
const { group } = fc.letrec<{ group: RespondentGroup }>((tie) => ({
  group: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    scores.map((list) => ({ id: "", scores: list })),
    fc.array(tie("group"), { minLength: 1, maxLength: 4 }).map((groups) => ({ id: "", groups })),
  ),
}));

/** The same tree with every group named by its place in it. */
function named(one: RespondentGroup, id = "r"): RespondentGroup {
  return "scores" in one ? { ...one, id } : { id, groups: one.groups.map((part, at) => named(part, `${id}${at}`)) };
}

function scoresOf(one: RespondentGroup): readonly number[] {
  return "scores" in one ? one.scores.map(Number) : one.groups.flatMap(scoresOf);
}

function leaves(one: RespondentGroup): readonly RespondentGroup[] {
  return "scores" in one ? [one] : one.groups.flatMap(leaves);
}

function all(one: RespondentGroup): readonly RespondentGroup[] {
  return "scores" in one ? [one] : [one, ...one.groups.flatMap(all)];
}

/** Whether `wanted` is a sum of multiples of `rows`, by Gaussian elimination. */
function follows(rows: readonly (readonly Rational[])[], wanted: readonly Rational[]): boolean {
  const basis: { pivot: number; row: readonly Rational[] }[] = [];
  const reduce = (row: readonly Rational[]): readonly Rational[] =>
    basis.reduce((rest, { pivot, row: by }) => {
      const factor = over(rest[pivot]!, by[pivot]!);
      return rest.map((value, at) => plus(value, times(rational(-factor.n, factor.d), by[at]!)));
    }, row);
  for (const row of rows) {
    const rest = reduce(row);
    const pivot = rest.findIndex((value) => value.n !== 0n);
    if (pivot >= 0) basis.push({ pivot, row: rest });
  }
  return reduce(wanted).every((value) => value.n === 0n);
}

describe("laws of suppression", () => {
  const minimum = 4;

  it("what is shown is true", () => {
    fc.assert(
      fc.property(group, (drawn) => {
        const tree = named(drawn);
        const byId = new Map(all(tree).map((one) => [one.id, scoresOf(one)]));
        for (const one of flat(suppress(tree, { minimum }))) {
          if (one.suppressed !== "none") continue;
          const truth = byId.get(one.id)!;
          expect(one.respondents).toBe(truth.length);
          const sum = truth.reduce((total, score) => total + score, 0);
          const average = truth.length === 0 ? undefined : rational(BigInt(sum), BigInt(truth.length));
          expect(one.average === undefined ? undefined : readRational(one.average)).toEqual(average);
        }
      }),
    );
  });

  it("nothing about a small group follows from everything that is shown", () => {
    fc.assert(
      fc.property(group, (drawn) => {
        const tree = named(drawn);
        const places = leaves(tree).map((one) => one.id);
        const rowOf = (id: string): readonly Rational[] =>
          places.map((place) => rational(place.startsWith(id) ? 1n : 0n));
        const summaries = flat(suppress(tree, { minimum }));
        const known = summaries.filter((one) => one.suppressed === "none").map((one) => rowOf(one.id));
        const small = all(tree).filter((one) => scoresOf(one).length > 0 && scoresOf(one).length < minimum);
        expect(small.filter((one) => follows(known, rowOf(one.id)))).toEqual([]);
        // Any sum that follows by subtraction is about the minimum of respondents or more.
        for (const parent of all(tree)) {
          if ("scores" in parent || summaries.find((one) => one.id === parent.id)?.suppressed !== "none") continue;
          const hiddenSize = parent.groups
            .filter((part) => summaries.find((one) => one.id === part.id)?.suppressed !== "none")
            .reduce((total, part) => total + scoresOf(part).length, 0);
          expect(hiddenSize === 0 || hiddenSize >= minimum).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the order of groups does not matter", () => {
    fc.assert(
      fc.property(group, (drawn) => {
        const tree = named(drawn);
        const reversed = (one: RespondentGroup): RespondentGroup =>
          "scores" in one ? one : { ...one, groups: one.groups.toReversed().map(reversed) };
        expect(suppress(reversed(tree), { minimum })).toEqual(suppress(tree, { minimum }));
      }),
    );
  });

  it("with its scale known, a small group's scores stay open", () => {
    const scale = { min: 1, max: 5 };
    fc.assert(
      fc.property(fc.array(scores, { minLength: 1, maxLength: 4 }), (lists) => {
        const tree = named({ id: "", groups: lists.map((list) => ({ id: "", scores: list })) });
        const summary = suppress(tree, { minimum, scale });
        if (summary.suppressed !== "none") return;
        const hidden = summary.groups.flatMap((one, at) => (one.suppressed === "none" ? [] : lists[at]!));
        if (hidden.length === 0) return;
        const sum = hidden.reduce((total, score) => total + score, 0);
        expect(sum).toBeGreaterThan(hidden.length * scale.min);
        expect(sum).toBeLessThan(hidden.length * scale.max);
      }),
    );
  });
});
