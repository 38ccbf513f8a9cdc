import { absentInstance, type Instance, type JsonObject, type StateValue } from "@nastavnik/core";
import { explain, solve } from "@nastavnik/matching";
import { pairingProblem } from "@nastavnik/matching/target-model";
import { describe, expect, it } from "vitest";

const given = { document: "1", signer: "self", givenAt: "2025-09-01T06:00:00Z" };

/** An entry of a registry, as a programme has it at the eve of the pairing. */
function entry(id: string, side: "mentee" | "mentor", value: StateValue, context: JsonObject = {}): Instance {
  return {
    ...absentInstance({ workflow: "participant", id }, "p"),
    status: "active",
    value,
    context: {
      side,
      kind: "student",
      isEmployee: false,
      forms: ["student-student"],
      categories: ["behaviour-problems"],
      subjects: ["maths"],
      capacity: side === "mentor" ? 1 : 0,
      consents: { "personal-data": given },
      clearances: {},
      questionnaires: {},
      thirdParty: {},
      selectedFor: side === "mentor" ? ["student-student"] : [],
      preferences: [],
      seats: {},
      completed: [],
      returns: [],
      isSupported: false,
      ...context,
    },
  };
}

const searching = { registered: "searching" };
const ready = { registered: "ready" };

const pairs = (...people: readonly Instance[]) =>
  solve(pairingProblem(people), { mode: "coverage", seed: "1" }).pairs.map(({ mentee, mentor }) => [mentee, mentor]);

describe("the pairing problem of a registry", () => {
  it("pairs nobody with the own entry among the mentors", () => {
    const self = entry("s1-as-mentor", "mentor", ready, { person: "s1" });
    expect(pairs(entry("s1", "mentee", searching), self)).toEqual([]);
    expect(pairs(entry("s2", "mentee", searching), self)).toEqual([["s2", "s1-as-mentor"]]);
  });

  it("offers a mentor to nobody who was parted from them, whatever entry they mentor by", () => {
    const mentor = entry("m1-as-mentor", "mentor", ready, { person: "m1", capacity: 2 });
    const parted = entry("s1", "mentee", searching, { parted: { m1: "u1" } });
    expect(pairs(parted, entry("s2", "mentee", searching), mentor)).toEqual([["s2", "m1-as-mentor"]]);
  });

  it("offers no seat that is taken, and nobody whose consent was withdrawn", () => {
    const full = entry("m1", "mentor", ready, { capacity: 2, seats: { u1: 1, u2: 1 } });
    const half = entry("m2", "mentor", ready, { capacity: 2, seats: { u3: 1 } });
    const mentees = [entry("s1", "mentee", searching), entry("s2", "mentee", searching)];
    expect(pairs(...mentees, full)).toEqual([]);
    expect(pairs(...mentees, full, half)).toHaveLength(1);
    const withdrawn = { "personal-data": { ...given, withdrawnAt: "2025-09-20T06:00:00Z" } };
    expect(pairs(entry("s1", "mentee", searching, { consents: withdrawn }), half)).toEqual([]);
    expect(pairs(entry("s1", "mentee", searching), entry("m3", "mentor", ready, { consents: withdrawn }))).toEqual([]);
  });

  it("offers nobody to a removed mentor, nor to one who has not said how many to take, and says why", () => {
    const unstated = entry("m1", "mentor", ready);
    const { capacity: _capacity, ...context } = unstated.context;
    const people = [
      entry("s1", "mentee", searching),
      { ...unstated, context },
      entry("m2", "mentor", { registered: "removed" }),
    ];
    expect(pairs(...people)).toEqual([]);
    const problem = pairingProblem(people);
    const { whyNot } = explain(problem, solve(problem, { mode: "coverage", seed: "1" }));
    const codes = (mentor: string) =>
      whyNot("s1", mentor).map((obstacle) => (obstacle.kind === "rule" ? obstacle.code : obstacle.kind));
    expect([codes("m1"), codes("m2")]).toEqual([["capacity-not-stated"], ["not-trained"]]);
  });

  it("hears the wishes of both sides: of two equal mentors and two equal mentees each gets the one wished for", () => {
    for (const [first, second] of [
      ["m1", "m2"],
      ["m2", "m1"],
    ] as const) {
      const mentors = [entry("m1", "mentor", ready), entry("m2", "mentor", ready)];
      const s1 = entry("s1", "mentee", searching, { preferences: [first, "nobody"] });
      const s2 = entry("s2", "mentee", searching, { preferences: [second] });
      expect(pairs(s1, s2, ...mentors)).toEqual([
        ["s1", first],
        ["s2", second],
      ]);
      const wishful = entry("m1", "mentor", ready, { preferences: [first === "m1" ? "s1" : "s2"] });
      const alone = [entry("s1", "mentee", searching), entry("s2", "mentee", searching)];
      expect(pairs(...alone, wishful)).toEqual([[first === "m1" ? "s1" : "s2", "m1"]]);
    }
  });

  it("knows who waits for longer, and whose wishes are for people who are there", () => {
    const returned = { unit: "u1", reason: "mentor-left", at: "2025-10-01T06:00:00Z" };
    const { mentees } = pairingProblem([
      entry("s1", "mentee", searching, { preferences: ["m2", "gone", "m1"] }),
      entry("s2", "mentee", searching, { returns: [returned, returned] }),
      entry("m1", "mentor", ready),
      entry("m2", "mentor", ready),
    ]);
    expect(mentees.map(({ id, wishes, waiting }) => ({ id, wishes, waiting }))).toEqual([
      { id: "s1", wishes: ["m2", "m1"], waiting: 0 },
      { id: "s2", wishes: [], waiting: 2 },
    ]);
  });

  it("takes who came back to the search before whoever came first, when there is one seat", () => {
    const returned = { unit: "u1", reason: "mentor-left", at: "2025-10-01T06:00:00Z" };
    for (const waiting of ["s1", "s2"]) {
      const people = ["s1", "s2"].map((id) =>
        entry(id, "mentee", searching, id === waiting ? { returns: [returned] } : {}),
      );
      expect(pairs(...people, entry("m1", "mentor", ready))).toEqual([[waiting, "m1"]]);
    }
  });

  it("offers nobody to a mentor who is not prepared yet", () => {
    const listed = entry("m1", "mentor", { registered: "selected" });
    expect(pairs(entry("s1", "mentee", searching), listed)).toEqual([]);
  });
});
