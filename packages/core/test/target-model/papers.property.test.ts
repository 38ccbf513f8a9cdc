import { type JsonValue, matchesState } from "@nastavnik/core";
import type { UnitContext } from "@nastavnik/core/target-model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tools/runs.ts";
import { untilSeen } from "../../../../tools/until-seen.ts";
import { happenings, paperHappenings } from "./deeds.ts";
import { inconsistencies } from "./invariants.ts";
import { addendum, agreed, approve, joining, mentee, mentor } from "./people-scenes.ts";
import { openPapers, restOf } from "./paper-invariants.ts";
import { order } from "./programme-scenes.ts";
import {
  after,
  altered,
  chosen,
  done,
  type Scene,
  scenes,
  today,
  toOwnProgramme,
  toPerson,
  toProgramme,
  toUnit,
  unitRef,
} from "./scenes.ts";
import { programmeRef, School } from "./school.ts";
import { drawUp as drawUpAgreement, sign, toAgreement } from "./agreement-scenes.ts";
import { approveProgramme, begin, drawUp } from "./own-programme-scenes.ts";
import { type Happening, happening } from "./happening.ts";

/** A pair of teachers, and a group of pupils, at work since 1 October. */
const atWork: Scene = scenes(
  joining,
  done(toPerson("m1", "select", { form: "teacher-teacher" })),
  mentor("m2", { capacity: 3 }),
  mentee("t1", { kind: "teacher", forms: ["teacher-teacher"] }),
  agreed("u1", "m1", ["t1"], { form: "teacher-teacher" }),
  agreed("u2", "m2", ["s1", "s2"]),
  done(addendum, approve("5", "u1", "u2")),
  today("2025-10-01"),
);

/** Both work by their programmes, and the pair has its agreement. */
const withPapers: Scene = scenes(
  atWork,
  done(
    drawUp(),
    approveProgramme,
    begin,
    drawUp({}, "p2", "u2"),
    toOwnProgramme("p2", "approve", { document: "order-10" }),
    toOwnProgramme("p2", "begin"),
    drawUpAgreement([], { mentee: "t1" }),
    sign("mentor"),
    toAgreement("a1", "sign", { side: "mentee" }, "mentee"),
  ),
);

/** The next cycle has come to its own pairs, under another regulation, while the units of the last one work on. */
const secondCycle: Scene = scenes(
  withPapers,
  done(order("adopt-regulation", "7", { regulation: "school-32", from: "2026-09-01" })),
  ...["u1", "u2"].map((id) => altered(unitRef(id), { period: { from: "2025-10-01", to: "2027-05-31" } })),
  altered(programmeRef, {}, "revised"),
  today("2026-09-01"),
  done(toProgramme("start-next-cycle", { period: { from: "2026-09-01", to: "2027-08-31" } }, "head")),
  altered(programmeRef, { done: { "analyse-preferences": "2026-09-10" } }, "pairing"),
);

const starts = [atWork, withPapers, secondCycle].map((scene) => after(scene));

const happeningsOfPapers: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 9, arbitrary: paperHappenings },
  { weight: 1, arbitrary: happenings },
  { weight: 1, arbitrary: fc.constantFrom(1, 4, 31).map((days) => happening(`${days} days`, () => [], days)) },
);

const needs = ["pair-road-map", "rows-done", "accepted-tasks", "approved-reports"];

/** What an organisation may ask for of the papers of a pair, each by itself. */
const asked: Readonly<Record<string, JsonValue>> = {
  "personalProgramme.coAuthors": true,
  "personalProgramme.rankedByBoth": true,
  "personalProgramme.plansAfterRanking": true,
  "personalProgramme.certifiedFirst": true,
  "personalProgramme.correctedBy": ["mentor"],
  "personalProgramme.extension": ["mutual-consent"],
  "personalProgramme.earlyBySuccess": true,
  "personalProgramme.reportsHeard": true,
  "personalProgramme.completion": needs,
  "personalProgramme.verdict": true,
  "agreement.confidentiality": true,
  "agreement.demandedBefore": "meetings",
};

const stories = fc.tuple(
  fc.nat(starts.length - 1),
  fc.subarray(Object.keys(asked)).map((paths) => Object.fromEntries(paths.map((path) => [path, asked[path] ?? null]))),
  fc.array(happeningsOfPapers, { minLength: 1, maxLength: 60, size: "max" }),
);

/** Lets a story happen, looking at everything after each step. */
function tell([start, choices, story]: readonly [number, Readonly<Record<string, JsonValue>>, readonly Happening[]]) {
  const school = (starts[start] ?? new School()).copy();
  chosen(choices)(school);
  for (const { days, deeds } of story) {
    school.passTo(school.now.add({ hours: 24 * days }));
    for (const deed of deeds(school)) school.attempt(deed);
    expect(inconsistencies(school)).toEqual([]);
  }
  return school;
}

describe("agreements and personalised programmes of a school", () => {
  it("lose nothing that was done, know their units, and have a timer for each deadline, whatever people do", () => {
    const accepted = new Set<string>();
    const ofPapers = () => [...accepted].filter((name) => /^(?:agreement|personal-programme) (?!xstate)/u.test(name));
    untilSeen(
      () => ofPapers().length > 30,
      () =>
        fc.assert(
          fc.property(stories, (story) => {
            for (const { instance, command } of tell(story).facts) accepted.add(`${instance.workflow} ${command.type}`);
          }),
          { numRuns: runs(20) },
        ),
    );
    expect(ofPapers().length).toBeGreaterThan(30);
  });

  it("can always be finished while the unit works: whatever was done or left undone stands in nobody's way", () => {
    let finished = 0;
    untilSeen(
      () => finished > runs(5),
      () =>
        fc.assert(
          fc.property(stories, (story) => {
            const school = tell(story);
            for (const { workflow, id, value, context } of school.instances) {
              if (workflow !== "personal-programme" || !matchesState(value, "in-work")) continue;
              const unit = school.instance<UnitContext>(unitRef(context["unit"] as string));
              if (!matchesState(unit.value, "working") || unit.context.suspendedFor !== undefined) continue;
              const alone = school.copy();
              chosen({ "personalProgramme.completion": needs, "personalProgramme.monitoringWays": null })(alone);
              done(...restOf(alone, id))(alone);
              finished += 1;
              expect(inconsistencies(alone)).toEqual([]);
            }
          }),
          { numRuns: runs(10) },
        ),
    );
    expect(finished).toBeGreaterThan(runs(5));
  });

  it("can always be let go: each alone by the curator, and all of them with their units", () => {
    fc.assert(
      fc.property(stories, (story) => {
        const school = tell(story);
        for (const id of openPapers(school)) {
          const alone = school.copy();
          const [deed] = [
            toOwnProgramme(id, "cancel", { reason: "other" }),
            toAgreement(id, "set-aside", {}, "curator"),
            toUnit(
              (school.instance({ workflow: "agreement", id }).context["unit"] as string | undefined) ?? "",
              "dissolve",
              { reason: "other" },
            ),
          ].filter((each) => alone.attempt(each).outcome === "accepted");
          expect({ id, ends: deed !== undefined, goesOn: openPapers(alone).includes(id) }).toEqual({
            id,
            ends: true,
            goesOn: false,
          });
        }
        for (const { workflow, id, status } of school.instances) {
          if (workflow === "unit" && status === "active") {
            done(toUnit(id, "dissolve", { reason: "other" }))(school);
          }
        }
        expect([...openPapers(school), ...inconsistencies(school)]).toEqual([]);
      }),
      { numRuns: runs(10) },
    );
  });
});
