import { type JsonObject, matchesState } from "@nastavnik/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tools/runs.ts";
import { untilSeen } from "../../../../tools/until-seen.ts";
import { happenings } from "./deeds.ts";
import { type Happening, happening, number, ofLiveUnit, partiesOf } from "./happening.ts";
import { atWork, inconsistencies, newlyApprovedFailures } from "./invariants.ts";
import { joining, mentee, mentor } from "./people-scenes.ts";
import { order } from "./programme-scenes.ts";
import { altered, chosen, done, programmeOf, scenes, toPerson, today, toProgramme, toUnit } from "./scenes.ts";
import { type Deed, programmeRef, School } from "./school.ts";

const years = [2025, 2026, 2027] as const;

/** Two mentors, three pupils and a young teacher, in the first cycle of a programme of three years. */
const crowded = scenes(
  joining,
  done(toPerson("m1", "select", { form: "teacher-teacher" })),
  mentor("m2", { capacity: 2 }),
  done(toPerson("m2", "select", { form: "teacher-teacher" })),
  mentee("s3"),
  mentee("t1", { kind: "teacher", forms: ["teacher-teacher"] }),
  altered(programmeRef, {
    period: { from: "2025-09-01", to: "2028-08-31" },
    cyclePeriod: { from: "2025-09-01", to: "2026-08-31" },
  }),
  chosen({ "unit.term": { atLeast: "P3M", atMost: "P3Y" }, "registries.afterPreparation": null }),
);

const dayIn = (school: School, months: number): string => {
  const day = school.now.toZonedDateTimeISO("Europe/Moscow").toPlainDate().add({ months }).toString();
  return day > "2028-08-31" ? "2028-08-31" : day;
};

/** The same deed in the year that it is by now: whoever proposes a unit says for how long from today. */
function inTime(school: School, deed: Deed, months: number): Deed {
  if (deed.type !== "propose") return deed;
  return { ...deed, payload: { ...deed.payload, period: { from: dayIn(school, 0), to: dayIn(school, months) } } };
}

/** All parties agree to work on for so many months, and an order says so. */
const extension = fc.integer({ min: 1, max: 24 }).chain((months) =>
  ofLiveUnit(`extend by ${months} month(s)`, (unit, school) => {
    const period = (school.instance({ workflow: "unit", id: unit }).context["period"] ?? {}) as JsonObject;
    const end = typeof period["to"] === "string" ? period["to"] : "2026-05-31";
    const to = `${Number(end.slice(0, 4)) + (months > 11 ? 1 : 0)}-${months > 5 ? "12" : "08"}-31`;
    return [
      ...partiesOf(school, unit).map((person) =>
        toUnit(unit, "agree-to-extension", { person, to, document: `extension/${person}` }),
      ),
      order("extend-units", number(school), { units: [unit] }),
    ];
  }),
);

/** Consents of before have their own terms, and are given anew. */
const renewal = happening("consents are given anew", ({ instances }) =>
  instances
    .filter(({ workflow }) => workflow === "participant")
    .map(({ id, context: { kind } }) => {
      const signer = kind === "student" ? "guardian" : "self";
      return toPerson(id, "give-consent", { kind: "personal-data", signer, document: `${id}/anew` });
    }),
);

const story = fc.array(
  fc.record({
    happening: fc.oneof(
      { weight: 8, arbitrary: happenings },
      { weight: 2, arbitrary: extension },
      { weight: 1, arbitrary: fc.constant(renewal) },
    ),
    months: fc.integer({ min: 3, max: 30 }),
  }),
  { minLength: 1, maxLength: 20, size: "max" },
);

const tally = { accepted: 0, joinedLater: 0, extendedBeyond: 0, carriedOver: 0 };

function happen(school: School, { days, deeds }: Happening, months: number): void {
  school.passTo(school.now.add({ hours: 24 * days }));
  const { cycle, cyclePeriod } = programmeOf(school);
  const told = school.facts.length;
  for (const each of deeds(school)) {
    const deed = inTime(school, each, months);
    if (school.attempt(deed).outcome !== "accepted") continue;
    tally.accepted++;
    if (deed.type !== "issue-order") continue;
    const named = (deed.payload?.["units"] ?? []) as readonly string[];
    const beyond = named.filter((unit) => {
      const period = school.instance({ workflow: "unit", id: unit }).context["period"] as { readonly to: string };
      return period.to > cyclePeriod.to;
    });
    if (deed.payload?.["kind"] === "extend-units") tally.extendedBeyond += beyond.length;
  }
  const approved = school.facts.slice(told).filter(({ command: { type } }) => type === "approve");
  if (cycle > 1) tally.joinedLater += approved.length;
}

/** The cycle was revised, and the next one begins on its first day. */
function nextCycle(school: School, year: number): void {
  today(`${year}-09-01`)(school);
  altered(programmeRef, {}, "revised")(school);
  const before = school.instances.filter(({ workflow }) => workflow !== "programme");
  const period = { from: `${year}-09-01`, to: `${year + 1}-08-31` };
  done(toProgramme("start-next-cycle", { period }, "head"))(school);
  // People and units have lives of their own: the year that ends around them changes nothing of theirs.
  expect(school.instances.filter(({ workflow }) => workflow !== "programme")).toEqual(before);
  tally.carriedOver += atWork(school).size;
  const { done: marks, verdict, indicatorFacts, cycle } = programmeOf(school);
  expect({ marks, verdict, indicatorFacts, cycle }).toEqual({
    marks: {},
    verdict: undefined,
    indicatorFacts: {},
    cycle: year - 2024,
  });
  altered(programmeRef, {}, "pairing")(school);
  const met = school.instances
    .filter(({ workflow, value }) => workflow === "participant" && matchesState(value, "registered"))
    .map(({ id }) => id);
  if (met.length === 0) return;
  done(toProgramme("hold-group-meeting", { attended: met }), toProgramme("analyse-preferences"))(school);
}

describe("people and units of a programme of three years", () => {
  it("agree in every cycle, whatever people did in those before", () => {
    untilSeen(
      () => tally.joinedLater > 0 && tally.carriedOver > 0 && tally.extendedBeyond > 0,
      () =>
        fc.assert(
          fc.property(fc.tuple(story, story, story), (stories) => {
            const school = new School();
            crowded(school);
            for (const [index, year] of years.entries()) {
              if (index > 0) nextCycle(school, year);
              for (const { happening: each, months } of stories[index] ?? []) {
                const before = atWork(school);
                happen(school, each, months);
                expect([...inconsistencies(school), ...newlyApprovedFailures(school, before)]).toEqual([]);
              }
            }
          }),
          { numRuns: runs(40) },
        ),
    );
    expect(tally.accepted).toBeGreaterThan(runs(200));
    expect(tally.joinedLater).toBeGreaterThan(0);
    expect(tally.carriedOver).toBeGreaterThan(0);
    expect(tally.extendedBeyond).toBeGreaterThan(0);
  });
});
