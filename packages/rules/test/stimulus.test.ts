import {
  type Contribution,
  exampleStimulusPolicy,
  printStimulus,
  type StimulusPolicy,
  stimulusPolicy,
  stimulusScores,
} from "@nastavnik/rules/stimulus";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

function done(
  id: string,
  indicator: Contribution["indicator"],
  level: Contribution["level"],
  person = "mentor-a",
): Contribution {
  return { id, person, indicator, level, source: "entered", evidence: `Справка ${id}` };
}

const rewarded = Object.keys(exampleStimulusPolicy.indicators) as readonly Contribution["indicator"][];

const levelsOf = (indicator: Contribution["indicator"]) =>
  Object.keys(exampleStimulusPolicy.indicators[indicator].points) as readonly Contribution["level"][];

function scores(data: unknown, policy: StimulusPolicy = exampleStimulusPolicy) {
  const result = stimulusScores(policy, data);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe("a stimulus policy", () => {
  it("is well formed in the example", () => {
    expect(stimulusPolicy.parse(exampleStimulusPolicy)).toEqual(exampleStimulusPolicy);
  });

  it.each([
    ["equal points for two levels of the bank", { school: 2, municipal: "2.0", regional: 6 }],
    ["equal points for school and region", { school: "1/2", municipal: 4, regional: "0.5" }],
  ])("is refused with %s", (_what, points) => {
    const policy = { ...exampleStimulusPolicy, indicators: { ...exampleStimulusPolicy.indicators, banks: { points } } };
    expect(stimulusPolicy.safeParse(policy).error?.issues).toMatchObject([{ path: ["indicators", "banks", "points"] }]);
  });

  it("is refused if one of the five indicators or a level of it is missing", () => {
    const { contests: _contests, ...four } = exampleStimulusPolicy.indicators;
    expect(stimulusPolicy.safeParse({ ...exampleStimulusPolicy, indicators: four }).success).toBe(false);
    const indicators = { ...exampleStimulusPolicy.indicators, sharing: { points: { school: 1, municipal: 2 } } };
    expect(stimulusPolicy.safeParse({ ...exampleStimulusPolicy, indicators }).success).toBe(false);
  });
});

describe("stimulus scores", () => {
  it("add up each person's contributions by level, with their evidence", () => {
    expect(
      scores([
        done("1", "banks", "school"),
        done("2", "banks", "regional"),
        done("3", "programmes", "school"),
        done("4", "contests", "municipal", "mentor-b"),
      ]),
    ).toMatchObject([
      {
        person: "mentor-a",
        total: "13",
        parts: [
          { indicator: "programmes", points: "5" },
          {
            indicator: "banks",
            points: "8",
            items: [{ level: "school", count: 1, evidence: ["Справка 1"] }, { level: "regional" }],
          },
        ],
      },
      { person: "mentor-b", total: "4" },
    ]);
  });

  it("stop at the cap of an indicator and of the whole", () => {
    const many = Array.from({ length: 7 }, (_, at) => done(String(at), "sharing", "municipal"));
    expect(scores(many)).toMatchObject([{ total: "12", isCapped: false, parts: [{ points: "12", isCapped: true }] }]);
    expect(scores(many, { ...exampleStimulusPolicy, cap: 10 })).toMatchObject([{ total: "10", isCapped: true }]);
  });

  it("are printed with their explanation", () => {
    const [score] = scores([
      done("1", "banks", "school"),
      done("2", "banks", "regional"),
      done("3", "banks", "regional"),
    ]);
    expect(printStimulus(score!, "ru")).toMatchSnapshot("in Russian");
  });

  it.each([
    ["a contribution twice", [done("1", "banks", "school"), done("1", "banks", "school")], "repeated", [1, "id"]],
    ["a level that the indicator does not have", [done("1", "contests", "school")], "outside-scale", [0, "level"]],
    [
      "an unknown indicator",
      [{ ...done("1", "banks", "school"), indicator: "meetings" }],
      "wrong-shape",
      [0, "indicator"],
    ],
  ])("refuse %s", (_what, data, code, path) => {
    expect(stimulusScores(exampleStimulusPolicy, data)).toMatchObject({ ok: false, problems: [{ code, path }] });
  });

  it("count a contribution of two persons for both", () => {
    expect(scores([done("1", "banks", "school"), done("1", "banks", "school", "mentor-b")])).toMatchObject([
      { person: "mentor-a", total: "2" },
      { person: "mentor-b", total: "2" },
    ]);
  });

  it("do not depend on the order, and never fall by one contribution more", () => {
    const contribution = fc.constantFrom(...rewarded).chain((indicator) =>
      fc.record({
        indicator: fc.constant(indicator),
        level: fc.constantFrom(...levelsOf(indicator)),
        person: fc.constantFrom("a", "b"),
      }),
    );
    fc.assert(
      fc.property(fc.array(contribution, { minLength: 1 }), (drawn) => {
        const all = drawn.map((one, at) => done(String(at), one.indicator, one.level, one.person));
        const whole = scores(all);
        expect(scores(all.toReversed())).toEqual(whole);
        const fewer = new Map(scores(all.slice(1)).map((one) => [one.person, Number(one.total)]));
        for (const one of whole) expect(Number(one.total)).toBeGreaterThanOrEqual(fewer.get(one.person) ?? 0);
      }),
    );
  });
});

describe("levels above the region, and the highest level alone", () => {
  const policy = stimulusPolicy.parse({
    ...exampleStimulusPolicy,
    indicators: {
      ...exampleStimulusPolicy.indicators,
      contests: {
        points: { municipal: 2, regional: 4, interregional: 5, national: 7, international: 9 },
        take: "highest",
      },
    },
  });

  it("give the points of the highest level once", () => {
    const given = ["municipal", "national", "national", "regional"] as const;
    const [score] = scores(
      given.map((level, at) => done(`d${at}`, "contests", level)),
      policy,
    );
    expect(score).toMatchObject({
      total: "7",
      parts: [{ items: [{ level: "national", count: 1, evidence: ["Справка d1"] }] }],
    });
  });

  it("are refused where the policy has no points for them", () => {
    expect(stimulusScores(exampleStimulusPolicy, [done("d", "contests", "national")])).toMatchObject({
      ok: false,
      problems: [{ code: "outside-scale", path: [0, "level"] }],
    });
  });

  it("count a person once however the identifier is written", () => {
    const written = ["mentor-a", "Mentor-A "].map((person, at) => done(`p${at}`, "projects", "school", person));
    expect(scores(written)).toMatchObject([{ person: "mentor-a", total: "4" }]);
  });
});
