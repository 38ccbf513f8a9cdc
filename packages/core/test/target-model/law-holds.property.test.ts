import { decide, type Decision, type RegulationEdition } from "@nastavnik/core";
import { readRegulation, shippedRegulation, withChoices } from "@nastavnik/core/target-model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tools/runs.ts";
import { happenings, paperHappenings } from "./deeds.ts";
import { type Happening, happening, number, ofLiveUnit, partiesOf } from "./happening.ts";
import { isMunicipal } from "./municipal-scenes.ts";
import { approve, joining, mentee, mentor } from "./people-scenes.ts";
import { anyRegulation } from "./random-choices.ts";
import { chosen, done, scenes, toPerson, toUnit } from "./scenes.ts";
import { type Decided, School } from "./school.ts";
import { requirementOf } from "./spec.ts";
import { specifications } from "./specifications/index.ts";

const crowded = scenes(
  joining,
  done(toPerson("m1", "select", { form: "teacher-teacher" })),
  mentor("m2", { capacity: 2 }),
  mentee("s3"),
  mentee("t1", { kind: "teacher", forms: ["teacher-teacher"] }),
);

const nothing = readRegulation({
  format: "nastavnik-regulation/1",
  id: "nothing",
  title: { ru: "Положение, которое ничего не выбирает", en: "A regulation that chooses nothing" },
});
if (!nothing.ok) throw new Error(JSON.stringify(nothing.problems));
const { edition: empty } = nothing;

/** The same as in an organisation that has chosen nothing, wherever its regulations are kept: law and integrity are left. */
function byLawAlone<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(byLawAlone) as Value;
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === "regulations"
        ? Object.fromEntries(Object.keys(each as object).map((hash) => [hash, empty]))
        : byLawAlone(each),
    ]),
  ) as Value;
}

/** The laws, and what keeps the data true, that refuse a command; what the kernel alone says has no force. */
const forcesThatRefuse = (decision: Decision): readonly string[] =>
  decision.outcome === "refused"
    ? decision.reasons.flatMap(({ code, force }) => (force === undefined ? [] : [code]))
    : [];

const refused = new Set<string>();
let accepted = 0;

/** Whatever is accepted under a regulation, law alone does not refuse. */
function lawHolds({ workflow, instance, command, world, decision }: Decided): void {
  const alone = decide(workflow, byLawAlone(instance), command, {
    ...world,
    related: byLawAlone(world.related),
  });
  for (const code of forcesThatRefuse(alone)) refused.add(code);
  if (decision.outcome !== "accepted") return;
  accepted += 1;
  expect({ of: `${workflow.id} ${command.type}`, against: forcesThatRefuse(alone) }).toEqual({
    of: `${workflow.id} ${command.type}`,
    against: [],
  });
}

/** The regulation of the lyceum with as many of the changes, one by one, as leave it sound. */
function soundly(changed: Parameters<typeof chosen>[0]): RegulationEdition {
  let edition = shippedRegulation("lyceum-45");
  for (const [path, value] of Object.entries(changed)) {
    if (edition === undefined) break;
    const read = withChoices(edition, { [path]: value });
    if (read.ok) ({ edition } = read);
  }
  if (edition === undefined) throw new Error("the lyceum's regulation is shipped");
  return edition;
}

/** What is refused by law somewhere, tried anywhere: as it is, and an order without what it needs. */
const unlawful = fc.oneof(
  fc.constantFrom(
    ...specifications
      .filter((specification) => requirementOf(specification).force === "law" && !isMunicipal(specification.workflow))
      .flatMap(({ requirement, refuses }) =>
        refuses.map(({ when }) => happening(`against ${requirement}`, () => [when])),
      ),
    ...["m1", "m2", "s1", "s2", "s3", "t1"].flatMap((person) => [
      happening(`withdraw the data consent of ${person}`, () => [
        toPerson(person, "withdraw-consent", { kind: "personal-data" }),
      ]),
      happening(`${person} signs alone`, () => [
        toPerson(person, "give-consent", { kind: "personal-data", signer: "self", document: "paper" }),
      ]),
    ]),
  ),
  ofLiveUnit("approve without ado", (unit, school) => [approve(number(school), unit)]),
  ofLiveUnit("agree, and approve without an addendum", (unit, school) => [
    ...partiesOf(school, unit).map((person) => toUnit(unit, "consent", { person, document: "consent" })),
    approve(number(school), unit),
  ]),
);

const anything: fc.Arbitrary<Happening> = fc.oneof({ weight: 2, arbitrary: happenings }, paperHappenings, {
  weight: 2,
  arbitrary: unlawful,
});

const lawOfStories = (numRuns: number) =>
  fc.assert(
    fc.property(fc.array(anything, { minLength: 5, maxLength: 30, size: "max" }), anyRegulation, (story, changed) => {
      const school = new School();
      crowded(school);
      chosen({}, soundly(changed))(school);
      school.watch = lawHolds;
      const before = accepted;
      for (const { days, deeds } of story) {
        school.passTo(school.now.add({ hours: 24 * days }));
        for (const deed of deeds(school)) school.attempt(deed);
      }
      // A regulation may leave hardly anything to accept: another one is taken.
      fc.pre(accepted > before + 1);
    }),
    { numRuns },
  );

describe("whatever a regulation says and whatever people do", () => {
  it("what is accepted meets every law that is in force on the day", () => {
    accepted = 0;
    lawOfStories(runs(8));
    expect(accepted).toBeGreaterThan(runs(8));
    expect(refused.size).toBeGreaterThan(3);
  });

  it.each(["guardian-acts-for-minor", "signer-fits-age", "labour-contract-addendum"].slice(0, runs(1)))(
    "a law that a regulation could open would be found: %s",
    (id) => {
      const planted = specifications.find(({ requirement }) => requirement === id);
      if (planted === undefined) throw new Error(`expected a specification of ${id}`);
      const law = requirementOf(planted) as Writable<ReturnType<typeof requirementOf>>;
      const { check } = law;
      law.check = (context, occasion, value) =>
        occasion.regulation.edition.id === empty.id ? check(context, occasion, value) : true;
      try {
        expect(() => lawOfStories(300)).toThrow("Property failed");
      } finally {
        law.check = check;
      }
    },
  );
});

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
