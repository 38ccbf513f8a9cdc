import { builtInContests, contest, type Contest, printContest, rankContest } from "@nastavnik/rules/contest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const [mentorOfTheYear, bestPair] = builtInContests as readonly [Contest, Contest];

function pair(nominee: string, goal: number, growth: number, product: number, consent = true) {
  return { nominee, answers: { goal, growth, product, consent } };
}

function ranked(one: Contest, data: unknown, chairman?: string) {
  const result = rankContest(one, data, { chairman });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.flatMap(({ places }) => places);
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
      [undefined, "pair-5", [], true],
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
      {
        total: "23",
        sheets: [{ points: [{ points: "2" }, { points: "8" }, { points: "9" }, { points: "4" }, { points: "0" }] }],
      },
    ]);
  });

  it("is printed with ties and explanations", () => {
    const pairs = [pair("pair-1", 5, 5, 5), pair("pair-2", 5, 5, 5), pair("pair-3", 9, 9, 9, false)];
    const result = rankContest(bestPair, pairs);
    expect(printContest(bestPair, result.ok ? result.value : [], "ru")).toMatchSnapshot("in Russian");
  });

  it.each([
    ["a nominee twice", [pair("pair-1", 1, 1, 1), pair("pair-1", 2, 2, 2)], "repeated", [1, "nominee"]],
    [
      "a nominee twice, written otherwise",
      [pair("pair-1", 1, 1, 1), pair(" Pair-1", 2, 2, 2)],
      "repeated",
      [1, "nominee"],
    ],
    ["points outside the scale", [pair("pair-1", 11, 1, 1)], "outside-scale", [0, "answers", "goal"]],
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

  const byJury = contest.parse({
    id: "lesson",
    title: { ru: "Урок с наставником", en: "A lesson with the mentor" },
    nominees: "person",
    level: "municipal",
    criteria: [
      { id: "lesson", title: { ru: "Урок", en: "Lesson" }, kind: "scale", min: 0, max: 10, step: 0.5 },
      { id: "materials", title: { ru: "Материалы", en: "Materials" }, kind: "scale", min: 0, max: 10 },
    ],
    experts: 2,
    chairmanDecides: true,
  });
  const sheet = (expert: string, lesson: unknown, materials: unknown) => ({ expert, answers: { lesson, materials } });

  it("lets the chairman decide between equal totals, and says so", () => {
    const entries = [
      { nominee: "a", sheets: [sheet("chair", 7.5, 6), sheet("second", "8,5", 6)] },
      { nominee: "b", sheets: [sheet("chair", 8.5, 6), sheet("second", 7.5, 6)] },
    ];
    expect(ranked(byJury, entries, " Chair ")).toMatchObject([
      { place: 1, nominee: "b", total: "14", decidedBy: { en: "the chairman's vote" } },
      { place: 2, nominee: "a", total: "14" },
    ]);
    expect(ranked(byJury, entries)).toMatchObject([
      { place: 1, tiedWith: ["b"] },
      { place: 1, tiedWith: ["a"] },
    ]);
  });

  it("does not compare a nominee who lacks sheets of the jury, and lets nobody judge themselves", () => {
    const entries = [
      { nominee: "a", sheets: [sheet("first", 5, 5), sheet("A", 10, 10)] },
      { nominee: "b", sheets: [sheet("first", 1, 1), sheet("second", 1, "")] },
      { nominee: "c", sheets: [sheet("first", 1, 1), sheet("second", 1, 1)] },
    ];
    expect(ranked(byJury, entries).map(({ nominee, place, missing }) => [nominee, place, missing.length])).toEqual([
      ["c", 1, 0],
      ["a", undefined, 1],
      ["b", undefined, 1],
    ]);
  });

  it("ranks within nominations, with their own maxima, and holds none with too few entrants", () => {
    const own = contest.parse({
      ...bestPair,
      nominations: [
        { id: "school", title: { ru: "Школы", en: "Schools" }, caps: { goal: 5 } },
        { id: "college", title: { ru: "Колледжи", en: "Colleges" }, leastEntrants: 1 },
      ],
      leastEntrants: 2,
    });
    const entries = [
      { ...pair("pair-1", 9, 1, 1), nomination: "school" },
      { ...pair("pair-2", 4, 1, 1), nomination: "college" },
    ];
    expect(rankContest(own, entries)).toMatchObject({
      ok: true,
      value: [
        { nomination: "school", isHeld: false, entrants: 1, leastEntrants: 2, places: [{ total: "7" }] },
        { nomination: "college", isHeld: true, places: [{ place: 1, total: "6" }] },
      ],
    });
    expect(rankContest(own, [pair("pair-1", 1, 1, 1)])).toMatchObject({ problems: [{ path: [0, "nomination"] }] });
  });
});
