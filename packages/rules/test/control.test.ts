import { checkControl, checkWays, control, controlFacts, evaluate } from "@nastavnik/rules";
import { describe, expect, it } from "vitest";

const survey = { by: "curator", form: "survey-protocol", document: "Протокол опроса № 1" };
const lessons = [
  { by: "mentor", form: "open-lesson", document: "Открытый урок, 12 мая" },
  { by: "mentee", form: "open-lesson", document: "Открытый урок, 15 мая" },
];

const final = {
  kind: "final",
  participants: ["mentor-1", "mentee-1"],
  satisfaction: [
    { person: "mentor-1", score: 8 },
    { person: "mentee-1", score: 9 },
  ],
  wellbeing: [{ person: "mentee-1", score: 7 }],
  products: { before: 1, now: 4 },
  outsideEvents: 2,
  evidence: [survey, ...lessons],
};

function gapsOf(data: unknown): readonly string[] {
  const checked = checkControl(data);
  return checked.ok ? checked.value.gaps.map((gap) => gap.code) : ["refused"];
}

describe("a control", () => {
  it("at the end counts with everybody asked and its evidence", () => {
    expect(gapsOf(final)).toEqual([]);
  });

  it("at the end asks all participants, half way through some", () => {
    const some = { ...final, satisfaction: final.satisfaction.slice(0, 1) };
    const checked = checkControl(some);
    expect(checked).toMatchObject({
      ok: true,
      value: {
        gaps: [{ code: "not-everybody-asked", subject: "mentee-1", clause: expect.stringContaining("R56") as string }],
      },
    });
    expect(gapsOf({ ...some, kind: "mid-term", outsideEvents: undefined })).toEqual([]);
  });

  it("half way through measures something", () => {
    const empty = { kind: "mid-term", participants: ["mentor-1"], evidence: [survey] };
    expect(gapsOf(empty)).toEqual(["nothing-measured"]);
    expect(gapsOf({ ...empty, products: { before: 0, now: 0 } })).toEqual([]);
  });

  it("counts events outside the organisation only at the end", () => {
    expect(gapsOf({ ...final, kind: "mid-term" })).toEqual(["outside-events-too-early"]);
    expect(gapsOf({ ...final, kind: "current" })).toEqual(["no-evidence", "outside-events-too-early"]);
  });

  it("needs the curator's protocols, and at the end the open lessons of mentor and mentee", () => {
    expect(gapsOf({ ...final, evidence: [] })).toEqual(["no-evidence", "no-evidence", "no-evidence"]);
    expect(gapsOf({ ...final, evidence: lessons })).toEqual(["no-evidence"]);
    expect(gapsOf({ ...final, kind: "mid-term", outsideEvents: undefined, evidence: [] })).toEqual(["no-evidence"]);
  });

  it("needs other evidence where an organisation says so", () => {
    const policy = { evidence: [{ control: "final", by: "mentee", form: "other" }] } as const;
    const checked = checkControl(
      { ...final, evidence: [{ by: "mentee", form: "other", document: "Защита проекта" }] },
      policy,
    );
    expect(checked).toMatchObject({ ok: true, value: { gaps: [] } });
  });

  it.each([
    [
      "a score outside its scale",
      { satisfaction: [{ person: "mentee-1", score: 11 }] },
      "outside-scale",
      ["satisfaction", 0, "score"],
    ],
    [
      "a score of somebody else",
      { wellbeing: [{ person: "mentee-9", score: 5 }] },
      "wrong-shape",
      ["wellbeing", 0, "person"],
    ],
    [
      "two scores of one person",
      {
        wellbeing: [
          { person: "mentee-1", score: 5 },
          { person: "mentee-1", score: 6 },
        ],
      },
      "repeated",
      ["wellbeing", 1, "person"],
    ],
    ["a negative number of products", { products: { before: -1, now: 1 } }, "wrong-shape", ["products", "before"]],
    ["a participant named twice", { participants: ["mentor-1", "mentor-1"] }, "wrong-shape", ["participants"]],
  ])("refuses %s", (_what, change, code, path) => {
    expect(checkControl({ ...final, ...change })).toMatchObject({ ok: false, problems: [{ code, path }] });
  });

  it("gives the facts of the pair's indicators", () => {
    const facts = controlFacts(control.parse(final));
    const result = evaluate({
      format: "nastavnik-evaluation/1",
      measuredOn: "2025-05-26",
      profiles: ["pair-level"],
      facts,
    });
    expect(result.ok && result.value.derivations.map(({ indicator, value }) => [indicator, value])).toEqual([
      ["U1", "8.5"],
      ["U2", "7"],
      ["U3", "3"],
      ["U4", "2"],
    ]);
  });
});

describe("ways of monitoring", () => {
  const curatorReview = { way: "reviews", document: "curator-review", by: "curator", reference: "Отзыв № 1" };
  const expertReview = { way: "reviews", document: "expert-review", by: "external-expert", reference: "Отзыв № 2" };

  it("count the reviews of curator and external expert as one, and only together", () => {
    const lacking = checkWays({ ways: ["reviews"], documents: [curatorReview] });
    expect(lacking).toMatchObject({
      ok: true,
      value: [{ way: "reviews", lacks: [{ en: "External expert's review" }] }],
    });
    const whole = checkWays({ ways: ["reviews"], documents: [curatorReview, expertReview] });
    expect(whole).toMatchObject({ ok: true, value: [{ references: ["Отзыв № 1", "Отзыв № 2"], lacks: [] }] });
  });

  it("do not take the curator's review for the external expert's", () => {
    const documents = [curatorReview, { ...expertReview, by: "curator" }];
    expect(checkWays({ ways: ["reviews"], documents })).toMatchObject({ ok: true, value: [{ lacks: [{}] }] });
  });

  it("can be an organisation's own", () => {
    const own = [
      {
        id: "interviews",
        title: { ru: "Беседы", en: "Interviews" },
        documents: [{ id: "notes", title: { ru: "Записи", en: "Notes" } }],
      },
    ];
    const documents = [{ way: "interviews", document: "notes", by: "psychologist", reference: "Журнал бесед" }];
    expect(checkWays({ ways: ["interviews"], own, documents })).toMatchObject({ ok: true, value: [{ lacks: [] }] });
  });

  it.each([
    ["none", { ways: [] }, ["ways"]],
    ["an unknown one", { ways: ["review"] }, ["ways", 0]],
    [
      "a document of a way that was not chosen",
      { ways: ["mentor-case"], documents: [curatorReview] },
      ["documents", 0, "way"],
    ],
    [
      "a document that the way does not have",
      { ways: ["reviews"], documents: [{ ...curatorReview, document: "diary" }] },
      ["documents", 0, "document"],
    ],
    [
      "an own one under a shipped name",
      {
        ways: ["reviews"],
        own: [{ id: "reviews", title: { ru: "О", en: "R" }, documents: [{ id: "x", title: { ru: "х", en: "x" } }] }],
      },
      ["own", 0, "id"],
    ],
  ])("refuse %s", (_what, data, path) => {
    expect(checkWays(data)).toMatchObject({ ok: false, problems: [{ path }] });
  });
});
