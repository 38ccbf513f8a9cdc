import { explain } from "@nastavnik/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { happenings } from "./deeds.ts";
import type { Happening } from "./happening.ts";
import { atWork, boundTo, inconsistencies, newlyApprovedFailures } from "./invariants.ts";
import { crowded } from "./crowded-school.ts";
import { toUnit, unitOf } from "./scenes.ts";
import { type Deed, School, workflowOf } from "./school.ts";

/** Lets it happen; answers how many of the deeds were accepted. */
function happen(school: School, { days, deeds }: Happening): number {
  school.passTo(school.now.add({ hours: 24 * days }));
  return deeds(school).filter((deed) => school.attempt(deed).outcome === "accepted").length;
}

/** What is said of a deed while nothing is filled in. */
function explained(school: School, deed: Deed) {
  const { on, type } = deed;
  const actor = school.actorOf(deed);
  const paper = school.paperOf(deed);
  const command = { id: "", type, payload: {}, actor, at: school.now, paper };
  const world = { ...school.world({ on, type }), standing: school.mandatesOf(paper?.signer ?? actor.id) };
  return explain(workflowOf(on), school.instance(on), command, world, false);
}

describe("people and units of a school", () => {
  it("agree after whatever people do, in whatever order, when all consequences are carried out", () => {
    let accepted = 0;
    let papers = 0;
    fc.assert(
      fc.property(fc.array(happenings, { minLength: 1, maxLength: 40, size: "max" }), (story) => {
        const school = new School();
        crowded(school);
        for (const happening of story) {
          const before = atWork(school);
          accepted += happen(school, happening);
          expect([...inconsistencies(school), ...newlyApprovedFailures(school, before)]).toEqual([]);
        }
        for (const { context } of school.instances) if ("inForceSince" in context || "startedAt" in context) papers++;
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(1000);
    expect(papers).toBeGreaterThan(0);
  });

  it("can always be let go: the curator ends every unit, and nobody and no seat stays bound", () => {
    fc.assert(
      fc.property(fc.array(happenings, { minLength: 1, maxLength: 40, size: "max" }), (story) => {
        const school = new School();
        crowded(school);
        for (const happening of story) happen(school, happening);
        for (const { workflow, id, status } of school.instances) {
          if (workflow !== "unit" || status !== "active") continue;
          const party = unitOf(school, id).mentor;
          const ended = [
            toUnit(id, "dissolve", { reason: "other" }),
            toUnit(id, "decline", { person: party, reason: "other" }),
            // A unit that worked before seeks another mentor when this one declines.
            toUnit(id, "dissolve", { reason: "other" }),
          ].filter((deed) => school.attempt(deed).outcome === "accepted");
          expect(ended.length).toBeGreaterThan(0);
        }
        expect([...boundTo(school), ...inconsistencies(school)]).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("are told the truth before a command is filled in: what is met or unmet then stays so", () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(fc.array(happenings, { minLength: 1, maxLength: 25, size: "max" }), (story) => {
        const school = new School();
        crowded(school);
        for (const { days, deeds } of story) {
          school.passTo(school.now.add({ hours: 24 * days }));
          for (const deed of deeds(school)) {
            const { verdict } = explained(school, deed);
            const decision = school.attempt(deed);
            const own = decision.outcome === "refused" ? decision.reasons.filter(({ instance }) => !instance) : [];
            told.add(`${verdict}, ${own.length > 0 ? "refused" : "not refused"}`);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect([...told].toSorted()).toEqual([
      "met, not refused",
      "unknown, not refused",
      "unknown, refused",
      "unmet, refused",
    ]);
  });
});
