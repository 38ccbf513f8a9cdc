import { matchesState } from "@nastavnik/core";
import type { PracticeContext } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { joining, mentee, mentor, propose, workingPair, workingTeachers } from "./people-scenes.ts";
import { founded } from "./programme-scenes.ts";
import {
  after,
  altered,
  done,
  participantRef,
  personOf,
  programmeOf,
  toPerson,
  toProgramme,
  toUnit,
  unitOf,
  unitRef,
} from "./scenes.ts";
import { practiceRef, publishedPractice, publishPractice, revisePractice } from "./practice-scenes.ts";
import { programmeRef } from "./school.ts";
import { approveReport, control, firstMeetings, meeting, planned, submit } from "./work-scenes.ts";

describe("a second cycle", () => {
  it("begins with nothing measured, decided or recommended", () => {
    const fact = { id: "pairs", value: 12, measuredOn: "2026-06-08", source: "entered", evidence: "1" };
    const school = after(
      founded(),
      altered(
        programmeRef,
        {
          verdict: "package",
          indicatorFacts: { pairs: fact },
          practices: ["k1"],
        },
        "published",
      ),
      done(toProgramme("start-next-cycle", { period: { from: "2026-09-01", to: "2027-08-31" } }, "head")),
    );
    const { verdict, indicatorFacts, practices, cycle, done: marks } = programmeOf(school);
    expect({ verdict, indicatorFacts, practices, cycle, marks }).toEqual({
      verdict: undefined,
      indicatorFacts: {},
      practices: [],
      cycle: 2,
      marks: {},
    });
  });
});

it("a new version of a practice is reviewed and described anew, and what is published stays", () => {
  const school = after(publishedPractice);
  const before = school.instance<PracticeContext>(practiceRef("k1")).context;
  expect(before.review).toEqual({ outcome: "accepted", total: "11", remarks: [] });
  done(revisePractice)(school);
  const { context, value } = school.instance<PracticeContext>(practiceRef("k1"));
  expect(value).toBe("draft");
  expect(context.published).toEqual(before.published);
  expect(context.card).toEqual(before.card);
  const refusal = school.attempt(publishPractice());
  expect(refusal.outcome === "refused" && refusal.reasons.map(({ code }) => code)).toEqual([
    "expert-reviewed",
    "practice-described",
  ]);
});

describe("another mentor", () => {
  it("inherits no consents, meetings, controls, plans and reports", () => {
    const school = after(
      workingPair,
      firstMeetings,
      planned("m1", "s1"),
      done(meeting("regular"), control("mid-term"), submit("s1"), approveReport("s1")),
      mentor("m2"),
      altered(unitRef("u1"), { isFulfilledEarly: true }),
      done(
        toUnit("u1", "remove-mentor", { record: "record-1" }, "head"),
        toUnit("u1", "assign-mentor", { mentor: "m2" }),
      ),
    );
    const {
      mentor: now,
      consents,
      meetings,
      firstMeetingAt,
      lastMeetingAt,
      controls,
      plans,
      rankedBy,
      reports,
      order,
      checklistCertifiedAt,
      isFulfilledEarly,
    } = unitOf(school, "u1");
    expect({
      now,
      consents,
      meetings,
      firstMeetingAt,
      lastMeetingAt,
      controls,
      plans,
      rankedBy,
      reports,
      order,
      checklistCertifiedAt,
      isFulfilledEarly,
    }).toEqual({
      now: "m2",
      consents: {},
      meetings: {},
      controls: {},
      plans: [],
      rankedBy: [],
      reports: {},
      isFulfilledEarly: false,
    });
  });
});

it("a report that is handed in again stays approved", () => {
  const school = after(workingPair, done(submit("s1"), approveReport("s1")));
  const approvedAt = unitOf(school, "u1").reports["s1"];
  expect(approvedAt).not.toBe("");
  done(submit("s1"))(school);
  expect(unitOf(school, "u1").reports["s1"]).toBe(approvedAt);
});

it("the employer may cancel an assignment while the unit is suspended", () => {
  const school = after(workingTeachers, done(toUnit("u1", "suspend", { reason: "illness" })));
  done(toUnit("u1", "cancel-assignment", {}, "head"))(school);
  expect(matchesState(school.instance(unitRef("u1")).value, "working.assignment.under-notice")).toBe(true);
});

it("the preferred partners are kept, best first", () => {
  const school = after(
    joining,
    done(toPerson("s1", "answer-questionnaire", { kind: "preferred-partner", preferred: ["m2", "m1"] }, "mentee")),
  );
  expect(personOf(school, "s1").preferences).toEqual(["m2", "m1"]);
});

it("a mentee who has completed a unit may be taken into another one", () => {
  const school = after(joining, altered(participantRef("s1"), {}, { registered: "completed" }));
  done(propose("u1", "m1", ["s1"]))(school);
  expect(matchesState(school.instance(participantRef("s1")).value, "registered.offered")).toBe(true);
});

it("a student who is employed and mentors an employee is not under the Labour Code's rules for mentors", () => {
  const school = after(
    joining,
    mentor(
      "m2",
      { kind: "student", bornOn: "1999-05-01", isEmployee: true, forms: ["teacher-teacher"] },
      "teacher-teacher",
    ),
    mentee("t1", { kind: "teacher", forms: ["teacher-teacher"] }),
    done(propose("u1", "m2", ["t1"], { form: "teacher-teacher" })),
  );
  expect(unitOf(school, "u1").isUnderLabourCode).toBe(false);
});

it("a student who is employed and mentored by an employee is not under the Labour Code, while a teacher beside them is", () => {
  const school = after(
    joining,
    mentee("s9", { kind: "student", bornOn: "2006-05-01", isEmployee: true, forms: ["teacher-student"] }),
    mentee("t1", { kind: "teacher", forms: ["teacher-teacher"] }),
    done(
      toPerson("m1", "select", { form: "teacher-teacher" }),
      propose("u1", "m1", ["s9"]),
      propose("u2", "m1", ["t1"], { form: "teacher-teacher" }),
    ),
  );
  expect(["u1", "u2"].map((id) => unitOf(school, id).isUnderLabourCode)).toEqual([false, true]);
});

it("a mentee of another programme is not known to a unit of this one", () => {
  const school = after(joining);
  school.put({ ...school.instance(participantRef("s1")), parent: "another-programme" });
  const decision = school.attempt(propose("u1", "m1", ["s1"]));
  expect(decision.outcome === "refused" && decision.reasons.map(({ code }) => code)).toContain("mentees-searching");
});
