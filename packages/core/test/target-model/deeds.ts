import type { JsonObject } from "@nastavnik/core";
import fc from "fast-check";
import { agreementHappenings } from "./agreement-deeds.ts";
import { type Happening, happening, number, ofLiveUnit, partiesOf } from "./happening.ts";
import { ownProgrammeHappenings } from "./own-programme-deeds.ts";
import { addendumTerms, approve, propose } from "./people-scenes.ts";
import { partnerHappenings } from "./partner-deeds.ts";
import { practiceHappenings } from "./practice-deeds.ts";
import { toPerson, toProgramme, toUnit } from "./scenes.ts";

const mentors = fc.constantFrom("m1", "m2");
const mentees = fc.constantFrom("s1", "s2", "s3", "t1");
const people = fc.oneof(mentors, mentees);
const groups = fc.oneof(
  mentees.map((mentee) => [mentee]),
  fc.uniqueArray(mentees, { minLength: 2, maxLength: 3 }),
);
const forms = fc.constantFrom("teacher-student", "teacher-teacher");
const reason = fc.constant({ reason: "moved" });

const onUnit = (type: string, payload: fc.Arbitrary<JsonObject> = fc.constant({}), by = "curator") =>
  payload.chain((given) =>
    ofLiveUnit(`${type} ${JSON.stringify(given)} of`, (unit) => [toUnit(unit, type, given, by)]),
  );

/** A deed upon one of the unit's own people. */
const onParty = (type: string, payload: JsonObject) =>
  fc.nat(3).chain((which) =>
    ofLiveUnit(`${type} party ${which} of`, (unit, school) => {
      const parties = partiesOf(school, unit);
      return [toUnit(unit, type, { person: parties[which % parties.length] ?? "nobody", ...payload })];
    }),
  );

const onPerson = (type: string, payload: fc.Arbitrary<JsonObject> = fc.constant({}), who = people) =>
  fc
    .tuple(who, payload)
    .map(([person, given]) =>
      happening(`${type} ${person} ${JSON.stringify(given)}`, () => [toPerson(person, type, given)]),
    );

const proposal = fc
  .tuple(mentors, groups, forms)
  .map(([mentor, group, form]) =>
    happening(`propose ${mentor} and ${group.join()} for ${form}`, (school) => [
      propose(`u${school.facts.length}`, mentor, group, { form }),
    ]),
  );

/** Everybody who is asked consents, and the head approves. */
const approval = ofLiveUnit("agree and approve", (unit, school) => [
  ...partiesOf(school, unit).map((person) => toUnit(unit, "consent", { person, document: "consent" })),
  toUnit(unit, "attach-contract-addendum", { document: "addendum", ...addendumTerms }, "head"),
  approve(number(school), unit),
]);

const changeOfMentor = fc.oneof(
  {
    weight: 4,
    arbitrary: onUnit(
      "assign-mentor",
      mentors.map((mentor) => ({ mentor })),
    ),
  },
  onUnit("resign", fc.constantFrom({ ground: "personal" }, { ground: "plan-fulfilled" }, {}), "mentor"),
  onUnit("accept-resignation", undefined, "head"),
  onUnit("take-back-resignation", undefined, "mentor"),
  onUnit("remove-mentor", fc.constant({ record: "record" }), "deputy-head"),
  onUnit("refuse-assignment", undefined, "mentor"),
  onUnit("cancel-assignment", undefined, "head"),
  { weight: 2, arbitrary: onUnit("request-replacement", fc.constant({ ground: "no-personal-contact" }), "mentee") },
  { weight: 2, arbitrary: onUnit("grant-replacement") },
  onUnit("deny-replacement", fc.constant({ reason: "they-have-met" })),
);

const unitDeeds = fc.oneof(
  onParty("consent", { document: "consent" }),
  onParty("decline", { reason: "no-sympathy" }),
  onParty("lose-participant", { reason: "moved" }),
  onUnit("dissolve", reason),
  onUnit("suspend", reason),
  { weight: 3, arbitrary: onUnit("resume") },
  { weight: 8, arbitrary: changeOfMentor },
);

const adults: ReadonlySet<string> = new Set(["m1", "m2", "t1"]);
const consentKinds = fc.constantFrom("personal-data", "duty", "publication");

const newConsent = fc.tuple(people, consentKinds).map(([person, kind]) =>
  happening(`give-consent ${person} ${kind}`, (school) => {
    const signer = adults.has(person) ? "self" : "guardian";
    return [toPerson(person, "give-consent", { kind, signer, document: number(school) })];
  }),
);

/** Somebody comes back, consents to all that he must, and goes through the registry once more. */
const comeback = people.map((person) =>
  happening(`come back ${person}`, () => [
    toPerson(person, "readmit", { reason: "came-back" }),
    toPerson(person, "enter-registry"),
    toPerson(person, "select", { form: "teacher-student" }),
    toPerson(person, "select", { form: "teacher-teacher" }),
    toPerson(person, "train", { mode: "consultation" }),
  ]),
);

const personDeeds = fc.oneof(
  onPerson("withdraw", reason),
  onPerson(
    "withdraw-consent",
    consentKinds.map((kind) => ({ kind })),
  ),
  { weight: 3, arbitrary: newConsent },
  onPerson("stop-processing"),
  { weight: 3, arbitrary: comeback },
  onPerson("support-unpaired", fc.constant({ needsPsychologist: false }), mentees),
  onPerson(
    "correct-entry",
    fc
      .constantFrom({ isEmployee: true }, { isEmployee: false }, { side: "mentor" }, { side: "mentee" })
      .map((payload) => ({ ...payload, categories: ["young-specialist"], ground: "entered-wrongly" })),
  ),
  onPerson(
    "change-entry",
    fc.nat(4).map((capacity) => ({ capacity })),
    mentors,
  ),
);

/** The work of a unit from its first meeting to its closing, as far as it gets. */
const work = ofLiveUnit("work out", (unit, school) => {
  const parties = partiesOf(school, unit);
  const mentorDoes = (type: string, payload: JsonObject) =>
    toUnit(
      unit,
      type,
      payload,
      payload["person"] !== undefined ? "party" : payload["whose"] === "curator" ? "curator" : "mentor",
    );
  return [
    ...["organizational-first", "trial-working", "planning", "regular", "closing"].map((kind) =>
      mentorDoes("hold-meeting", { kind }),
    ),
    mentorDoes("diagnose", { items: 2 }),
    ...parties.map((person) => mentorDoes("rank-deficits", { person })),
    ...["mentor", "curator", ...parties.slice(1)].map((whose) => mentorDoes("draw-up-plan", { whose })),
    toUnit(unit, "carry-out-control", { kind: "final", covers: "all", evidence: ["survey-protocol", "open-lesson"] }),
    ...parties.flatMap((person) => [
      mentorDoes("submit-report", { person }),
      toUnit(unit, "approve-report", { person }),
    ]),
    toUnit(unit, "close"),
  ];
});

/** Whatever may happen to the papers of a pair: its agreement and its personalised programme. */
export const paperHappenings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: ownProgrammeHappenings },
  { weight: 2, arbitrary: agreementHappenings },
  { weight: 3, arbitrary: practiceHappenings },
  { weight: 1, arbitrary: partnerHappenings },
);

/** Whatever may happen in a school while units are formed and work. */
export const happenings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: proposal },
  { weight: 8, arbitrary: approval },
  { weight: 12, arbitrary: unitDeeds },
  { weight: 5, arbitrary: personDeeds },
  { weight: 1, arbitrary: work },
  { weight: 8, arbitrary: paperHappenings },
  { weight: 1, arbitrary: fc.constant(happening("finish-stage", () => [toProgramme("finish-stage")])) },
  { weight: 1, arbitrary: fc.constantFrom(1, 4, 8, 31).map((days) => happening(`${days} days`, () => [], days)) },
);
