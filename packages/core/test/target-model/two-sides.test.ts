import { matchesState } from "@nastavnik/core";
import { describe, expect, it } from "vitest";
import { approve, consent, joining, mentee, mentor, propose } from "./people-scenes.ts";
import { after, done, personOf, type Scene, scenes, toPerson, toUnit, unitOf, unitRef } from "./scenes.ts";
import { type Deed, type School } from "./school.ts";
import { meeting } from "./work-scenes.ts";

const codes = (school: School, deed: Deed): readonly string[] => {
  const decision = school.attempt(deed);
  return decision.outcome === "refused" ? [...new Set(decision.reasons.map(({ code }) => code))].toSorted() : [];
};

/** The pupil s3 is mentored, and mentors younger ones: the second entry has an identifier of its own. */
const onBothSides: Scene = scenes(
  joining,
  mentee("s3", { bornOn: "2010-05-01", forms: ["teacher-student", "student-student"] }),
  mentor(
    "s3-as-mentor",
    { person: "s3", kind: "student", bornOn: "2010-05-01", forms: ["student-student"] },
    "student-student",
  ),
);

const younger = propose("u2", "s3-as-mentor", ["s2"], { form: "student-student" });

const working: Scene = scenes(
  onBothSides,
  done(propose("u1", "m1", ["s3"]), consent("u1", "m1"), consent("u1", "s3")),
  done(younger, consent("u2", "s3-as-mentor"), consent("u2", "s2")),
  done(approve("5", "u1", "u2")),
);

const by = (id: string, deed: Deed): Deed => ({ ...deed, by: { id, roles: ["mentor", "mentee"] } });

describe("a person on both sides", () => {
  it("has an entry on each, and both units know the person behind them", () => {
    const school = after(working);
    expect(personOf(school, "s3-as-mentor").person).toBe("s3");
    expect(unitOf(school, "u2")).toMatchObject({ mentor: "s3-as-mentor", persons: { "s3-as-mentor": "s3" } });
    expect(unitOf(school, "u1")).not.toHaveProperty("persons");
    expect(["u1", "u2"].map((id) => matchesState(school.instance(unitRef(id)).value, "working"))).toEqual([true, true]);
  });

  it("acts in each unit as what they are there, and an entry acts for nobody", () => {
    const school = after(working);
    expect(codes(school, by("s3", meeting("organizational-first", "u2")))).toEqual([]);
    expect(codes(school, by("s3", meeting("organizational-first", "u1")))).toEqual(["not-your-act"]);
    expect(codes(school, by("s3-as-mentor", meeting("trial-working", "u2")))).toEqual(["not-your-act"]);
    const report = (unit: string, person: string) => by("s3", toUnit(unit, "submit-report", { person }));
    expect(codes(school, report("u2", "s3-as-mentor"))).toEqual([]);
    expect(codes(school, report("u1", "s3"))).toEqual([]);
    expect(codes(school, report("u2", "s2"))).toEqual(["not-your-act"]);
  });

  it("approves the own report in neither unit", () => {
    const school = after(
      working,
      done(by("s3", toUnit("u2", "submit-report", { person: "s3-as-mentor" }))),
      done({
        by: "head",
        on: { workflow: "programme", id: "programme" },
        type: "issue-order",
        payload: { kind: "appoint-coordinator-and-curators", number: "8", coordinators: ["c"], curators: ["s3"] },
      }),
    );
    const approval = toUnit("u2", "approve-report", { person: "s3-as-mentor" }, { id: "s3", roles: ["curator"] });
    expect(codes(school, approval)).toContain("conflict-of-interest");
  });

  it("is represented by the same guardian in both entries", () => {
    const withdraw = toPerson("s3-as-mentor", "withdraw-consent", { kind: "duty" }, "guardian");
    const school = after(working);
    expect(school.actorOf(withdraw).id).toBe("parent-of-s3");
    expect(codes(school, withdraw)).toEqual([]);
  });

  it("does not mentor themselves", () => {
    const school = after(onBothSides);
    const own = propose("u9", "s3-as-mentor", ["s3"], { form: "student-student" });
    expect(codes(school, own)).toEqual(["nobody-own-mentor"]);
  });

  it("does not become the mentor of the own unit later either", () => {
    const school = after(
      onBothSides,
      mentor("m3", { kind: "student", bornOn: "2009-05-01", forms: ["student-student"] }, "student-student"),
      done(
        propose("u3", "m3", ["s3"], { form: "student-student" }),
        consent("u3", "m3"),
        consent("u3", "s3"),
        approve("5", "u3"),
        toUnit("u3", "remove-mentor", { record: "1" }, "head"),
      ),
    );
    expect(codes(school, toUnit("u3", "assign-mentor", { mentor: "s3-as-mentor" }))).toEqual(["nobody-own-mentor"]);
  });

  it("leaves one side and keeps the other", () => {
    const school = after(working, done(toPerson("s3-as-mentor", "withdraw", { reason: "no-time" })));
    expect(matchesState(school.instance(unitRef("u2")).value, "seeking-mentor")).toBe(true);
    expect(matchesState(school.instance(unitRef("u1")).value, "working")).toBe(true);
    expect(school.refusedReactions).toEqual([]);
  });
});
