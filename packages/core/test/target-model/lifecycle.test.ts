import { type JsonObject, matchesState } from "@nastavnik/core";
import { describe, expect, it } from "vitest";
import {
  agreed,
  agreedPair,
  approve,
  inRegistry,
  joining,
  mentee,
  mentor,
  propose,
  proposedPair,
  registered,
  workingPair,
  workingTeachers,
  youngMentor,
} from "./people-scenes.ts";
import { conditionsPrepared, founded, order, prepared } from "./programme-scenes.ts";
import {
  after,
  altered,
  done,
  participantRef,
  personOf,
  programmeOf,
  type Scene,
  scenes,
  today,
  toPerson,
  toProgramme,
  toUnit,
  unitOf,
  unitRef,
} from "./scenes.ts";
import { programmeRef, School } from "./school.ts";
import { diagnosed, firstMeetings, meeting, plan, rank } from "./work-scenes.ts";

const codes = (school: School, deed: Parameters<School["attempt"]>[0]): readonly string[] => {
  const decision = school.attempt(deed);
  return decision.outcome === "refused" ? [...new Set(decision.reasons.map(({ code }) => code))].toSorted() : [];
};

const state = (school: School, id: string) => school.instance(participantRef(id)).value;

describe("preparation", () => {
  it("tells everything that is missing, at once", () => {
    expect(codes(after(founded()), toProgramme("finish-stage"))).toEqual([
      "curators-appointed",
      "documents-adopted",
      "everybody-informed",
      "forms-chosen",
      "needs-monitored",
      "orders-issued",
    ]);
  });
});

describe("a group with a minor mentor", () => {
  const group = scenes(joining, youngMentor("m9"), agreed("u9", "m9", ["s1", "s2"], { form: "student-student" }));

  it("works with the guardians' consents, without clearances and outside the Labour Code", () => {
    const school = after(group, done(approve("9", "u9")));
    expect(matchesState(school.instance(unitRef("u9")).value, "working")).toBe(true);
    expect(unitOf(school, "u9").isUnderLabourCode).toBe(false);
    expect(personOf(school, "m9").consents["duty"]?.signer).toBe("guardian");
    expect(codes(school, toUnit("u9", "refuse-assignment", {}, "mentor"))).toEqual(["under-labour-code"]);
  });

  it("is not approved while the guardian has not consented to the mentor's duties", () => {
    const school = after(
      joining,
      registered("m9", "mentor", { kind: "student", bornOn: "2010-05-01" }),
      done(
        toPerson("m9", "answer-questionnaire", { kind: "mentor-intake" }),
        toPerson("m9", "give-consent", { kind: "personal-data", signer: "guardian", document: "personal-data/m9" }),
        toPerson("m9", "enter-registry"),
        toPerson("m9", "select", { form: "student-student" }),
        toPerson("m9", "train", { mode: "consultation" }),
      ),
      agreed("u9", "m9", ["s1", "s2"], { form: "student-student" }),
    );
    expect(codes(school, approve("9", "u9"))).toEqual(["duty-consents"]);
    expect(
      codes(school, toPerson("m9", "give-consent", { kind: "duty", signer: "self", document: "duty/m9" })),
    ).toEqual(["signer-fits-age"]);
  });
});

describe("the Labour Code's rules", () => {
  const proposed = (...people: readonly Scene[]) =>
    after(joining, ...people, done(propose("u9", "m9", ["t9"], { form: "teacher-teacher" })));
  const youngTeacher = mentee("t9", { kind: "teacher", forms: ["teacher-teacher"] });

  it("regard an employee who mentors an employee", () => {
    expect(unitOf(proposed(mentor("m9", {}, "teacher-teacher"), youngTeacher), "u9").isUnderLabourCode).toBe(true);
    const veteran = mentor("m9", { kind: "veteran", isEmployee: true, forms: ["teacher-teacher"] }, "teacher-teacher");
    expect(unitOf(proposed(veteran, youngTeacher), "u9").isUnderLabourCode).toBe(true);
  });

  it("do not regard outside mentors, outside mentees, and those whose job it is anyway", () => {
    const outside = mentor("m9", { isEmployee: false, forms: ["teacher-teacher"] }, "teacher-teacher");
    expect(unitOf(proposed(outside, youngTeacher), "u9").isUnderLabourCode).toBe(false);
    const guest = mentee("t9", { kind: "teacher", isEmployee: false, forms: ["teacher-teacher"] });
    expect(unitOf(proposed(mentor("m9", {}, "teacher-teacher"), guest), "u9").isUnderLabourCode).toBe(false);
    const paid = mentor("m9", { isMentoringPartOfJob: true }, "teacher-teacher");
    expect(unitOf(proposed(paid, youngTeacher), "u9").isUnderLabourCode).toBe(false);
    expect(unitOf(after(proposedPair), "u1").isUnderLabourCode).toBe(false);
  });

  it("regard a group with one employee among the mentees, as long as that one is in it", () => {
    const school = after(
      joining,
      youngTeacher,
      mentee("t8", { kind: "teacher", isEmployee: false, forms: ["teacher-teacher"] }),
      done(
        toPerson("m1", "select", { form: "teacher-teacher" }),
        propose("u9", "m1", ["t8", "t9"], { form: "teacher-teacher" }),
      ),
    );
    expect(unitOf(school, "u9").isUnderLabourCode).toBe(true);
    done(toPerson("t9", "withdraw", { reason: "moved" }))(school);
    expect(unitOf(school, "u9").isUnderLabourCode).toBe(false);
  });

  it("are not in force before the first of March 2025", () => {
    const school = new School();
    school.now = school.now.subtract({ hours: 24 * 300 });
    scenes(
      joining,
      youngTeacher,
      done(toPerson("m1", "select", { form: "teacher-teacher" })),
      agreed("u9", "m1", ["t9"], { form: "teacher-teacher" }),
      done(approve("9", "u9")),
    )(school);
    expect(matchesState(school.instance(unitRef("u9")).value, "working")).toBe(true);
    expect(codes(school, toUnit("u9", "refuse-assignment", {}, "mentor"))).toEqual(["under-labour-code"]);
    today("2025-02-28")(school);
    expect(codes(school, toUnit("u9", "cancel-assignment", {}, "head"))).toEqual(["under-labour-code"]);
    today("2025-03-01")(school);
    expect(codes(school, toUnit("u9", "cancel-assignment", {}, "head"))).toEqual([]);
  });
});

describe("one document for two consents", () => {
  const both = (document: string) => [
    toPerson("m9", "give-consent", { kind: "personal-data", signer: "self", document }),
    toPerson("m9", "give-consent", { kind: "duty", signer: "self", document }),
  ];

  it("was possible before the first of September 2025", () => {
    const school = new School();
    school.now = school.now.subtract({ hours: 24 });
    scenes(prepared, registered("m9", "mentor"), done(...both("1")))(school);
    expect(Object.keys(personOf(school, "m9").consents)).toEqual(["personal-data", "duty"]);
  });
});

describe("a successful early end", () => {
  it("leaves the pair at work until it is closed, and sends nobody back to the search", () => {
    const school = after(
      workingPair,
      diagnosed,
      done(rank("m1"), rank("s1"), plan("s1"), toUnit("u1", "resign", { ground: "plan-fulfilled" }, "mentor")),
    );
    expect(unitOf(school, "u1").isFulfilledEarly).toBe(true);
    expect(state(school, "s1")).toEqual({ registered: "paired" });
    expect(codes(school, toUnit("u1", "close"))).toEqual([
      "checklist-certified",
      "closing-meeting-held",
      "final-control-done",
      "plans-drawn-up",
      "reports-approved",
    ]);
  });
});

describe("another mentor", () => {
  it("begins the work anew: consents, order, meetings and plans are his own", () => {
    const school = after(
      workingTeachers,
      mentor("m2", {}, "teacher-teacher"),
      done(
        toUnit("u1", "hold-meeting", { kind: "organizational-first" }, "mentor"),
        toUnit("u1", "remove-mentor", { record: "record-1" }, "head"),
        toUnit("u1", "assign-mentor", { mentor: "m2" }),
      ),
    );
    expect(unitOf(school, "u1")).toMatchObject({ mentor: "m2", consents: {}, meetings: {}, isUnderLabourCode: true });
    expect(unitOf(school, "u1")).not.toHaveProperty("order");
    expect(unitOf(school, "u1")).not.toHaveProperty("contractAddendum");
    expect(codes(school, approve("6", "u1"))).toEqual(["pairs-order-units-agreed"]);
  });

  // #region another-mentor
  it("is asked for once more when the new one declines, and the unit keeps its whole history", () => {
    const school = after(
      workingPair,
      mentor("m2"),
      mentor("m3"),
      done(
        toUnit("u1", "remove-mentor", { record: "record-1" }, "head"),
        toUnit("u1", "assign-mentor", { mentor: "m2" }),
      ),
      today("2025-09-09"),
      done(toUnit("u1", "assign-mentor", { mentor: "m3" })),
    );
    expect(unitOf(school, "u1").mentors.map(({ mentor: who, reason }) => [who, reason])).toEqual([
      ["m1", "removed"],
      ["m2", "no-reply"],
      ["m3", undefined],
    ]);
  });
  // #endregion another-mentor
});

describe("a person who comes back", () => {
  it("starts with the intake, with the consents that are still in force", () => {
    const school = after(
      joining,
      done(toPerson("m1", "withdraw", { reason: "illness" }), toPerson("m1", "readmit", { reason: "recovered" })),
    );
    expect(state(school, "m1")).toBe("intake");
    done(toPerson("m1", "enter-registry"))(school);
    expect(state(school, "m1")).toEqual({ registered: "listed" });
    expect(personOf(school, "m1").selectedFor).toEqual([]);
  });

  it("may have declined before", () => {
    const school = after(
      prepared,
      registered("s9", "mentee"),
      done(
        toPerson("s9", "decline", { reason: "no-wish" }, "guardian"),
        toPerson("s9", "readmit", { reason: "new-wish" }),
      ),
    );
    expect(state(school, "s9")).toBe("intake");
    expect(personOf(school, "s9").leaving).toBeUndefined();
  });
});

describe("the next cycle", () => {
  const revised = scenes(workingPair, altered(programmeRef, {}, "revised"));
  const next = toProgramme("start-next-cycle", { period: { from: "2026-09-01", to: "2027-08-31" } }, "head");

  it("keeps documents, orders and people, and asks for everything else anew", () => {
    const school = after(revised, done(next));
    expect(programmeOf(school)).toMatchObject({
      cycle: 2,
      done: {},
      indicatorFacts: {},
      period: { from: "2026-09-01" },
    });
    expect(codes(school, toProgramme("finish-stage"))).toEqual(["everybody-informed", "needs-monitored"]);
  });

  it("lets people register from its first day, and units of the last one work on", () => {
    const school = after(revised, done(next), inRegistry("s9", "mentee"));
    expect(state(school, "s9")).toEqual({ registered: "searching" });
    done(toUnit("u1", "hold-meeting", { kind: "organizational-first" }, "mentor"))(school);
    expect(matchesState(school.instance(unitRef("u1")).value, "working.meetings.trial")).toBe(true);
  });

  it("joins units only after its own group meeting, and is not satisfied with last year's orders", () => {
    const school = after(revised, done(next));
    expect(codes(school, propose("u9", "m1", ["s2"], { period: { from: "2026-10-01", to: "2027-05-31" } }))).toEqual([
      "after-analysis-of-preferences",
    ]);
    altered(programmeRef, { done: { "analyse-preferences": "2026-10-01" } }, "pairing")(school);
    expect(codes(school, toProgramme("finish-stage"))).toEqual(["every-mentee-settled", "pairs-approved"]);
    altered(programmeRef, {}, "selection-and-training")(school);
    expect(codes(school, toProgramme("hold-mentor-school"))).toEqual(["materials-prepared", "mentor-school-ordered"]);
  });
});

describe("a programme of several years", () => {
  const period = { from: "2025-09-01", to: "2027-08-31" };
  const first = { from: "2025-09-01", to: "2026-08-31" };
  const second = { from: "2026-09-01", to: "2027-08-31" };
  const lasting = (cyclePeriod: JsonObject, to: string) =>
    after(
      workingPair,
      altered(programmeRef, { period, cyclePeriod }, "working"),
      altered(unitRef("u1"), { period: { from: "2025-10-01", to } }),
    );

  it("has the cycle of its first year unless told that it is one", () => {
    expect(programmeOf(after(founded({ period, cycle: first })))).toMatchObject({ period, cyclePeriod: first });
    expect(programmeOf(after(founded({ period })))).toMatchObject({ period, cyclePeriod: period });
  });

  it("ends its first cycle while a unit works whose own term ends in the second, and not the second", () => {
    const finish = toProgramme("finish-stage");
    expect(codes(lasting(first, "2027-05-31"), finish)).toEqual([]);
    expect(codes(lasting(first, "2026-08-31"), finish)).toEqual(["units-closed"]);
    expect(codes(lasting(second, "2027-05-31"), finish)).toEqual(["units-closed"]);
  });

  it("needs no new order for pairs where a unit goes on from the cycle before", () => {
    const going = (to: string) =>
      after(
        workingPair,
        altered(programmeRef, { period, cyclePeriod: second, cycle: 2, done: {} }, "pairing"),
        altered(unitRef("u1"), { period: { from: "2025-10-01", to } }),
      );
    expect(codes(going("2027-05-31"), toProgramme("finish-stage"))).not.toContain("pairs-approved");
    expect(codes(going("2026-08-31"), toProgramme("finish-stage"))).toContain("pairs-approved");
  });

  it("keeps its period from cycle to cycle, and gets another with a cycle beyond it", () => {
    const next = (cycle: JsonObject) => toProgramme("start-next-cycle", { period: cycle }, "head");
    const school = after(founded({ period, cycle: first }), altered(programmeRef, {}, "revised"), done(next(second)));
    expect(programmeOf(school)).toMatchObject({ cycle: 2, period, cyclePeriod: second });
    const third = { from: "2027-09-01", to: "2028-08-31" };
    scenes(altered(programmeRef, {}, "revised"), done(next(third)))(school);
    expect(programmeOf(school)).toMatchObject({ cycle: 3, period: third, cyclePeriod: third });
  });
});

describe("an order approving units", () => {
  it("is refused for all reasons at once, each with the person or unit that it is about", () => {
    const school = after(
      agreedPair,
      altered(participantRef("s1"), { consents: {} }),
      altered(participantRef("m1"), { seats: {} }),
    );
    const decision = school.attempt(approve("5", "u1", "u2"));
    const reasons = decision.outcome === "refused" ? decision.reasons : [];
    expect(reasons.map(({ code, subject }) => `${code} ${subject ?? ""}`).toSorted()).toEqual([
      "data-consents-in-force s1",
      "duty-consents s1",
      "pairs-order-units-agreed u2",
      "seat-held m1",
    ]);
  });

  it("may be one of several in a period", () => {
    const school = after(agreedPair, agreed("u2", "m1", ["s2"]), done(approve("5", "u1"), approve("6", "u2")));
    expect([unitOf(school, "u1").order, unitOf(school, "u2").order]).toEqual(["5", "6"]);
  });

  it("of another kind approves nothing", () => {
    const school = after(agreedPair, done(order("encourage-participants", "7", { units: ["u1"] })));
    expect(school.instance(unitRef("u1")).value).toBe("agreed");
  });
});

describe("the order of work", () => {
  it("has plans after the ranking, and nothing after the closing meeting", () => {
    const school = after(workingPair);
    expect(codes(school, plan("mentor"))).toEqual(["not-in-this-state"]);
    scenes(firstMeetings, done(meeting("regular"), meeting("regular"), meeting("closing")))(school);
    expect(unitOf(school, "u1").meetings["regular"]).toBe(2);
    expect(codes(school, meeting("regular"))).toEqual(["not-in-this-state"]);
  });

  it("joins nobody to a unit that no order has approved", () => {
    const school = after(agreedPair);
    expect(codes(school, meeting("organizational-first"))).toEqual(["not-in-this-state"]);
    expect(codes(school, toUnit("u1", "approve", { order: "5" }, "head"))).toEqual(["order-names-unit"]);
  });
});

describe("documents", () => {
  it("can be adopted anew at any time", () => {
    const school = after(
      founded(),
      conditionsPrepared,
      today("2025-10-01"),
      done(toProgramme("adopt-document", { kind: "road-map" })),
    );
    expect(programmeOf(school).documents["road-map"]).toBe("2025-10-01");
  });
});
