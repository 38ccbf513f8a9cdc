import { describe, expect, it } from "vitest";
import { conditionsPrepared, founded, order } from "./programme-scenes.ts";
import { after, done, programmeOf, type Scene, scenes, today, toProgramme } from "./scenes.ts";
import { type School } from "./school.ts";

/** What stands against it that somebody acts as coordinator or curator. */
function against(school: School, id: string, role = "curator"): readonly string[] {
  const deed = toProgramme("monitor-needs", {}, { id, roles: [role] });
  const decision = school.copy().attempt(deed);
  return decision.outcome === "refused" ? decision.reasons.map(({ code }) => code) : [];
}

const change: Scene = done(
  order("dismiss-coordinator-or-curator", "9", {
    dismissed: { curators: ["curator"] },
    curators: ["next"],
    from: "2025-12-01",
  }),
);

describe("before an order has appointed anybody", () => {
  it("whoever founded the programme and whom the founder named prepare it, and nobody else who is called a curator", () => {
    const school = after(founded({ preparers: ["methodist"] }));
    expect(against(school, "methodist")).toEqual([]);
    expect(against(school, "head", "coordinator")).toEqual([]);
    expect(against(school, "stranger")).toEqual(["not-appointed"]);
  });

  it("the first order ends that", () => {
    const school = after(
      founded({ preparers: ["methodist"] }),
      done(order("appoint-coordinator-and-curators", "3", { coordinators: ["coordinator"], curators: ["curator"] })),
    );
    expect(against(school, "methodist")).toEqual(["not-appointed"]);
    expect(against(school, "curator")).toEqual([]);
  });
});

describe("a curator who is dismissed by an order", () => {
  const prepared = scenes(founded(), conditionsPrepared);

  it("acts until the day before, and the successor from that day on", () => {
    const before = after(prepared, change, today("2025-11-30"));
    expect([against(before, "curator"), against(before, "next")]).toEqual([[], ["not-appointed"]]);
    const since = after(prepared, change, today("2025-12-01"));
    expect([against(since, "curator"), against(since, "next")]).toEqual([["not-appointed"], []]);
  });

  it("is no longer on the list once another order is issued after that day, and may be appointed again", () => {
    const school = after(prepared, change, today("2025-12-01"), done(order("final-event", "10")));
    expect(programmeOf(school)).toMatchObject({
      curators: ["next"],
      officeDays: { "curators:next": { from: "2025-12-01" } },
    });
    done(order("appoint-coordinator-and-curators", "11", { coordinators: ["coordinator"], curators: ["curator"] }))(
      school,
    );
    expect(against(school, "curator")).toEqual([]);
  });

  it("stays without a break when appointed again before that day", () => {
    const again = order("appoint-coordinator-and-curators", "11", {
      coordinators: ["coordinator"],
      curators: ["curator"],
      from: "2025-11-20",
    });
    const school = after(prepared, change, done(again));
    expect(against(school, "curator")).toEqual([]);
    today("2026-03-01")(school);
    expect(against(school, "curator")).toEqual([]);
  });
});
