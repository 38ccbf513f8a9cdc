import type { JsonObject, RegulationEdition } from "@nastavnik/core";
import { withChoices } from "@nastavnik/core/target-model";
import type { FieldProjection, Model, Move, Player } from "../model/model.ts";
import { assessing } from "./assessing.ts";
import { judging } from "./judging.ts";
import { municipalWorlds } from "./municipal-worlds.ts";
import { completedProgramme, type PaperScene, paperScenes, signedAgreement } from "./paper-scenes.ts";
import { only } from "./payloads.ts";
import {
  admissions,
  approval,
  beforePairing,
  cardPayload,
  descriptionPayload,
  conditions,
  consentPayload,
  document,
  drawUpPractice,
  finishStage,
  founding,
  guardianship,
  indicatorFact,
  proposal,
  registration,
  sheetPayload,
  signerOf,
} from "./preparations.ts";
import { personalData, type Shape, shapeOf } from "./shape.ts";
import {
  agreementRef,
  calendar,
  menteeRef,
  mentorRef,
  onProgramme,
  people,
  places,
  reactions,
  toPractice,
  unitRef,
  workflows,
} from "./small-school.ts";

/** Which keys a record has, whatever their values are: that a consent was given counts, not when or by what paper. */
const keysOf: FieldProjection = (value) =>
  typeof value === "object" && value !== null ? Object.keys(value).toSorted() : value;

/** Whether there is anything, whatever it is. */
const isThere: FieldProjection = () => true;

const upTo =
  (most: number): FieldProjection =>
  (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, count]) => [key, Math.min(Number(count), most)]))
      : value;

/** What counts of the contexts. Texts of regulations and dates do not; of what is counted, whether there is any. */
const context: Readonly<Record<string, Readonly<Record<string, FieldProjection>>>> = {
  programme: {
    regulations: "dropped",
    editions: "dropped",
    indicators: keysOf,
    indicatorFacts: (value) =>
      Object.fromEntries(
        Object.entries(value as JsonObject).map(([id, fact]) => [id, (fact as JsonObject)["value"] ?? null]),
      ),
    orders: keysOf,
    documents: keysOf,
    done: keysOf,
    lists: keysOf,
    contests: keysOf,
    stimulus: keysOf,
    stimulusPolicy: isThere,
    paper: (value) => Object.keys(value as JsonObject).toSorted(),
    reviews: keysOf,
    period: "dropped",
    cyclePeriod: "dropped",
    since: "dropped",
    cycle: (value) => Math.min(Number(value), 2),
    interruption: (value) => ({
      stage: (value as JsonObject)["stage"] ?? null,
      isFinal: "isFinal" in (value as JsonObject),
    }),
  },
  participant: {
    clearances: keysOf,
    questionnaires: keysOf,
    thirdParty: keysOf,
    returns: "dropped",
    corrected: "dropped",
    training: isThere,
    removal: isThere,
    parted: keysOf,
  },
  practice: {
    materials: keysOf,
    reviews: keysOf,
    description: isThere,
    submittedAt: "dropped",
    published: (value) => (value as JsonObject)["version"] ?? null,
    version: (value) => Math.min(Number(value), 2),
    formerVersions: "dropped",
    levels: (value) =>
      Object.fromEntries(
        Object.entries(value as Readonly<Record<string, JsonObject>>).map(([level, standing]) => [
          level,
          Object.keys(standing).toSorted(),
        ]),
      ),
    withdrawal: isThere,
  },
  unit: {
    meetings: upTo(1),
    mentors: (value) => Math.min((value as readonly unknown[]).length, 2),
    controls: keysOf,
    extension: keysOf,
    order: isThere,
    contractAddendum: isThere,
    ending: isThere,
  },
};

/** What counts of an agreement with a social partner: who has signed, and how long it is. */
const partnerContext: typeof context = {
  "partner-agreement": {
    organisationSigned: isThere,
    partnerSigned: isThere,
    inForceSince: isThere,
    extensions: isThere,
    ending: isThere,
  },
};

const notCounted: FieldProjection = "dropped";

/** Of a record of records: which keys there are, and which fields each of them has. */
const fieldsOf: FieldProjection = (value) =>
  Object.fromEntries(
    Object.entries(value as Readonly<Record<string, JsonObject>>).map(([key, each]) => [
      key,
      Object.keys(each).toSorted(),
    ]),
  );

/** What counts of the contexts of a pair's own papers. */
const paperContext: typeof context = {
  agreement: {
    terms: notCounted,
    earlier: isThere,
    signed: keysOf,
    proposal: (value) => (value as JsonObject)["by"] ?? null,
    inForceSince: isThere,
    lastReportAt: isThere,
    reportsGiven: notCounted,
    questions: (value) =>
      Object.fromEntries(
        Object.entries(value as Readonly<Record<string, JsonObject>>).map(([key, each]) => [
          key,
          each["isLate"] ?? false,
        ]),
      ),
    disclosures: (value) =>
      Object.fromEntries(
        Object.entries(value as Readonly<Record<string, JsonObject>>).map(([key, each]) => [
          key,
          [each["by"] ?? null, ...Object.keys(each).toSorted()],
        ]),
      ),
    ending: isThere,
  },
  "personal-programme": {
    period: (value) => (value as JsonObject)["to"] ?? null,
    version: (value) => Math.min(Number(value), 2),
    formerVersions: notCounted,
    formerChecklists: isThere,
    agreements: keysOf,
    approval: isThere,
    startedAt: isThere,
    plans: (value) =>
      Object.fromEntries(
        Object.entries(value as Readonly<Record<string, JsonObject>>).map(([key, each]) => [
          key,
          Object.keys((each["done"] ?? {}) as JsonObject).toSorted(),
        ]),
      ),
    checklist: (value) => ({
      rankings: Object.keys(((value as JsonObject)["rankings"] ?? {}) as JsonObject).toSorted(),
      isRanked: "rankedAt" in (value as JsonObject),
      isCertified: "certifiedAt" in (value as JsonObject),
    }),
    tasksGiven: fieldsOf,
    controls: keysOf,
    reports: fieldsOf,
    resultFacts: (value) =>
      Object.fromEntries(
        Object.entries(value as Readonly<Record<string, JsonObject>>).map(([key, fact]) => [
          key,
          fact["value"] ?? null,
        ]),
      ),
    extension: (value) => Object.keys(((value as JsonObject)["consents"] ?? {}) as JsonObject).toSorted(),
    fulfilledEarlyAt: isThere,
    ending: isThere,
  },
};

const rest = ["programme.published", "programme.revised", "participant", "mandate", "personal-programme.completed"];

const among = (...ids: readonly string[]): readonly Player[] => people.filter(({ id }) => ids.includes(id));

function worldOf(shape: Shape, parts: Partial<Model> & Pick<Model, "title">): Model {
  return {
    workflows,
    reactions,
    places,
    players: people,
    people: personalData(shape),
    reviewing: judging,
    assessing,
    calendar,
    context: { ...context, ...paperContext, ...partnerContext },
    rest,
    ...parts,
  };
}

/** Everything that may be done before a unit is proposed. */
const helping = (shape: Shape) => [...conditions(shape), ...admissions(shape), ...beforePairing, finishStage];

/** People come to the programme, are entered into its registries, made ready, leave and come back. */
function peopleScene(shape: Shape): Model {
  const { signer } = shape.menteeKind === "student" ? { signer: "guardian" } : { signer: "self" };
  const consents = ["personal-data", "duty"].map((kind) => consentPayload(kind, signer, "s1"));
  return worldOf(shape, {
    title: { ru: "Наставляемый: от заявки до выбытия", en: "A mentee: from registration to leaving" },
    given: [
      founding(shape),
      { until: registration("mentee", shape), by: [guardianship, ...conditions(shape), finishStage] },
    ],
    rest: [...rest, "programme"],
    players: among("head", "curator", "m1", "s1", "p1"),
    payloads: only({
      "participant.answer-questionnaire": [{ kind: "mentee-intake" }],
      "participant.give-consent": consents,
      "participant.withdraw-consent": [{ kind: "personal-data" }, { kind: "duty" }],
      "participant.stop-processing": [{}],
      "participant.enter-registry": [{}],
      "participant.withdraw": [{ reason: "moved" }],
      "participant.decline": [{ reason: "moved" }],
      "participant.readmit": [{ reason: "came-back" }],
      "participant.support-unpaired": [{ needsPsychologist: false }],
      "participant.change-entry": [{ subjects: ["reading"] }],
    }),
  });
}

const unitConsents = ["m1", "s1"].map((person) => ({ person, document: `consent/${person}` }));

const reported = { way: "reports", document: "report", by: "curator", reference: "1" };
const monitorings = ["satisfaction", "quality", "influence"].map((part) => ({ part, documents: [reported], document }));

const toUnit = (type: string, payload: JsonObject, by: string): Move => ({ instance: unitRef, type, payload, by });

const meetingKinds = ["organizational-first", "trial-working", "planning", "regular", "closing"];
const controls = (shape: Shape): readonly JsonObject[] =>
  ["mid-term", "final"].map((kind) => ({
    kind,
    covers: "all",
    evidence: ["survey-protocol", ...(shape.menteeKind === "teacher" ? ["open-lesson"] : [])],
  }));

/** What the addendum to the contract of an employee who mentors an employee says. */
const addendum: JsonObject = {
  document: "addendum",
  content: ["workplace-skills"],
  period: { from: "2025-03-01", to: "2035-12-31" },
  form: "individual",
  pay: { percent: 10 },
};

/** What leads from the proposal to the work of the unit. */
const approving = (shape: Shape): readonly Move[] => [
  ...unitConsents.map((payload) => toUnit("consent", payload, payload.person === "s1" ? signerOf(shape).by : "m1")),
  toUnit("attach-contract-addendum", addendum, "head"),
  ...(shape.edition.choices["agreement.demandedBefore"] === undefined ? [] : signedAgreement(shape)),
  approval,
];

function unitWorld(shape: Shape, parts: Partial<Model> & Pick<Model, "title">): Model {
  return worldOf(shape, {
    rest: [...rest, "programme"],
    players: among("head", "curator", "m1", "s1", "p1"),
    ...parts,
    given: [founding(shape), { until: proposal(shape), by: helping(shape) }, ...(parts.given ?? [])],
  });
}

/** A unit is proposed, agreed on, approved, declined; people leave meanwhile, and terms pass. */
function formingScene(shape: Shape): Model {
  return unitWorld(shape, {
    title: {
      ru: "Пара: от предложения до начала работы",
      en: "A unit: from the proposal to the beginning of its work",
    },
    rest: [...rest, "programme", "unit.working"],
    payloads: only({
      "unit.consent": unitConsents,
      "unit.decline": [{ person: "s1", reason: "no-sympathy" }],
      "unit.attach-contract-addendum": [addendum],
      "unit.dissolve": [{ reason: "moved" }],
      "programme.issue-order": [approval.payload ?? {}],
      "participant.withdraw": [{ reason: "moved" }],
    }),
  });
}

/** The unit meets and is controlled. */
function meetingsScene(shape: Shape): Model {
  return unitWorld(shape, {
    title: { ru: "Пара: встречи и контроль", en: "A unit: meetings and controls" },
    given: [{ by: approving(shape) }],
    rest: [...rest, "programme", "unit.working"],
    payloads: only({
      "unit.hold-meeting": meetingKinds.map((kind) => ({ kind })),
      "unit.carry-out-control": controls(shape),
      "unit.dissolve": [{ reason: "moved" }],
    }),
  });
}

/** Deficits are diagnosed and ranked, plans drawn up. */
function plansScene(shape: Shape): Model {
  return unitWorld(shape, {
    title: { ru: "Пара: чек-лист и планы", en: "A unit: checklist and plans" },
    given: [{ by: approving(shape) }],
    rest: [...rest, "programme", "unit.working"],
    payloads: only({
      "unit.diagnose": [{ items: 1 }],
      "unit.rank-deficits": [{ person: "m1" }, { person: "s1" }],
      "unit.certify-checklist": [{}],
      "unit.draw-up-plan": [{ whose: "mentor" }, { whose: "curator" }, { whose: "s1" }],
      "unit.dissolve": [{ reason: "moved" }],
    }),
  });
}

/** A unit whose work is done but for its closing meeting hands in its reports and is closed. */
function closingScene(shape: Shape): Model {
  const { "unit.closing": closing } = shape.edition.choices;
  const isByProgramme = Array.isArray(closing) && closing.includes("personal-programme");
  const work = [
    ...meetingKinds.slice(0, -1).map((kind) => toUnit("hold-meeting", { kind }, "m1")),
    toUnit("diagnose", { items: 1 }, "m1"),
    toUnit("rank-deficits", { person: "m1" }, "m1"),
    toUnit("rank-deficits", { person: "s1" }, "s1"),
    toUnit("certify-checklist", {}, "curator"),
    ...["mentor", "s1"].map((whose) => toUnit("draw-up-plan", { whose }, "m1")),
    toUnit("draw-up-plan", { whose: "curator" }, "curator"),
    toUnit("submit-report", { person: "m1" }, "m1"),
    toUnit("approve-report", { person: "m1" }, "curator"),
    ...controls(shape).map((payload) => toUnit("carry-out-control", payload, "curator")),
  ];
  return unitWorld(shape, {
    title: { ru: "Пара: отчёты и закрытие", en: "A unit: reports and closing" },
    begins: "2025-10-01T06:00:00Z",
    given: [{ by: approving(shape) }, { by: work }, { by: isByProgramme ? completedProgramme(shape) : [] }],
    players: among("head", "deputy", "curator", "m1", "s1", "p1"),
    payloads: only({
      "unit.hold-meeting": [{ kind: "closing" }],
      "unit.carry-out-control": controls(shape),
      "unit.submit-report": [{ person: "s1" }],
      "unit.approve-report": [{ person: "s1" }],
      "unit.close": [{}],
      "unit.suspend": [{ reason: "illness" }],
      "unit.resume": [{}],
      "unit.dissolve": [{ reason: "moved" }],
    }),
  });
}

/** The mentor resigns, is removed or replaced; the unit is suspended or loses somebody. */
function partingScene(shape: Shape): Model {
  return unitWorld(shape, {
    title: { ru: "Пара: отстранение, замена, приостановка", en: "A unit: resignation, replacement, suspension" },
    given: [{ by: approving(shape) }],
    rest: [...rest, "programme", "unit.working"],
    payloads: only({
      "unit.resign": [{ ground: "personal" }],
      "unit.accept-resignation": [{}],
      "unit.take-back-resignation": [{}],
      "unit.remove-mentor": [{ record: "1" }],
      "unit.request-replacement": [{ ground: "no-personal-contact" }],
      "unit.grant-replacement": [{}],
      "unit.deny-replacement": [{ reason: "no-ground" }],
      "unit.assign-mentor": [{ mentor: "m1" }],
      "unit.refuse-assignment": [{}],
      "unit.cancel-assignment": [{}],
      "unit.suspend": [{ reason: "illness" }],
      "unit.resume": [{}],
      "unit.dissolve": [{ reason: "moved" }],
      "participant.withdraw-consent": [{ kind: "personal-data" }],
      "participant.withdraw": [{ reason: "moved" }],
    }),
  });
}

/**
 * The shape of the school without the reminder of a unit that does not meet: a clock that is set again and again hides that
 * time goes on, and nothing of a pair's papers hangs on it.
 */
function withoutSilence(shape: Shape): Shape {
  const read = withChoices(shape.edition, { "unit.silenceDays": null });
  return read.ok ? { ...shape, edition: read.edition } : shape;
}

/** A pair's own papers, while the unit works. */
function paperScene(given: Shape, { given: before, rest: alsoRest, payloads, ...scene }: PaperScene): Model {
  const shape = withoutSilence(given);
  return unitWorld(shape, {
    ...scene,
    given: [{ by: approving(shape).filter(({ instance }) => instance !== agreementRef) }, { by: before }],
    rest: [...rest, "programme", "unit.working", ...alsoRest],
    players: among("head", "deputy", "curator", "m1", "s1", "p1"),
    payloads: only(payloads),
  });
}

const interruptions = {
  "programme.suspend-programme": [{ ground: "emergency", document: "s1" }],
  "programme.resume-programme": [{ document: "s2" }],
  "programme.cancel-programme": [{ ground: "founder", document: "s3" }],
};

/** The unit is approved and ends, and the programme goes on from stage to stage. */
function stagesScene(shape: Shape): Model {
  return worldOf(shape, {
    title: { ru: "Программа: от первой пары до итогов", en: "A programme: from its first unit to its results" },
    given: [founding(shape), { until: proposal(shape), by: helping(shape) }],
    rest: [...rest, "programme.review"],
    players: among("head", "curator", "m1", "s1", "p1"),
    payloads: only({
      ...interruptions,
      "programme.finish-stage": [{}],
      "programme.issue-order": [approval.payload ?? {}],
      "programme.record-monitoring": monitorings,
      "unit.consent": unitConsents,
      "unit.dissolve": [{ reason: "moved" }],
      "unit.attach-contract-addendum": [addendum],
      "participant.support-unpaired": [{ needsPsychologist: false }],
    }),
  });
}

/** What is done from the proposal of the unit to the results of the programme. */
const finishing = (shape: Shape): readonly Move[] => [
  ...approving(shape),
  toUnit("dissolve", { reason: "moved" }, "curator"),
  { instance: menteeRef, type: "support-unpaired", payload: { needsPsychologist: false }, by: "curator" },
  ...monitorings.map((payload) => onProgramme("record-monitoring", payload)),
];

/** From the beginning to the results: a unit is proposed, and stage after stage is finished, as many as there are. */
const toResults = (shape: Shape): NonNullable<Model["given"]> => [
  founding(shape),
  { until: proposal(shape), by: helping(shape) },
  { by: [...finishing(shape), finishStage] },
];

/** The programme is judged, packaged or revised, and begins anew. */
function resultsScene(shape: Shape): Model {
  return worldOf(shape, {
    title: { ru: "Программа: от итогов до следующего цикла", en: "A programme: from its results to its next cycle" },
    given: toResults(shape),
    rest: [...rest, "practice.published"],
    players: among("head", "curator", "m1", "s1", "p1", "e1", "e2"),
    payloads: only({
      ...interruptions,
      "programme.record-indicator": [
        indicatorFact("pairs", 10),
        indicatorFact("practices", 20),
        indicatorFact("pairs", 1),
      ],
      "programme.package": [{}],
      "programme.revise": [{}],
      "participant.give-consent": [consentPayload("publication", "self", "m1")],
      "practice.draw-up": [drawUpPractice.payload ?? {}],
      "practice.complete-card": [cardPayload(shape)],
      "practice.submit": [{}],
      "practice.record-review": ["e1", "e2"].map((expert) => sheetPayload(expert)),
      "practice.describe": [descriptionPayload(shape)],
      "practice.publish": [{}],
      "programme.amend": [{ document: "road-map" }, { document: "personalized-program" }],
      "programme.finish-revision": [{}],
      "programme.start-next-cycle": [{ period: { from: "2026-09-01", to: "2027-08-31" } }],
    }),
  });
}

/** Whatever leads from the results to the published practice. */
const publishing = (shape: Shape): readonly Move[] => [
  { instance: mentorRef, type: "give-consent", payload: consentPayload("publication", "self", "m1"), by: "m1" },
  ...[indicatorFact("pairs", 10), indicatorFact("practices", 20)].map((payload) =>
    onProgramme("record-indicator", payload),
  ),
  onProgramme("package"),
  drawUpPractice,
  toPractice("complete-card", cardPayload(shape)),
  toPractice("submit"),
  ...["e1", "e2"].map((expert) => toPractice("record-review", sheetPayload(expert), expert)),
];

/** The practice is described by the organisation's form. */
const described = (shape: Shape): Move => toPractice("describe", descriptionPayload(shape));

/** A described practice is published, recommended to the levels above, taken into their banks, sent back, revised, withdrawn. */
function practiceScene(shape: Shape): Model {
  const levels = ["municipal", "regional"];
  const onLevels = (more: JsonObject) => levels.map((level) => ({ level, document: "1", ...more }));
  return worldOf(shape, {
    title: {
      ru: "Практика: от описания до банков уровней",
      en: "A practice: from its description to the banks of the levels",
    },
    given: [...toResults(shape), { until: described(shape), by: publishing(shape) }],
    rest: [...rest, "programme", "practice.published"],
    players: among("head", "curator", "m1", "s1", "p1", "e1", "e2", "municipality", "region"),
    payloads: only({
      "practice.publish": [{}],
      "practice.recommend": onLevels({}),
      "practice.accept": onLevels({}),
      "practice.send-back": onLevels({ reasons: ["results-not-shown"] }).slice(0, 1),
      "practice.take-out": onLevels({ reason: "outdated" }).slice(0, 1),
      "practice.revise": [{ reason: "sent-back" }],
      "practice.withdraw": [{ reason: "other" }],
      "participant.withdraw-consent": [{ kind: "publication" }],
    }),
  });
}

/** An agreement with a social partner is drawn up, signed by both, extended once, ended or set aside; its term passes. */
function partnerScene(shape: Shape): Model {
  const period = { from: "2025-09-01", to: "2026-05-31" };
  return worldOf(shape, {
    title: { ru: "Соглашение с социальным партнёром", en: "An agreement with a social partner" },
    given: [founding(shape)],
    rest: [...rest, "programme", "partner-agreement.drawn-up"],
    players: among("head", "curator", "partner"),
    payloads: only({
      "partner-agreement.draw-up": [
        { partner: "plant", subjects: ["mentors"], period, document: "1", responsible: "curator" },
      ],
      "partner-agreement.sign": [{ document: "1" }],
      "partner-agreement.sign-for-partner": [{ signer: "partner", document: "1" }],
      "partner-agreement.extend": [{ to: "2026-06-30", signer: "partner", document: "2" }],
      "partner-agreement.end": [{ reason: "by-agreement", document: "3" }],
      "partner-agreement.set-aside": [{}],
    }),
  });
}

/** So many stages come before units are proposed. */
const earlyStages = 4;

/** In one of its early stages the programme is suspended, resumed or cancelled. */
function interruptionScene(shape: Shape, finished: number): Model {
  const stage = { until: finishStage, by: helping(shape).filter((move) => move !== finishStage) };
  return worldOf(shape, {
    title: {
      ru: `Программа прервана, завершено этапов: ${finished}`,
      en: `A programme that is interrupted after ${finished} stages`,
    },
    given: [founding(shape), ...Array.from({ length: finished }, () => stage)],
    rest: [...rest, "programme"],
    players: among("head", "curator", "m1", "s1", "p1"),
    payloads: only(interruptions),
  });
}

/**
 * The shipped target model under a regulation as small worlds: one programme, one mentor, one mentee, one unit. Each world
 * begins where one of them does; together they cover the workflows.
 *
 * @param school - the regulation whose forms and people are taken, where the same school is looked at under two of them;
 *   the same unless told
 */
export function targetModelWorlds(edition: RegulationEdition, school: RegulationEdition = edition): readonly Model[] {
  const shape = shapeOf(edition, school);
  return [
    peopleScene(shape),
    formingScene(shape),
    meetingsScene(shape),
    plansScene(shape),
    closingScene(shape),
    partingScene(shape),
    stagesScene(shape),
    resultsScene(shape),
    practiceScene(shape),
    ...Array.from({ length: earlyStages }, (_each, finished) => interruptionScene(shape, finished)),
    ...paperScenes(shape).map((scene) => paperScene(shape, scene)),
    partnerScene(shape),
    ...municipalWorlds(edition),
  ];
}
