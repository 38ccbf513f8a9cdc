import { absentInstance, type Instance, type JsonObject, type StateValue } from "@nastavnik/core";
import { solve } from "@nastavnik/matching";
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
});
