import { describe, expect, it } from "vitest";
import { agreementRef, drawUp as drawUpAgreement } from "./agreement-scenes.ts";
import { drawnUp } from "./own-programme-scenes.ts";
import { registered, workingPair } from "./people-scenes.ts";
import { order, prepared } from "./programme-scenes.ts";
import { after, done, ownProgrammeRef, type Scene, scenes, today, toProgramme, unitOf } from "./scenes.ts";
import { type School } from "./school.ts";
import { meeting } from "./work-scenes.ts";

const adopt: Scene = done(order("adopt-regulation", "7", { regulation: "students-and-teachers", from: "2025-12-01" }));

/** Identifier of the regulation by which the last command was decided, and the day whose law counted. */
function lastBy({ facts }: School): readonly (string | undefined)[] {
  const by = facts.at(-1)?.by;
  return [by?.regulation.split("@")[0], by?.law];
}

describe("an order that adopts another edition of the regulation", () => {
  it("is decided for those who come on that day, and not before", () => {
    const school = after(prepared, adopt, today("2025-11-30"), registered("s8", "mentee"));
    const [before] = lastBy(school);
    expect(before).not.toBe("students-and-teachers");
    scenes(today("2025-12-01"), registered("s9", "mentee"))(school);
    expect(lastBy(school)).toEqual(["students-and-teachers", "2025-12-01"]);
  });

  it("leaves a pair and the present cycle to the edition with which they began", () => {
    const school = after(workingPair, adopt);
    const [began] = lastBy(after(workingPair));
    today("2025-12-02")(school);
    done(meeting("organizational-first"))(school);
    expect(lastBy(school)).toEqual([began, "2025-12-02"]);
    done(toProgramme("record-step", { step: "study-documents" }))(school);
    expect(lastBy(school)).toEqual([began, "2025-12-02"]);
  });

  it("leaves the papers of a pair to the edition with which the pair began", () => {
    const school = after(workingPair, adopt, today("2025-12-02"), drawnUp, done(drawUpAgreement()));
    const { edition } = unitOf(school, "u1");
    expect(school.instance(ownProgrammeRef("p1")).context).toMatchObject({ edition });
    expect(school.instance(agreementRef("a1")).context).toMatchObject({ edition });
    const [began] = lastBy(after(workingPair));
    expect(lastBy(school)).toEqual([began, "2025-12-02"]);
  });

  it("holds no earlier than the order itself", () => {
    const school = after(prepared, today("2025-12-02"));
    const decision = school.attempt(
      order("adopt-regulation", "7", { regulation: "students-and-teachers", from: "2025-12-01" }),
    );
    expect(decision.outcome === "refused" && decision.reasons.map(({ code }) => code)).toEqual([
      "appointment-not-before-order",
    ]);
  });
});
