import { checkResult, readInstance, solve, type MatchingResult, type SolveOptions } from "@nastavnik/matching";
import { describe, expect, test } from "vitest";
import { allPlacings, isStable, maximum, reading, served, type Places } from "./support/brute-force.ts";
import { instanceFile, instances } from "./support/instances.ts";

/** The answer as `mentee:mentor` words, and checked. */
function answer(id: string, options: SolveOptions = {}): string {
  return words(solved(id, options));
}

function solved(id: string, options: SolveOptions = {}): MatchingResult {
  const { problem, mode } = readInstance(instanceFile(id), id);
  const result = solve(problem, { mode, ...options });
  expect(checkResult(problem, result)).toEqual([]);
  return result;
}

function words({ pairs, unmatched }: MatchingResult): string {
  return [
    ...pairs.map(({ mentee, mentor, topic }) => `${mentee}:${topic ?? mentor}`),
    ...unmatched.map(({ id }) => `${id}:`),
  ].join(" ");
}

function stablePlacings(id: string): readonly Places[] {
  const { problem } = readInstance(instanceFile(id));
  return allPlacings(problem).filter((placed) => isStable(problem, placed));
}

describe("lists of two sides", () => {
  // id, best for mentees, best for mentors, how many stable answers there are
  const known = [
    ["nrmp-five", "A:C D:C J:G L:M S:M", "A:C D:C J:G L:M S:M", 1],
    ["all-prefs-lost", "B:X A:", "B:X A:", 1],
    ["undersubscribed", "G1:I G2:P G3:P", "G1:I G2:P G3:P", 1],
    ["two-stable", "r1:h1 r2:h2 r3:h1", "r1:h2 r2:h1 r3:h1", 2],
    [
      "austen",
      "Bingley:Jane Collins:Charlotte Darcy:Elizabeth Wickham:Lydia",
      "Bingley:Jane Collins:Charlotte Darcy:Elizabeth Wickham:Lydia",
      1,
    ],
    ["roth-sotomayor-2.9", "m1:w1 m2:w2 m3:w3 m4:w4 m5:", "m1:w4 m2:w1 m3:w2 m4:w3 m5:", 4],
    ["roth-sotomayor-2.17", "m1:w1 m2:w2 m3:w3 m4:w4", "m1:w4 m2:w3 m3:w2 m4:w1", 10],
    ["scarcity-7x2", "A:x B:x C:x D:y E:y F: G:", "A:x B:x C:x D:y E:y F: G:", 1],
  ] as const;

  test.each(known)("%s has its known answers for mentees and for mentors", (id, forMentees, forMentors) => {
    expect(answer(id)).toBe(forMentees);
    expect(answer(id, { for: "mentors" })).toBe(forMentors);
  });

  test.each(known)("%s has as many stable answers as is known", (id, _mentees, _mentors, count) => {
    expect(stablePlacings(id)).toHaveLength(count);
  });

  test("rosetta-10x10 has its known answer for mentees", () => {
    expect(answer("rosetta-10x10")).toBe(
      "abe:ivy bob:cath col:dee dan:fay ed:jan fred:bea gav:gay hal:eve ian:hope jon:abi",
    );
  });
});

describe("lists with ties and lower sizes", () => {
  test("smti-gap serves both only in its larger stable answer, which stable-max finds", () => {
    expect(
      stablePlacings("smti-gap")
        .map(served)
        .toSorted((a, b) => a - b),
    ).toEqual([1, 2]);
    expect(answer("smti-gap")).toBe("m1:w2 m2:w1");
  });

  const known = [
    ["mp-hr0", 810, 6, 9, [4, 1, 1, 0], [6], 1, [6], 1, "r1:h1 r2:h4 r3:h2 r4:h2 r5:h3 r6:h1"],
    ["mp-hr1", 207, 6, 6, [6, 0, 0, 0], [5, 6], 4, [6], 2, "r1:h3 r2:h1 r3:h2 r4:h1 r5:h2 r6:h4"],
  ] as const;

  test.each(known)(
    "%s has the known number of feasible and stable answers, sizes and profiles",
    (id, feasible, size, cost, profile, sizes, count, lowerSizes, lowerCount) => {
      const { problem } = readInstance(instanceFile(id));
      const { menteeRank } = reading(problem);
      const meetsLower = (placed: Places) =>
        problem.mentors.every(({ lower }, j) => placed.filter((place) => place === j).length >= lower);
      const all = allPlacings(problem).filter(meetsLower);
      expect(all).toHaveLength(feasible);
      const profileOf = (placed: Places) =>
        [1, 2, 3, 4].map((rank) => placed.filter((place, i) => place >= 0 && menteeRank(i, place) === rank).length);
      const largest = all.filter((placed) => served(placed) === size);
      expect(maximum(largest.map(profileOf))).toEqual(profile);
      const generous = maximum(
        largest.map((placed) =>
          profileOf(placed)
            .toReversed()
            .map((many) => 0 - many),
        ),
      );
      expect(generous).toEqual(profile.toReversed().map((many) => 0 - many));
      expect(solved(id, { mode: "coverage" })).toMatchObject({ total: cost });
      expect(solved(id, { mode: "coverage" }).pairs).toHaveLength(size);
      const stable = stablePlacings(id);
      expect([...new Set(stable.map(served))].toSorted((a, b) => a - b)).toEqual(sizes);
      expect(stable).toHaveLength(count);
      expect([...new Set(stable.filter(meetsLower).map(served))]).toEqual(lowerSizes);
      expect(stable.filter(meetsLower)).toHaveLength(lowerCount);
    },
  );

  test.each(known)("%s has its known largest stable answer, which meets the lower sizes", (id, ...rest) => {
    expect(answer(id, { mode: "stable-max" })).toBe(rest.at(-1));
    expect(answer(id)).toBe(rest.at(-1));
  });
});

test("spa-docs has its only stable answer with topics", () => {
  expect(answer("spa-docs")).toBe("A:X1 B:Y2 C:X1 D:Y1 E:Y2");
  expect(answer("spa-docs", { for: "mentors" })).toBe("A:X1 B:Y2 C:X1 D:Y1 E:Y2");
  expect(stablePlacings("spa-docs")).toHaveLength(1);
});

test.each([
  [0, 200, "0:2 1:0 2:1"],
  [30, 197, "0:0 1:2 2:1"],
  [50, 177, "0:2 2:1 1:"],
])("score-threshold with the minimum score %i has the known total %i", (minimumScore, total, expected) => {
  const { problem, mode } = readInstance({ ...instanceFile("score-threshold"), minimumScore });
  const result = solve(problem, { mode });
  expect(result.total).toBe(total);
  expect(words(result)).toBe(expected);
});

test.each([
  ["lsa-1", [150, 400, 300], 850],
  ["lsa-2", [150, 2, 300], 452],
  ["lsa-3", [10, 1, 7], 18],
  ["lsa-5", [10, 1, 7], 18],
] as const)("%s has its known costs", (id, costs, total) => {
  const result = solved(id);
  const { matrix } = instances.find((instance) => instance.id === id)!;
  expect(result.pairs.map(({ mentee, mentor }) => matrix![Number(mentee)]![Number(mentor)])).toEqual(costs);
  expect(result.total).toBe(total);
});

test("lsa-infeasible is reported with the rows that have too few columns, and with no pairs", () => {
  expect(solved("lsa-infeasible")).toMatchObject({
    status: "infeasible",
    pairs: [],
    stable: false,
    proof: { kind: "too-few-seats", mentees: ["0", "1", "2"], mentors: ["1", "2"] },
  });
});

test("roommates-irving6 has its only stable pairing", () => {
  expect(answer("roommates-irving6")).toBe("a:f b:c d:e");
});
