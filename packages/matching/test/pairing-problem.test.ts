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
});
