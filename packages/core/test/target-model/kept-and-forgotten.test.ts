import { matchesState } from "@nastavnik/core";
import type { PracticeContext } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { approved, mentorOne, requestRef, submitting, toRequest, toSchool } from "./municipal-scenes.ts";
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
import { programmeRef, type School } from "./school.ts";
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

describe("the data of a teacher who mentors in the municipal school and asks for something there", () => {
  // m1 has put in a request: another paper, another consent.
  const asking = (id: string) => ({
    ...submitting(
      { person: "m1", organisation: "school-2", consent: `request/${id}` },
      { ...mentorOne, roles: ["teacher"] },
    ),
    on: requestRef(id),
  });
  const withdrawn = toSchool("withdraw-consent", { person: "m1", kind: "personal-data" }, mentorOne);
  const stop = toSchool("stop-processing", { person: "m1" });
  const takenBack = (id: string, reason: string) => toRequest(id, "withdraw", { reason }, mentorOne);
  const m1Of = ({ forgotten }: School) => forgotten.filter((person) => person === "m1").length;

  it("stay while a request is open, though the mentor's are no longer processed, and go with the last of them", () => {
    const school = after(approved, done(asking("r1"), asking("r2"), withdrawn, stop));
    expect(m1Of(school)).toBe(0);
    done(takenBack("r1", "settled"))(school);
    expect(m1Of(school)).toBe(0);
    done(toRequest("r2", "decline", { reason: "not-for-school" }))(school);
    expect(m1Of(school)).toBe(1);
  });

  it("go with an answered request too, once the teacher says that it has helped", () => {
    const school = after(
      approved,
      done(asking("r1"), withdrawn, stop, toRequest("r1", "answer", { by: "consultation" })),
    );
    done(toRequest("r1", "confirm", { outcome: "not-helped" }, mentorOne))(school);
    expect(m1Of(school)).toBe(0);
    done(
      toRequest("r1", "answer", { by: "consultation" }),
      toRequest("r1", "confirm", { outcome: "helped" }, mentorOne),
    )(school);
    expect(m1Of(school)).toBe(1);
  });

  it("stay with a mentor who takes the consent to a request back, and with one whose request has helped", () => {
    const school = after(approved, done(asking("r1"), takenBack("r1", "consent-withdrawn")));
    expect(m1Of(school)).toBe(0);
    done(withdrawn, stop)(school);
    expect(m1Of(school)).toBe(1);
  });

  it("go at once where nothing else needs them", () => {
    expect(m1Of(after(approved, done(withdrawn, stop)))).toBe(1);
  });
});
