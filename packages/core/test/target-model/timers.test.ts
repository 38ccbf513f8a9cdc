import { matchesState } from "@nastavnik/core";
import { describe, expect, it } from "vitest";
import {
  agreed,
  agreedPair,
  approve,
  extendedTo,
  joining,
  proposedPair,
  workingPair,
  workingTeachers,
} from "./people-scenes.ts";
import {
  after,
  chosen,
  done,
  participantRef,
  scenes,
  settings,
  toPerson,
  toUnit,
  today,
  unitOf,
  unitRef,
} from "./scenes.ts";
import { School } from "./school.ts";
import { firstMeetings, meeting } from "./work-scenes.ts";

/** Midnight in Moscow at the beginning of the date. */
const startOf = (date: string): string => `${new Date(`${date}T00:00:00+03:00`).toISOString().slice(0, 19)}Z`;

/** When the timers of the school are due, by the name of their delay. */
const due = (school: School): Readonly<Record<string, string>> =>
  Object.fromEntries(
    school.timers
      .map(({ id, dueAt }): [string, string] => [id.split(".")[2] ?? id, dueAt.toString()])
      .filter(([name]) => !(watched as readonly string[]).includes(name)),
  );

/** Terms that run beside those that a test is about, and have tests of their own. */
const watched = ["term-end", "order-wait"] as const;

const state = (school: School, id: string) => school.instance(participantRef(id)).value;
const unitState = (school: School) => school.instance(unitRef("u1")).value;

describe("the time to answer a proposal", () => {
  it("runs to the end of the seventh day after it", () => {
    expect(due(after(proposedPair))).toEqual({ reply: startOf("2025-09-09") });
  });

  it("is the organisation's own where it has set one", () => {
    const school = new School();
    proposedPair(school);
    settings({ parameters: { "reply-days": 2 } })(school);
    const again = done(
      toUnit("u1", "decline", { person: "m1", reason: "no-time" }),
      toUnit("u2", "propose", {
        mentor: "m1",
        mentees: ["s1"],
        form: "teacher-student",
        roleModel: "teacher-to-students",
        period: { from: "2025-10-01", to: "2026-05-31" },
      }),
    );
    again(school);
    expect(due(school)).toEqual({ reply: startOf("2025-09-04") });
  });

  it("ends the proposal at that instant and not before, and frees everybody", () => {
    const school = after(proposedPair, today("2025-09-08"));
    expect(unitState(school)).toBe("proposed");
    today("2025-09-09")(school);
    expect(unitState(school)).toBe("declined");
    expect(unitOf(school, "u1").ending).toEqual({ reason: "no-reply", at: startOf("2025-09-09") });
    expect(state(school, "s1")).toEqual({ registered: "searching" });
    expect(school.timers).toEqual([]);
  });

  it("is over when everybody has consented", () => {
    expect(due(after(agreedPair))).toEqual({});
  });
});

/** When a timer of this name is due. */
const dueOf = (school: School, name: string): readonly string[] =>
  school.timers.filter(({ id }) => id.split(".")[2] === name).map(({ dueAt }) => dueAt.toString());

describe("an agreed unit", () => {
  it("is told to wait for its order again and again, by the organisation's own number of days", () => {
    const school = after(agreedPair, today("2025-09-20"));
    expect(school.effects.map(({ type, data }) => ({ type, data }))).toEqual([
      { type: "remindOfOrder", data: { unit: "u1", mentor: "m1" } },
    ]);
    expect(dueOf(school, "order-wait")).toEqual([startOf("2025-10-01")]);
    const often = after(joining, settings({ parameters: { "order-wait-days": 2 } }), agreed("u1", "m1", ["s1"]));
    today("2025-09-08")(often);
    expect(often.effects).toHaveLength(2);
    expect(dueOf(after(workingPair), "order-wait")).toEqual([]);
  });

  it("comes to nothing when its term ends before an order names it, and frees everybody", () => {
    const school = after(agreedPair, today("2026-05-31"));
    expect(unitState(school)).toBe("agreed");
    today("2026-06-01")(school);
    expect(unitState(school)).toBe("declined");
    expect(unitOf(school, "u1").ending).toEqual({ reason: "term-over", at: startOf("2026-06-01") });
    expect(state(school, "s1")).toEqual({ registered: "searching" });
  });
});

describe("the term of a unit", () => {
  it("ends with its last day, and asks for an extension or for closing", () => {
    const school = after(workingPair, today("2026-05-31"));
    expect(unitState(school)).toMatchObject({ working: { term: "running" } });
    today("2026-06-01")(school);
    expect(unitState(school)).toMatchObject({ working: { term: "over" } });
    expect(school.effects.filter(({ type }) => type === "askForClosing").map(({ data }) => data)).toEqual([
      { unit: "u1", mentor: "m1", until: "2026-05-31" },
    ]);
  });

  it("runs anew to the day to which an order extends it, whether it was over or not", () => {
    for (const day of ["2026-05-01", "2026-06-10"]) {
      const school = after(workingPair, today(day), extendedTo("2026-08-31"));
      expect(dueOf(school, "term-end")).toEqual([startOf("2026-09-01")]);
      expect(unitOf(school, "u1")).toMatchObject({ period: { from: "2025-10-01", to: "2026-08-31" } });
    }
  });
});

describe("a unit that never meets", () => {
  it("is reminded before each of the first meetings, too", () => {
    for (const held of [[], ["organizational-first"], ["organizational-first", "trial-working"]]) {
      const school = after(workingPair, done(...held.map((kind) => meeting(kind))), today("2025-09-23"));
      expect(school.effects.map(({ type }) => type)).toEqual(["remindOfMeeting"]);
    }
  });
});

describe("the silence of a unit", () => {
  const regular = scenes(workingPair, today("2025-10-13"), firstMeetings);

  it("is counted in days that are no school holidays, from the last meeting", () => {
    // Eleven days to 24 October, the holidays to 4 November, ten more days to 14 November.
    const school = after(regular);
    expect(due(school)).toEqual({ silence: startOf("2025-11-15") });
    scenes(today("2025-10-20"), done(meeting("regular")))(school);
    expect(due(school)).toEqual({ silence: startOf("2025-11-22") });
  });

  it("reminds of a meeting again and again, by the organisation's own number of days", () => {
    const school = after(workingPair, settings({ parameters: { "meeting-silence-days": 2 } }), firstMeetings);
    today("2025-09-08")(school);
    expect(school.effects.map(({ type, data }) => ({ type, data }))).toEqual([
      { type: "remindOfMeeting", data: { unit: "u1", mentor: "m1", last: "2025-09-01T06:00:00Z" } },
      { type: "remindOfMeeting", data: { unit: "u1", mentor: "m1", last: "2025-09-01T06:00:00Z" } },
      { type: "remindOfMeeting", data: { unit: "u1", mentor: "m1", last: "2025-09-01T06:00:00Z" } },
    ]);
    expect(due(school)).toEqual({ silence: startOf("2025-09-10") });
  });

  it("goes unnoticed while the unit is suspended", () => {
    const school = after(regular);
    const before = school.effects.length;
    scenes(done(toUnit("u1", "suspend", { reason: "illness" })), today("2025-11-20"))(school);
    expect(school.effects.slice(before)).toEqual([]);
    expect(due(school)).toEqual({ silence: startOf("2025-12-06") });
  });

  it("is not watched after the closing meeting, nor while another mentor is sought", () => {
    expect(due(after(regular, done(meeting("regular"), meeting("closing"))))).toEqual({});
    expect(due(after(regular, done(toUnit("u1", "remove-mentor", { record: "1" }, "head"))))).toEqual({});
  });
});

describe("a resignation", () => {
  const apply = done(toUnit("u1", "resign", { ground: "personal" }, "mentor"));

  it("goes to the head, and takes effect after fourteen days without a decision", () => {
    const school = after(workingPair, apply);
    expect(school.effects.map(({ type, data }) => ({ type, data }))).toContainEqual({
      type: "applyToHead",
      data: { unit: "u1", mentor: "m1", ground: "personal" },
    });
    expect(due(school)).toMatchObject({ resignation: startOf("2025-09-16") });
    today("2025-09-15")(school);
    expect(matchesState(school.instance(unitRef("u1")).value, "working.assignment.resigning")).toBe(true);
    today("2025-09-16")(school);
    expect(school.instance(unitRef("u1")).value).toBe("seeking-mentor");
    expect(unitOf(school, "u1").mentors.at(-1)?.reason).toBe("resigned");
  });

  it("of an employee who mentors an employee counts the working days of a refusal", () => {
    const school = after(
      workingTeachers,
      today("2025-09-11"),
      settings({ parameters: { "refusal-notice-days": 3 } }),
      done(toUnit("u1", "resign", {}, "mentor")),
    );
    expect(due(school)).toMatchObject({ resignation: startOf("2025-09-17") });
  });

  it("ends when the mentor takes it back", () => {
    const school = after(workingPair, apply, done(toUnit("u1", "take-back-resignation", {}, "mentor")));
    expect(due(school)).not.toHaveProperty("resignation");
  });
});

describe("the employer's notice", () => {
  const cancel = done(toUnit("u1", "cancel-assignment", {}, "head"));

  it("leaves the mentor three whole working days", () => {
    // Thursday: Friday, Monday and Tuesday are the three days.
    expect(due(after(workingTeachers, today("2025-09-11"), cancel))).toMatchObject({ notice: startOf("2025-09-17") });
    // Before the holiday of 4 November: 30 and 31 October and, transferred, 1 November are working days.
    expect(due(after(workingTeachers, today("2025-10-29"), cancel))).toMatchObject({ notice: startOf("2025-11-02") });
  });

  it("lets the unit work until then, and seek another mentor from that instant", () => {
    const school = after(workingTeachers, today("2025-09-11"), cancel, done(meeting("organizational-first")));
    today("2025-09-16")(school);
    expect(unitState(school)).toMatchObject({ working: { assignment: "under-notice" } });
    today("2025-09-17")(school);
    expect(unitState(school)).toBe("seeking-mentor");
    expect(unitOf(school, "u1").mentors).toMatchObject([
      { reason: "assignment-cancelled", until: startOf("2025-09-17") },
    ]);
    expect(state(school, "t1")).toEqual({ registered: "searching" });
  });

  it("runs on through a suspension", () => {
    const school = after(
      workingTeachers,
      today("2025-09-11"),
      cancel,
      done(toPerson("t1", "withdraw-consent", { kind: "duty" })),
    );
    expect(unitOf(school, "u1").suspendedFor).toBe("duty-consent-withdrawn");
    expect(due(school)).toMatchObject({ notice: startOf("2025-09-17") });
  });
});

describe("the mentor's notice", () => {
  it("is none unless the organisation sets one, and is counted in working days", () => {
    const refuse = done(toUnit("u1", "refuse-assignment", {}, "mentor"));
    expect(unitState(after(workingTeachers, refuse))).toBe("seeking-mentor");
    const school = after(
      workingTeachers,
      settings({ parameters: { "refusal-notice-days": 3 } }),
      today("2025-09-11"),
      refuse,
    );
    expect(due(school)).toMatchObject({ "refusal-notice": startOf("2025-09-17") });
    today("2025-09-17")(school);
    expect(unitState(school)).toBe("seeking-mentor");
    expect(unitOf(school, "u1").mentors).toMatchObject([{ reason: "refused-assignment" }]);
  });
});

describe("the time to stop processing personal data", () => {
  const withdraw = done(toPerson("s1", "withdraw-consent", { kind: "personal-data" }));

  it("runs to the end of the thirtieth calendar day", () => {
    expect(due(after(workingPair, withdraw))).toMatchObject({ "processing-stop": startOf("2025-10-02") });
    const shorter = settings({ parameters: { "processing-stop-days": 10 } });
    expect(due(after(workingPair, shorter, withdraw))).toMatchObject({ "processing-stop": startOf("2025-09-12") });
  });

  it("is told to be over when nobody has stopped by then, and can still be done", () => {
    const school = after(workingPair, withdraw, today("2025-10-02"));
    expect(state(school, "s1")).toEqual({ leaving: "overdue" });
    expect(school.effects.map(({ type, data }) => ({ type, data }))).toEqual([
      { type: "remindToStop", data: { participant: "s1", since: startOf("2025-10-02") } },
    ]);
    done(toPerson("s1", "stop-processing"))(school);
    expect(state(school, "s1")).toBe("departed");
  });

  it("is watched for those who have withdrawn or never entered, too", () => {
    const school = after(
      agreedPair,
      done(approve("5", "u1"), toPerson("s2", "withdraw", { reason: "moved" })),
      done(toPerson("s2", "withdraw-consent", { kind: "personal-data" }, "guardian")),
    );
    expect(due(school)).toMatchObject({ "processing-stop": startOf("2025-10-02") });
  });

  it("ends nothing when the processing has stopped in time", () => {
    const school = after(workingPair, withdraw, done(toPerson("s1", "stop-processing")));
    expect(due(school)).toEqual({});
  });
});

describe("the term of the current control", () => {
  const chosenBySeptember = scenes(joining, chosen({ "unit.currentControlBy": "09-30" }));
  const working = scenes(chosenBySeptember, agreed("u1", "m1", ["s1"]), done(approve("5", "u1")));
  const told = (school: School) => school.effects.filter(({ type }) => type === "remindOfCurrentControl").length;
  const questioned = toUnit("u1", "carry-out-control", {
    kind: "current",
    covers: "some",
    evidence: ["questionnaire"],
  });

  it("is the last day that the regulation has chosen, and is told once when it has passed without a control", () => {
    const school = after(working);
    expect(due(school)["current-control"]).toBe(startOf("2025-10-01"));
    today("2025-10-01")(school);
    expect(told(school)).toBe(1);
    today("2026-05-30")(school);
    expect(told(school)).toBe(1);
  });

  it("is met by a control within it, and begins anew with the next year", () => {
    const school = after(working, done(questioned), today("2025-10-01"));
    expect(told(school)).toBe(0);
    extendedTo("2026-08-31")(school);
    expect(due(school)["current-control"]).toBeUndefined();
  });

  it("may be counted from the beginning of the unit's work", () => {
    const monthly = scenes(joining, chosen({ "unit.currentControlBy": { after: "P1M" } }));
    const school = after(monthly, agreed("u1", "m1", ["s1"]), done(approve("5", "u1")));
    expect(due(school)["current-control"]).toBe(startOf("2025-11-02"));
    today("2025-11-02")(school);
    expect(told(school)).toBe(1);
    expect(due(school)["current-control"]).toBeUndefined();
  });

  it("is not watched where the regulation sets none", () => {
    expect(due(after(workingPair))["current-control"]).toBeUndefined();
  });
});
