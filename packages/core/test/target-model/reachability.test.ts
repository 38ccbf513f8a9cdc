import { matchesState, possible } from "@nastavnik/core";
import { lifecycleStages } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { deadEnds, type Journey, restingStates, shortestWays } from "./journey.ts";
import {
  addendum,
  agreed,
  extendedTo,
  approve,
  joining,
  mentee,
  mentor,
  propose,
  registered,
  workingPair,
} from "./people-scenes.ts";
import {
  completeCard,
  describePractice,
  drawUpPractice,
  publishPractice,
  sheetOf,
  submitPractice,
} from "./practice-scenes.ts";
import {
  conditionsPrepared,
  founded,
  menteesListed,
  mentorsListed,
  mentorsTaught,
  prepared,
} from "./programme-scenes.ts";
import {
  done,
  participantRef,
  type Scene,
  scenes,
  settings,
  toPerson,
  toProgramme,
  today,
  toUnit,
  unitOf,
  unitRef,
} from "./scenes.ts";
import { programmeRef, School, workflowOf } from "./school.ts";
import { control, firstMeetings, meeting, plan, planned, rank, reported } from "./work-scenes.ts";

/** Until the next timer has fired. */
const wait: Scene = (school) => {
  const [timer] = school.timers;
  if (timer !== undefined) school.passTo(timer.dueAt);
};

const stage = toProgramme("finish-stage");
const fact = (id: string, value: number) =>
  toProgramme("record-indicator", {
    fact: { id, value, measuredOn: "2022-06-08", source: "entered", evidence: "report-3" },
  });

const programmeJourney: Journey = {
  of: programmeRef,
  from: founded(),
  legs: {
    prepare: scenesIf("preparation", conditionsPrepared, done(stage)),
    "list mentees": scenesIf("mentee-registry", mentee("s1"), menteesListed, done(stage)),
    "list mentors": scenesIf("mentor-registry", mentor("m1"), mentorsListed, done(stage)),
    teach: scenesIf("selection-and-training", mentorsTaught, done(stage)),
    pair: scenesIf(
      "pairing",
      done(toProgramme("hold-group-meeting"), toProgramme("analyse-preferences")),
      agreed("u1", "m1", ["s1"]),
      done(approve("5", "u1"), stage),
    ),
    work: scenesIf("working", done(toUnit("u1", "dissolve", { reason: "moved" }), stage)),
    complete: scenesIf(
      "completion",
      done(
        ...["satisfaction", "quality", "influence"].map((part) => toProgramme("record-monitoring", { part })),
        stage,
      ),
    ),
    "package what is as planned": [fact("pairs", 10), fact("practices", 20), toProgramme("package")],
    "revise what is not": [fact("pairs", 1), fact("practices", 20), toProgramme("revise")],
    publish: [
      drawUpPractice(),
      completeCard(),
      submitPractice,
      sheetOf("e1", 9),
      sheetOf("e2", 9),
      describePractice(),
      publishPractice(),
    ],
    amend: [
      toProgramme("amend", { document: "road-map" }),
      toProgramme("amend", { document: "personalized-program" }),
      toProgramme("finish-revision"),
    ],
    suspend: [toProgramme("suspend-programme", { ground: "emergency", document: "1" }, "head")],
    resume: [toProgramme("resume-programme", { document: "2" }, "head")],
    "begin again": [toProgramme("start-next-cycle", { period: { from: "2026-09-01", to: "2027-08-31" } }, "head")],
  },
};

/** A scene that belongs to one stage of the programme; elsewhere nothing happens. */
function scenesIf(value: string, ...parts: readonly Scene[]): Scene {
  return (school) => {
    if (school.instance(programmeRef).value === value) scenes(...parts)(school);
  };
}

const bySystem = (id: string, type: string, payload: object) => [toPerson(id, type, { ...payload }, "system")];
const dataConsent = (signer: string) => [
  toPerson("x", "give-consent", { kind: "personal-data", signer, document: "consent" }),
];

/** The same until somebody cancels it: apart, since nothing ends well from there. */
const cancelledJourney: Journey = {
  ...programmeJourney,
  legs: { cancel: [toProgramme("cancel-programme", { ground: "founder", document: "3" }, "head")] },
};

const menteeJourney: Journey = {
  of: participantRef("x"),
  from: scenes(
    joining,
    registered("x", "mentee"),
    done(toPerson("x", "answer-questionnaire", { kind: "mentee-intake" })),
  ),
  tell: (school) => {
    const { consents, unit, leaving } = school.instance(participantRef("x")).context as unknown as {
      consents: Record<string, { withdrawnAt?: string }>;
      unit?: string;
      leaving?: { hadLeft?: true };
    };
    const consent = consents["personal-data"];
    return [consent !== undefined && consent.withdrawnAt === undefined, unit, leaving?.hadLeft];
  },
  legs: {
    consent: dataConsent("guardian"),
    enter: [toPerson("x", "enter-registry")],
    support: [toPerson("x", "support-unpaired", { needsPsychologist: true })],
    offer: bySystem("x", "reserve-place", { unit: "u" }),
    join: bySystem("x", "join-unit", { unit: "u" }),
    leave: bySystem("x", "leave-unit", { unit: "u", reason: "declined" }),
    complete: bySystem("x", "complete-unit", { unit: "u" }),
    decline: [toPerson("x", "decline", { reason: "no-wish" })],
    withdraw: [toPerson("x", "withdraw", { reason: "moved" })],
    readmit: [toPerson("x", "readmit", { reason: "came-back" })],
    "withdraw consent": [toPerson("x", "withdraw-consent", { kind: "personal-data" })],
    stop: [toPerson("x", "stop-processing")],
    wait,
  },
};

const mentorJourney: Journey = {
  ...menteeJourney,
  from: scenes(
    prepared,
    registered("x", "mentor"),
    done(toPerson("x", "answer-questionnaire", { kind: "mentor-intake" })),
  ),
  legs: {
    consent: dataConsent("self"),
    enter: [toPerson("x", "enter-registry")],
    select: [toPerson("x", "select", { form: "teacher-student" })],
    train: [toPerson("x", "train", { mode: "consultation" })],
    "reserve a seat": bySystem("x", "reserve-seat", { unit: "u", seats: 1 }),
    "release it": bySystem("x", "release-seat", { unit: "u" }),
    "stand down": bySystem("x", "stand-down", { unit: "u" }),
    reinstate: [toPerson("x", "reinstate", { record: "record" }, "head")],
    withdraw: [toPerson("x", "withdraw", { reason: "moved" })],
    readmit: [toPerson("x", "readmit", { reason: "came-back" })],
    "withdraw consent": [toPerson("x", "withdraw-consent", { kind: "personal-data" })],
    stop: [toPerson("x", "stop-processing")],
    wait,
  },
};

/** A pair at work, as long as nothing comes in between. */
const workJourney: Journey = {
  of: unitRef("u1"),
  from: workingPair,
  tell: (school) => {
    const { plans, reports, meetings } = unitOf(school, "u1");
    return [plans.length, Object.values(reports).length, meetings["regular"] !== undefined];
  },
  legs: {
    "first meeting": [meeting("organizational-first")],
    "trial meeting": [meeting("trial-working")],
    "planning meeting": [meeting("planning")],
    "regular meeting": [meeting("regular")],
    "closing meeting": [meeting("closing")],
    diagnose: [toUnit("u1", "diagnose", { items: 1 }, "mentor")],
    rank: [rank("m1"), rank("s1")],
    certify: [toUnit("u1", "certify-checklist")],
    plan: [plan("mentor"), plan("curator"), plan("s1")],
    "mid-term control": [control("mid-term")],
    "final control": [control("final")],
    report: ["m1", "s1"].flatMap((person) => [
      toUnit("u1", "submit-report", { person }, "party"),
      toUnit("u1", "approve-report", { person }),
    ]),
    close: [toUnit("u1", "close")],
  },
};

/** A pair of teachers that comes to be and meets all kinds of trouble. */
const troubledJourney: Journey = {
  of: unitRef("u1"),
  from: scenes(
    joining,
    settings({ parameters: { "refusal-notice-days": 3 } }),
    done(toPerson("m1", "select", { form: "teacher-teacher" })),
    mentor("m2", {}, "teacher-teacher"),
    mentee("t1", { kind: "teacher", forms: ["teacher-teacher"] }),
    done(propose("u1", "m1", ["t1"], { form: "teacher-teacher" })),
  ),
  tell: (school) => {
    const { mentors, contractAddendum, consents, suspendedFor } = unitOf(school, "u1");
    return [mentors.length > 1, contractAddendum, Object.keys(consents).length, suspendedFor];
  },
  legs: {
    "consent of the mentee": [toUnit("u1", "consent", { person: "t1", document: "1" })],
    "consent of m1": [toUnit("u1", "consent", { person: "m1", document: "2" })],
    "consent of m2": [toUnit("u1", "consent", { person: "m2", document: "3" })],
    addendum: [addendum],
    approve: (school) => {
      school.attempt(approve(`order-${school.facts.length}`, "u1"));
    },
    decline: [toUnit("u1", "decline", { person: "t1", reason: "no-sympathy" })],
    wait,
    "ask for a replacement": [toUnit("u1", "request-replacement", { ground: "no-personal-contact" }, "mentee")],
    "grant it": [toUnit("u1", "grant-replacement")],
    "deny it": [toUnit("u1", "deny-replacement", { reason: "they-have-met" })],
    resign: [toUnit("u1", "resign", { ground: "personal" }, "mentor")],
    "accept it": [toUnit("u1", "accept-resignation", {}, "head")],
    "take it back": [toUnit("u1", "take-back-resignation", {}, "mentor")],
    refuse: [toUnit("u1", "refuse-assignment", {}, "mentor")],
    cancel: [toUnit("u1", "cancel-assignment", {}, "head")],
    remove: [toUnit("u1", "remove-mentor", { record: "record" }, "head")],
    suspend: [toUnit("u1", "suspend", { reason: "illness" })],
    resume: [toUnit("u1", "resume")],
    "assign m1": [toUnit("u1", "assign-mentor", { mentor: "m1" })],
    "assign m2": [toUnit("u1", "assign-mentor", { mentor: "m2" })],
    "lose the mentee": [toUnit("u1", "lose-participant", { person: "t1", reason: "moved" })],
    dissolve: [toUnit("u1", "dissolve", { reason: "other" })],
  },
};

/** A pair whose term comes to its end. */
const termJourney: Journey = {
  of: unitRef("u1"),
  from: workingPair,
  legs: {
    "the term ends": today("2026-06-01"),
    extend: (school) => {
      if (school.instance(unitRef("u1")).status === "active") extendedTo("2026-08-31")(school);
    },
    dissolve: [toUnit("u1", "dissolve", { reason: "other" })],
  },
};

/** A programme of an organisation with a stage of its own before everything, and nothing else that it asks for. */
const ownStagesJourney: Journey = {
  of: programmeRef,
  from: founded({
    regulation: {
      format: "nastavnik-regulation/1",
      id: "own",
      title: { ru: "Свои этапы", en: "Own stages" },
      programme: {
        stages: [...Object.keys(lifecycleStages), "review"].flatMap((id) => [
          { id: `to-${id}`, title: { ru: "свой этап", en: "an own stage" } },
          ...(id === "review" ? [] : [id]),
        ]),
      },
    },
  }),
  legs: { finish: [toProgramme("finish-stage", {}, "head")] },
};

const isOver = (journey: Journey) => (school: School) => school.instance(journey.of).status === "done";

describe("every state of the target model", () => {
  it.each([
    ["programme", [programmeJourney, cancelledJourney, ownStagesJourney]],
    ["participant", [menteeJourney, mentorJourney]],
    ["unit", [workJourney, troubledJourney, termJourney]],
  ] as const)("is reached by a shortest way of accepted commands: %s", (workflow, journeys) => {
    const reached = new Set(journeys.flatMap((journey) => [...shortestWays(journey).keys()]));
    expect(restingStates(workflow).filter((path) => !reached.has(path))).toEqual([]);
  });

  it("is a state in which the instance can rest, but for the choice that a declined proposal makes", () => {
    const { states } = workflowOf({ workflow: "unit" });
    expect(Object.keys(states).filter((path) => !restingStates("unit").includes(path))).toEqual(["turned-down"]);
  });

  it("is reached no later than expected", () => {
    expect(shortestWays(programmeJourney).get("published")).toHaveLength(9);
    expect(shortestWays(menteeJourney).get("registered.completed")).toEqual([
      "consent",
      "enter",
      "offer",
      "join",
      "complete",
    ]);
    expect(shortestWays(mentorJourney).get("departed")).toEqual(["consent", "withdraw consent", "stop"]);
    expect(shortestWays(workJourney).get("closed")).toHaveLength(13);
    expect(shortestWays(troubledJourney).get("seeking-mentor")).toHaveLength(5);
  });
});

describe("nobody is stuck", () => {
  it.each([
    ["a unit at work", workJourney, isOver(workJourney)],
    ["a troubled unit", troubledJourney, isOver(troubledJourney)],
    ["a mentee", menteeJourney, isOver(menteeJourney)],
    ["a mentor", mentorJourney, isOver(mentorJourney)],
    [
      "a programme",
      programmeJourney,
      (school: School) =>
        ["published", "revised"].some((state) => matchesState(school.instance(programmeRef).value, state)),
    ],
  ] as const)("%s can come to an end from wherever it is", (_what, journey, isEnd) => {
    expect(deadEnds(journey, isEnd)).toEqual([]);
  });

  it.each([
    ["a mentee in a pair can be offered another one", menteeJourney, "registered.offered"],
    ["a mentor can get ready again", mentorJourney, "registered.ready"],
  ] as const)("%s, unless his data are not processed any more", (_what, journey, state) => {
    const isThere = (school: School) => {
      const { value, status } = school.instance(journey.of);
      return status === "done" || matchesState(value, state);
    };
    expect(deadEnds(journey, isThere)).toEqual([]);
  });
});

describe("what is possible", () => {
  it("can be asked of everybody in every state before anything is filled in", () => {
    const schools = [
      founded(),
      joining,
      workingPair,
      scenes(workingPair, firstMeetings, planned("m1", "s1"), reported("m1", "s1")),
    ].map((scene) => {
      const school = new School();
      scene(school);
      return school;
    });
    const verdicts = schools.flatMap((school) =>
      school.instances.flatMap((instance) =>
        possible(
          workflowOf(instance),
          instance,
          { id: "everyone", roles: ["head", "curator", "mentor", "mentee", "system"], organisation: "school" },
          school.now,
          (type) => school.world({ on: instance, type }),
        ).map(({ verdict }) => verdict),
      ),
    );
    expect(new Set(verdicts)).toEqual(new Set(["met", "unknown", "unmet"]));
  });
});
