import { matchesState } from "@nastavnik/core";
import type { PracticeContext } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { inconsistencies } from "./invariants.ts";
import { agreed, approve, joining, mentee, propose, registered, workingPair } from "./people-scenes.ts";
import { describedPractice, drawUpPractice, headFields, practiceRef, toPractice } from "./practice-scenes.ts";
import {
  after,
  done,
  participantRef,
  personOf,
  programmeOf,
  today,
  toProgramme,
  toUnit,
  unitOf,
  unitRef,
} from "./scenes.ts";
import { programmeRef, type School } from "./school.ts";

const suspend = done(toProgramme("suspend-programme", { ground: "emergency", document: "20" }, "head"));
const resume = done(toProgramme("resume-programme", { document: "21" }, "head"));
const cancel = done(toProgramme("cancel-programme", { ground: "founder", document: "22" }, "head"));
const unit = (school: School, id: string) => school.instance(unitRef(id)).value;

describe("a suspended programme", () => {
  it("lets its units stand still, and goes on with them where it was", () => {
    const school = after(workingPair, suspend);
    expect(school.instance(programmeRef).value).toBe("suspended");
    expect(unitOf(school, "u1").suspendedFor).toBe("programme-suspended");
    expect(school.attempt(toProgramme("finish-stage")).outcome).toBe("refused");
    today("2025-10-01")(school);
    resume(school);
    expect(school.instance(programmeRef).value).toBe("pairing");
    expect(matchesState(unit(school, "u1"), "working.assignment.in-force")).toBe(true);
    expect(unitOf(school, "u1")).not.toHaveProperty("suspendedFor");
    expect(inconsistencies(school)).toEqual([]);
  });

  it("leaves to the curator what may not go on, and is resumed all the same", () => {
    const withdraw = done({
      by: "curator",
      on: participantRef("s1"),
      type: "withdraw-consent",
      payload: { kind: "duty" },
    });
    const school = after(workingPair, suspend, withdraw, resume);
    expect(school.instance(programmeRef).value).toBe("pairing");
    expect(matchesState(unit(school, "u1"), "working.assignment.suspended")).toBe(true);
    expect(school.refusedReactions).toEqual([]);
  });

  it("may be suspended again, and is cancelled from there", () => {
    const school = after(workingPair, suspend, resume, suspend, cancel);
    expect(school.instance(programmeRef)).toMatchObject({ value: "cancelled", status: "done" });
    expect(unit(school, "u1")).toBe("dissolved");
  });
});

describe("a cancelled programme", () => {
  it("ends every unit and everybody's participation, and leaves nobody and no seat bound", () => {
    const school = after(
      workingPair,
      mentee("s3"),
      done(propose("u2", "m1", ["s3"])),
      registered("s4", "mentee"),
      cancel,
    );
    expect([unit(school, "u1"), unit(school, "u2")]).toEqual(["dissolved", "dissolved"]);
    expect(["m1", "s1", "s3", "s4"].map((id) => school.instance(participantRef(id)).value)).toEqual(
      Array.from({ length: 4 }, () => "withdrawn"),
    );
    expect(personOf(school, "m1")).toMatchObject({ seats: {}, leaving: { reason: "programme-cancelled" } });
    expect(programmeOf(school).interruption).toMatchObject({ ground: "founder", document: "22", units: ["u1", "u2"] });
    expect(inconsistencies(school)).toEqual([]);
  });

  it("withdraws practices that are not published yet, leaves those that are, and begins no other", () => {
    const published = drawUpPractice({}, "curator", "k2");
    const school = after(
      describedPractice,
      done(published, toPractice("complete-card", { fields: [...headFields] }, "curator", "k2")),
    );
    const { context, ...rest } = school.instance<PracticeContext>(practiceRef("k2"));
    const once = { version: 1, at: school.now.toString(), named: [], entries: [] };
    school.put({ ...rest, value: "published", context: { ...context, published: once } });
    cancel(school);
    expect(["k1", "k2"].map((id) => school.instance(practiceRef(id)).value)).toEqual(["withdrawn", "published"]);
    expect(school.instance<PracticeContext>(practiceRef("k1")).context.withdrawal?.reason).toBe("programme-cancelled");
    expect(school.refusedReactions).toEqual([]);
    expect(school.attempt(drawUpPractice({}, "curator", "k3")).outcome).toBe("refused");
  });

  it("ends a unit that seeks another mentor, and one that is agreed", () => {
    const school = after(
      joining,
      agreed("u1", "m1", ["s1"]),
      done(approve("5", "u1"), toUnit("u1", "resign", { ground: "personal" }, "mentor")),
      done(toUnit("u1", "accept-resignation", {}, "head")),
      agreed("u2", "m1", ["s2"]),
      cancel,
    );
    expect([unit(school, "u1"), unit(school, "u2")]).toEqual(["dissolved", "dissolved"]);
    expect(inconsistencies(school)).toEqual([]);
  });
});
