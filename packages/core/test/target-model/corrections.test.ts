import { matchesState } from "@nastavnik/core";
import { describe, expect, it } from "vitest";
import { agreed, approve, inRegistry, joining, mentee, workingPair } from "./people-scenes.ts";
import {
  after,
  altered,
  done,
  participantRef,
  personOf,
  type Scene,
  scenes,
  today,
  toPerson,
  toUnit,
  unitOf,
  unitRef,
} from "./scenes.ts";
import { type School } from "./school.ts";

const provide = (kind: string, until?: string) =>
  toPerson("e1", "provide-clearance", { kind, document: `${kind}/e1`, ...(until === undefined ? {} : { until }) });

/** An employer mentors a pupil in u1, with a clearance until the end of November and one until the end of December. */
const working: Scene = scenes(
  joining,
  inRegistry("e1", "mentor", { kind: "employer", forms: ["employer-student"] }),
  done(
    provide("criminal-record", "2025-11-30"),
    provide("medical", "2025-12-31"),
    toPerson("e1", "select", { form: "employer-student" }),
    toPerson("e1", "train", { mode: "consultation" }),
  ),
  agreed("u1", "e1", ["s1"], { form: "employer-student", roleModel: "employer-to-student" }),
  done(approve("5", "u1")),
);

const isSuspended = (school: School) =>
  matchesState(school.instance(unitRef("u1")).value, "working.assignment.suspended");
const told = (school: School) =>
  school.effects.flatMap(({ type, data }) =>
    type === "remindOfClearance"
      ? [
          (data["clearances"] as unknown as { kind: string; isExpired: boolean }[]).map(
            ({ kind, isExpired }) => `${kind} ${isExpired}`,
          ),
        ]
      : [],
  );

describe("a clearance that runs out", () => {
  it("is told thirty days before and when it has run out, each by itself", () => {
    const school = after(working, today("2025-11-02"));
    expect(told(school)).toEqual([["criminal-record false", "medical false"]]);
    today("2026-02-01")(school);
    expect(told(school).slice(1)).toEqual([
      // The one has run out on the day on which the other is told of.
      ["criminal-record true", "medical false"],
      ["criminal-record true", "medical true"],
    ]);
    expect(school.timers.filter(({ id }) => id.includes("clearance"))).toEqual([]);
  });

  it("suspends the pair on the day after, and another one lets the curator resume it", () => {
    const school = after(working, today("2025-11-30"));
    expect(isSuspended(school)).toBe(false);
    today("2025-12-01")(school);
    expect(isSuspended(school)).toBe(true);
    expect(unitOf(school, "u1").suspendedFor).toBe("clearance-missing");
    done(provide("criminal-record", "2026-11-30"), toUnit("u1", "resume"))(school);
    expect(isSuspended(school)).toBe(false);
    expect(school.refusedReactions).toEqual([]);
  });

  it("is forgotten as soon as another one is provided", () => {
    const school = after(working, done(provide("criminal-record"), provide("medical")), today("2026-02-01"));
    expect(told(school)).toEqual([]);
    expect(isSuspended(school)).toBe(false);
  });
});

describe("a correction", () => {
  const withGuest: Scene = scenes(
    joining,
    done(toPerson("m1", "select", { form: "teacher-teacher" })),
    mentee("t1", { kind: "teacher", isEmployee: false, forms: ["teacher-teacher"] }),
    agreed("u1", "m1", ["t1"], { form: "teacher-teacher" }),
    done(approve("5", "u1")),
  );
  const correct = (id: string, payload: object) =>
    toPerson(id, "correct-entry", { ground: "entered-wrongly", ...payload });

  it("keeps what was entered before it, and by what it was found", () => {
    const school = after(withGuest, done(correct("t1", { isEmployee: true, document: "contract-1" })));
    expect(personOf(school, "t1")).toMatchObject({
      isEmployee: true,
      corrected: { ground: "entered-wrongly", document: "contract-1", was: { isEmployee: false } },
    });
    done(correct("t1", { isMentoringPartOfJob: false }))(school);
    expect(personOf(school, "t1").corrected?.was).toEqual({ isMentoringPartOfJob: null });
    const found = school.facts.flatMap(({ command, changes }) =>
      command.type === "correct-entry" ? changes.map(({ path }) => path[0]) : [],
    );
    expect(found).toContain("corrected");
  });

  it("brings the Labour Code to a pair that it regards, and takes it away again", () => {
    const school = after(withGuest, done(correct("t1", { isEmployee: true })));
    expect(unitOf(school, "u1")).toMatchObject({ isUnderLabourCode: true, suspendedFor: "addendum-missing" });
    done(correct("t1", { isEmployee: false }), toUnit("u1", "resume"))(school);
    expect(unitOf(school, "u1").isUnderLabourCode).toBe(false);
    expect(isSuspended(school)).toBe(false);
  });

  it("reaches a pair that is only proposed, and one that seeks a mentor", () => {
    const agreedOnly = after(
      joining,
      done(toPerson("m1", "select", { form: "teacher-teacher" })),
      mentee("t1", { kind: "teacher", isEmployee: false, forms: ["teacher-teacher"] }),
      agreed("u1", "m1", ["t1"], { form: "teacher-teacher" }),
      done(correct("t1", { isEmployee: true })),
    );
    expect(unitOf(agreedOnly, "u1").isUnderLabourCode).toBe(true);
    const refused = agreedOnly.attempt(approve("5", "u1"));
    expect(refused.outcome === "refused" && refused.reasons.map(({ code }) => code)).toEqual([
      "labour-contract-addendum",
    ]);
    const seeking = after(
      withGuest,
      done(toUnit("u1", "remove-mentor", { record: "1" }, "head"), correct("t1", { isEmployee: true })),
    );
    expect(unitOf(seeking, "u1").isUnderLabourCode).toBe(true);
  });

  it("of the side brings an entry back to the intake, with nothing that was judged of it", () => {
    const school = after(
      workingPair,
      done(toUnit("u1", "dissolve", { reason: "other" }), correct("m1", { side: "mentee", categories: ["burnout"] })),
    );
    expect(school.instance(participantRef("m1")).value).toBe("intake");
    expect(personOf(school, "m1")).toMatchObject({ side: "mentee", selectedFor: [] });
    expect(personOf(school, "m1")).not.toHaveProperty("training");
  });

  it("finds a unit that is over, and leaves it", () => {
    const school = after(withGuest, done(toUnit("u1", "dissolve", { reason: "other" })));
    altered(participantRef("t1"), { awaits: "u1" })(school);
    done(correct("t1", { isEmployee: true }))(school);
    expect(school.refusedReactions).toEqual([]);
  });
});
