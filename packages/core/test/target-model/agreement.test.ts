import type { JsonObject } from "@nastavnik/core";
import {
  type AgreementContext,
  agreementTerms,
  type PartnerAgreementContext,
  shippedRegulation,
} from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  agreementRef,
  agreeToChange,
  allTerms,
  answer,
  ask,
  askPermission,
  disclose,
  drawnUpAgreement,
  drawUp,
  inConfidence,
  permit,
  propose,
  report,
  sign,
  signedAgreement,
  toAgreement,
} from "./agreement-scenes.ts";
import { agreed, approve, joining, workingGroup, workingPair } from "./people-scenes.ts";
import { after, done, scenes, today, toUnit, unitOf } from "./scenes.ts";
import {
  partnerDrawnUp,
  partnerInForce,
  partnerRef,
  signForOrganisation,
  signForPartner,
  toPartner,
} from "./partner-scenes.ts";
import { calendar, type School } from "./school.ts";
import { firstMeetings, meeting } from "./work-scenes.ts";

const contextOf = (school: School, id = "a1") => school.instance<AgreementContext>(agreementRef(id)).context;
const valueOf = (school: School, id = "a1") => school.instance(agreementRef(id)).value;

/** What has been reminded of, and on which day in Moscow the reminder came. */
const reminders = (school: School, type: string) => school.effects.filter((effect) => effect.type === type).length;

/** It is this instant. */
const now = (instant: string) => (school: School) => school.passTo(Temporal.Instant.from(instant));

describe("an agreement", () => {
  it("is in force once both have signed, each on a day of their own, on paper too", () => {
    const school = after(
      drawnUpAgreement,
      done({ ...sign("mentee"), by: "curator" }),
      today("2025-09-03"),
      done(sign("mentor")),
    );
    expect(contextOf(school).signed).toEqual({ mentor: "2025-09-03", mentee: "2025-09-01" });
    expect(contextOf(school).inForceSince).toBe("2025-09-03T06:00:00Z");
    expect(unitOf(school, "u1").agreements).toEqual({ s1: { agreement: "a1", isInForce: true } });
  });

  it("is one for each mentee of a group, and ends with the mentee who leaves it", () => {
    const school = after(
      workingGroup,
      done(drawUp(), drawUp([], { mentee: "s2" }, "a2"), sign("mentor"), sign("mentee")),
      done(toUnit("u1", "lose-participant", { person: "s1", reason: "moved" })),
    );
    expect([valueOf(school), valueOf(school, "a2")]).toEqual(["ended", "drawn-up"]);
    expect(unitOf(school, "u1").agreements).toEqual({ s2: { agreement: "a2", isInForce: false } });
  });

  it("ends with the work of the unit, signed or not, and with the mentor whom it names", () => {
    const dissolved = done(toUnit("u1", "dissolve", { reason: "moved" }));
    expect(valueOf(after(signedAgreement, dissolved))).toBe("ended");
    expect(valueOf(after(drawnUpAgreement, dissolved))).toBe("set-aside");
    const replaced = after(
      signedAgreement,
      done(
        toUnit("u1", "request-replacement", { ground: "no-personal-contact" }, "mentee"),
        toUnit("u1", "grant-replacement"),
      ),
    );
    expect(contextOf(replaced).ending?.reason).toBe("no-personal-contact");
    expect(unitOf(replaced, "u1").agreements).toEqual({});
    expect(replaced.refusedReactions).toEqual([]);
  });

  it("ends by its own term, which a new version moves", () => {
    const ended = after(signedAgreement, today("2026-06-01"));
    expect(valueOf(ended)).toBe("ended");
    expect(contextOf(ended).ending).toEqual({ reason: "term-over", on: "2026-05-31" });
    const longer = { ...allTerms, period: { from: "2025-10-01", to: "2026-07-31" } };
    const extended = scenes(signedAgreement, done(propose(longer), agreeToChange()));
    expect(valueOf(after(extended, today("2026-07-31")))).not.toBe("ended");
    expect(valueOf(after(extended, today("2026-08-01")))).toBe("ended");
  });

  it("may be drawn up before the order, by the parties of an agreed unit", () => {
    const school = after(
      joining,
      agreed("u1", "m1", ["s1"]),
      done(drawUp(), sign("mentor"), sign("mentee"), approve("5", "u1")),
    );
    expect(unitOf(school, "u1").agreements?.["s1"]?.isInForce).toBe(true);
  });
});

describe("the agreed rhythm", () => {
  it("reminds of a meeting each week without one, and of none that was held", () => {
    const school = after(signedAgreement, today("2025-09-08"));
    expect(reminders(school, "remindOfAgreedMeeting")).toBe(0);
    today("2025-09-09")(school);
    expect(reminders(school, "remindOfAgreedMeeting")).toBe(1);
    scenes(done(meeting("organizational-first")), today("2025-09-16"))(school);
    expect(reminders(school, "remindOfAgreedMeeting")).toBe(1);
    today("2025-09-17")(school);
    expect(reminders(school, "remindOfAgreedMeeting")).toBe(2);
  });

  it("leaves the school holidays out, and a time in which the unit is suspended", () => {
    const beforeHolidays = scenes(signedAgreement, firstMeetings, today("2025-10-24"), done(meeting("regular")));
    expect(reminders(after(beforeHolidays, today("2025-11-11")), "remindOfAgreedMeeting")).toBe(
      reminders(after(beforeHolidays), "remindOfAgreedMeeting"),
    );
    const suspended = after(signedAgreement, done(toUnit("u1", "suspend", { reason: "illness" })), today("2025-10-20"));
    expect(reminders(suspended, "remindOfAgreedMeeting")).toBe(0);
    expect(reminders(suspended, "remindOfAgreedReport")).toBe(0);
  });

  it("reminds of a report that is a week late, and begins anew with each report", () => {
    const school = after(signedAgreement, today("2025-09-05"), done(report(1, 2)), today("2025-09-12"));
    expect(reminders(school, "remindOfAgreedReport")).toBe(0);
    today("2025-09-13")(school);
    expect(reminders(school, "remindOfAgreedReport")).toBe(1);
    expect(contextOf(school).reportsGiven).toBe(1);
  });

  it("follows a new version from the day on which both have agreed to it", () => {
    const seldom = { ...allTerms, meetingEveryDays: 28 };
    const school = after(signedAgreement, done(propose(seldom), agreeToChange()), today("2025-09-29"));
    expect(reminders(school, "remindOfAgreedMeeting")).toBe(0);
    today("2025-09-30")(school);
    expect(reminders(school, "remindOfAgreedMeeting")).toBe(1);
  });

  it("is not kept where the parties have not agreed on one", () => {
    const school = after(
      workingPair,
      done(drawUp([], { terms: {} }), sign("mentor"), sign("mentee")),
      today("2026-05-01"),
    );
    const own = school.timers.filter(({ instance }) => instance.workflow === "agreement");
    expect(own).toEqual([]);
    expect(valueOf(school)).not.toBe("ended");
  });
});

describe("the hours to answer", () => {
  it("run for each question from the moment at which it was asked", () => {
    const school = after(signedAgreement, now("2025-09-02T10:00:00Z"), done(ask("q1")));
    scenes(now("2025-09-02T20:00:00Z"), done(ask("q2")))(school);
    now("2025-09-03T09:59:59Z")(school);
    expect(reminders(school, "remindOfAnswer")).toBe(0);
    now("2025-09-03T10:00:00Z")(school);
    expect(school.effects.filter(({ type }) => type === "remindOfAnswer").map(({ data }) => data)).toEqual([
      { unit: "u1", mentor: "m1", question: "q1" },
    ]);
    now("2025-09-03T20:00:00Z")(school);
    expect(reminders(school, "remindOfAnswer")).toBe(2);
    done(answer("q2"), answer("q1"))(school);
    now("2025-09-20T20:00:00Z")(school);
    expect(reminders(school, "remindOfAnswer")).toBe(2);
  });

  it("do not matter to what is answered in them", () => {
    const school = after(signedAgreement, now("2025-09-02T10:00:00Z"), done(ask("q1")));
    scenes(now("2025-09-03T09:00:00Z"), done(answer("q1")))(school);
    now("2025-09-05T10:00:00Z")(school);
    expect(reminders(school, "remindOfAnswer")).toBe(0);
  });
});

describe("what is kept", () => {
  it("every version, with who signed it when", () => {
    const school = after(
      signedAgreement,
      today("2025-10-01"),
      done(propose({ ...allTerms, meetingEveryDays: 14 }, "guardian")),
      today("2025-10-03"),
      done(agreeToChange("mentor")),
    );
    const { terms, signed, earlier, proposal } = contextOf(school);
    expect(proposal).toBeUndefined();
    expect(terms.meetingEveryDays).toBe(14);
    expect(signed).toEqual({ mentee: "2025-10-01", mentor: "2025-10-03" });
    const first = { terms: allTerms, signed: { mentor: "2025-09-01", mentee: "2025-09-01" } };
    expect(earlier).toEqual([first]);
    done(propose({ ...allTerms, meetingEveryDays: 21 }, "mentor"), agreeToChange("guardian"))(school);
    expect(contextOf(school).earlier).toEqual([first, { terms, signed }]);
    expect(contextOf(school).terms.meetingEveryDays).toBe(21);
  });

  it("nothing of a version that was turned down", () => {
    const school = after(signedAgreement, done(propose(), toAgreement("a1", "turn-change-down", {}, "mentee")));
    expect(contextOf(school)).toMatchObject({ terms: allTerms, earlier: [] });
    expect(contextOf(school).proposal).toBeUndefined();
  });

  it("one permission is for one disclosure, of either party", () => {
    const school = after(
      signedAgreement,
      inConfidence,
      done(askPermission("d1"), permit("d1"), disclose("d1")),
      done(askPermission("d2", "mentee"), permit("d2", "mentor"), disclose("d2", "mentee")),
    );
    expect(contextOf(school).disclosures).toEqual({
      d1: {
        topic: "topic-1",
        to: "curator",
        by: "mentor",
        askedOn: "2025-09-01",
        permittedOn: "2025-09-01",
        disclosedOn: "2025-09-01",
      },
      d2: {
        topic: "topic-1",
        to: "curator",
        by: "mentee",
        askedOn: "2025-09-01",
        permittedOn: "2025-09-01",
        disclosedOn: "2025-09-01",
      },
    });
    expect(school.attempt(disclose("d1")).outcome).toBe("refused");
  });
});

describe("outside data of the terms", () => {
  it.each([
    ["mentorInstitution", ""],
    ["menteeInstitution", 1],
    ["mentorCommunication", []],
    ["mentorCommunication", [{ channel: "pigeon", hours: "planned" }]],
    ["menteeCommunication", [{ channel: "email", hours: "never" }]],
    ["meetingEveryDays", 0],
    ["meetingEveryDays", 1.5],
    ["initiator", "nobody"],
    ["period", { from: "2025-10-01" }],
    ["period", { from: "1 October", to: "2026-05-31" }],
    ["mentorUndertakes", ["be kind"]],
    ["answerWithinHours", 0],
    ["menteeUndertakes", []],
    ["reportEveryDays", 367],
    ["confidentialTopics", "topic-1"],
    ["ownField", "1"],
  ] as readonly (readonly [string, JsonObject[string]])[])("are refused with the place: %s %j", (field, value) => {
    const read = agreementTerms.safeParse({ ...allTerms, [field]: value });
    const places = read.success ? [] : read.error.issues.map((issue) => ("keys" in issue ? issue.keys : issue.path)[0]);
    expect(places).toEqual([field]);
  });

  it("a field may be left blank, each by itself", () => {
    for (const field of Object.keys(allTerms)) {
      const { [field as "period"]: _left, ...others } = allTerms;
      expect(agreementTerms.safeParse(others).success).toBe(true);
    }
  });
});

it("school 32 asks for all twelve fields, and for an agreement before the first meeting", () => {
  const choices = shippedRegulation("school-32")?.choices;
  expect(choices?.["agreement.fields"]).toHaveLength(12);
  expect(choices?.["agreement.demandedBefore"]).toBe("meetings");
});

describe("an agreement with a social partner", () => {
  /** The days on which it was said that the term is near its end. */
  const told = (school: School) =>
    school.facts
      .filter(({ command }) => command.type.startsWith("xstate.after.partner-term-near."))
      .map(({ at }) => calendar.dateOf(at).toString());

  it("reminds thirty days before its last day, is extended by an additional agreement, and ends with its term", () => {
    const school = after(partnerInForce, today("2026-05-05"));
    const state = () => school.instance<PartnerAgreementContext>(partnerRef("pa1"));
    expect(told(school)).toEqual(["2026-05-01"]);
    expect(reminders(school, "remindOfPartnerTerm")).toBe(1);
    expect(state().value).toEqual({ "in-force": "near-its-end" });

    done(toPartner("extend", { to: "2027-05-31", signer: "engineer", document: "12-C/1" }))(school);
    expect(state().value).toEqual({ "in-force": "running" });
    expect(state().context.extensions).toEqual([
      { document: "12-C/1", signer: "engineer", from: "2026-05-31", to: "2027-05-31", on: "2026-05-05" },
    ]);

    today("2027-06-02")(school);
    expect(told(school)).toEqual(["2026-05-01", "2027-05-01"]);
    expect([state().value, state().context.ending]).toEqual(["ended", { reason: "term-over", on: "2027-05-31" }]);
  });

  it("is in force on the day of the second signature, whoever signs first", () => {
    for (const [first, second] of [
      [signForOrganisation, signForPartner],
      [signForPartner, signForOrganisation],
    ] as const) {
      const school = after(partnerDrawnUp, done(first), today("2025-09-08"), done(second));
      const { inForceSince, organisationSigned, partnerSigned } = school.instance<PartnerAgreementContext>(
        partnerRef("pa1"),
      ).context;
      expect(inForceSince).toBe("2025-09-08");
      expect(new Set([organisationSigned?.on, partnerSigned?.on])).toEqual(new Set(["2025-09-01", "2025-09-08"]));
    }
  });
});
