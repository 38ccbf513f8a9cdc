import { describe, expect, it } from "vitest";
import { agreedPair, approve, workingPair } from "./people-scenes.ts";
import { after, chosen, done, toProgramme, toUnit, today, unitOf, unitRef } from "./scenes.ts";
import { type Deed, type School } from "./school.ts";
import { control, meeting } from "./work-scenes.ts";

const paper = { signer: "curator", number: "protocol-7", date: "2025-09-05" };

const codes = (school: School, deed: Deed) => {
  const decision = school.attempt(deed);
  return decision.outcome === "refused" ? decision.reasons.map(({ code }) => code) : decision.outcome;
};

const late = (deed: Deed, day: string, also: Partial<Deed> = {}): Deed => ({ ...deed, day, ...also });

describe("what is recorded late", () => {
  it("needs no paper within the window, and one before it", () => {
    for (const [day, expected] of [
      ["2025-09-16", "accepted"],
      ["2025-09-15", ["paper-needed"]],
    ] as const) {
      expect(codes(after(workingPair, today("2025-09-30")), late(control("current"), day))).toEqual(expected);
      expect(codes(after(workingPair, today("2025-09-30")), late(meeting("organizational-first"), day))).toEqual(
        expected,
      );
    }
  });

  it("has the window that the organisation sets", () => {
    const wide = after(workingPair, chosen({ "documents.lateEntryDays": 30 }), today("2025-09-30"));
    expect(codes(wide, late(control("current"), "2025-09-02"))).toBe("accepted");
  });

  it("is told by an office from its paper, and the fact names the paper and who signed it", () => {
    const school = after(workingPair, today("2025-12-01"));
    expect(codes(school, late(control("current"), "2025-09-05", { paper }))).toBe("accepted");
    const fact = school.facts.at(-1);
    expect(fact).toMatchObject({ on: "2025-09-05", act: { kind: "office", role: "curator", paper } });
    expect(unitOf(school, "u1").controls["current"]).toMatchObject({ at: "2025-09-04T21:00:00Z" });
  });

  it("is not told by the person when it is older: somebody who may records the person's paper", () => {
    const school = after(workingPair, today("2025-12-01"));
    const report = toUnit("u1", "submit-report", { person: "s1" }, "party");
    expect(codes(school, late(report, "2025-09-05"))).toEqual(["paper-needed"]);
    const recorded = toUnit("u1", "submit-report", { person: "s1" });
    expect(codes(school, late(recorded, "2025-09-05", { paper: { ...paper, signer: "s1" } }))).toBe("accepted");
  });

  it("did not happen before the unit, nor in the future, nor by a paper of today", () => {
    const school = after(workingPair, today("2025-09-10"));
    expect(codes(school, late(control("current"), "2025-08-31"))).toEqual(["not-on-that-day"]);
    expect(codes(school, late(control("current"), "2025-09-11"))).toEqual(["not-on-that-day"]);
    expect(codes(school, { ...control("current"), paper })).toEqual(["not-your-act"]);
  });

  it("is judged by the law and the terms of its own day", () => {
    const school = after(agreedPair, today("2025-12-01"));
    const order = approve("5", "u1");
    expect(codes(school, late(order, "2025-09-03", { paper: { ...paper, signer: "head", date: "2025-09-03" } }))).toBe(
      "accepted",
    );
    expect(unitOf(school, "u1").approvedAt).toBe("2025-09-02T21:00:00Z");
    expect(school.instance(unitRef("u1")).value).toMatchObject({ working: {} });
    expect(codes(school, late(toProgramme("hold-contest", { contest: "best-pair" }), "2025-08-31"))).toEqual([
      "not-on-that-day",
      "paper-needed",
    ]);
    done(late(meeting("organizational-first"), "2025-12-01"))(school);
  });
});
