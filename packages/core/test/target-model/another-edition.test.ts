import { shippedRegulation } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { workingPair } from "./people-scenes.ts";
import { order } from "./programme-scenes.ts";
import { after, done, today, toPerson, toProgramme, unitOf } from "./scenes.ts";

describe("another edition of a regulation, adopted by an order", () => {
  const adopt = order("adopt-regulation", "90", { regulation: "students-and-teachers", from: "2025-11-01" });
  const entry = toPerson("m1", "change-entry", { subjects: ["physics"] });

  it("is for whoever begins from its day on; a unit at work goes on under its own", () => {
    const school = after(workingPair, done(adopt), today("2025-11-03"), done(entry));
    expect(unitOf(school, "u1").edition).toBe(shippedRegulation("lyceum-45")?.hash);
    expect(school.facts.at(-1)?.by).toEqual({
      law: "2025-11-03",
      regulation: expect.stringContaining("students-and-teachers@"),
    });
    done(toProgramme("monitor-needs"))(school);
    expect(school.facts.at(-1)?.by?.regulation).toContain("lyceum-45@");
  });

  it("is for nobody before its day", () => {
    const school = after(workingPair, done(adopt, entry));
    expect(school.facts.at(-1)?.by?.regulation).toContain("lyceum-45@");
  });
});
