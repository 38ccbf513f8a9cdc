import { builtInContests, contest, type Contest, printContest, rankContest } from "@nastavnik/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const [mentorOfTheYear, bestPair] = builtInContests as readonly [Contest, Contest];

function pair(nominee: string, goal: number, growth: number, product: number, consent = true) {
  return { nominee, answers: { goal, growth, product, consent } };
}

function ranked(one: Contest, data: unknown) {
  const result = rankContest(one, data);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe("a contest", () => {
  it.each([...builtInContests])("$id is well formed", (one) => {
    expect(contest.parse(one)).toEqual(one);
  });

  it("ranks by points, lets its tie break decide, and shows the ties that stay", () => {
    const places = ranked(bestPair, [
      pair("pair-1", 5, 5, 5),
      pair("pair-2", 9, 8, 7),
      pair("pair-3", 8, 8, 8),
      pair("pair-4", 7, 9, 8),
      pair("pair-5", 10, 10, 10, false),
    ]);
    expect(places.map(({ place, nominee, tiedWith, isRuledOut }) => [place, nominee, tiedWith, isRuledOut])).toEqual([
      [1, "pair-4", [], false],
      [2, "pair-2", ["pair-3"], false],
      [2, "pair-3", ["pair-2"], false],
      [4, "pair-1", [], false],
      [5, "pair-5", [], true],
    ]);
  });

  it("gives a mentor points by steps of years and by parts up to a cap", () => {
    const answers = {
      years: 7,
      results: 8,
      feedback: 9,
      sharing: ["seminar", "conference", "publication"],
      consent: true,
    };
    expect(ranked(mentorOfTheYear, [{ nominee: "mentor-a", answers }])).toMatchObject([
      { total: "23", points: [{ points: "2" }, { points: "8" }, { points: "9" }, { points: "4" }, { points: "0" }] },
    ]);
  });

  it("is printed with ties and explanations", () => {
    const places = ranked(bestPair, [pair("pair-1", 5, 5, 5), pair("pair-2", 5, 5, 5), pair("pair-3", 9, 9, 9, false)]);
    expect(printContest(bestPair, places, "ru")).toMatchSnapshot("in Russian");
  });

  it.each([
    ["a nominee twice", [pair("pair-1", 1, 1, 1), pair("pair-1", 2, 2, 2)], "repeated", [1, "nominee"]],
    ["points outside the scale", [pair("pair-1", 11, 1, 1)], "outside-scale", [0, "answers", "goal"]],
    ["a nominee without answers", [{ nominee: "pair-1", answers: {} }], "wrong-shape", [0, "answers", "goal"]],
  ])("refuses %s", (_what, data, code, path) => {
    const result = rankContest(bestPair, data);
    expect(result.ok ? undefined : result.problems[0]).toMatchObject({ code, path });
  });

  it("refuses a tie break by an unknown criterion", () => {
    expect(rankContest({ ...bestPair, tieBreak: ["beauty"] }, [])).toMatchObject({
      ok: false,
      problems: [{ path: ["tieBreak", 0] }],
    });
  });

  it("places everybody once, whatever the order, and one more than those who are better", () => {
    const nominees = fc.uniqueArray(
      fc
        .tuple(fc.nat({ max: 30 }), fc.nat({ max: 2 }), fc.nat({ max: 2 }), fc.nat({ max: 2 }))
        .map(([id, ...points]) => pair(`pair-${id}`, ...points)),
      { selector: (one) => one.nominee },
    );
    fc.assert(
      fc.property(nominees, (drawn) => {
        const places = ranked(bestPair, drawn);
        expect(ranked(bestPair, drawn.toReversed())).toEqual(places);
        expect(places.map((one) => one.nominee).toSorted()).toEqual(drawn.map((one) => one.nominee).toSorted());
        const key = (nominee: string) => {
          const { goal, growth, product } = drawn.find((one) => one.nominee === nominee)!.answers;
          return (goal + growth + product) * 100 + growth;
        };
        for (const one of places) {
          expect(one.place).toBe(drawn.filter((other) => key(other.nominee) > key(one.nominee)).length + 1);
          const tied = drawn.filter(
            (other) => other.nominee !== one.nominee && key(other.nominee) === key(one.nominee),
          );
          expect(one.tiedWith.toSorted()).toEqual(tied.map((other) => other.nominee).toSorted());
        }
      }),
    );
  });
});
