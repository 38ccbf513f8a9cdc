import type { JsonObject, JsonValue, RegulationEdition } from "@nastavnik/core";
import type { Model, Move } from "../model/model.ts";
import { signerOf } from "./preparations.ts";
import type { Shape } from "./shape.ts";
import { agreementRef, ownProgrammeRef } from "./small-school.ts";

/** A world that begins with a unit at work: its name, what has happened, and what may be done. */
export interface PaperScene extends Pick<Model, "title" | "begins" | "days"> {
  readonly given: readonly Move[];
  readonly rest: readonly string[];
  readonly payloads: Readonly<Record<string, readonly JsonObject[]>>;
}

const toAgreement = (type: string, payload: JsonObject, by: string): Move => ({
  instance: agreementRef,
  type,
  payload,
  by,
});

const toProgramme = (type: string, payload: JsonObject, by: string): Move => ({
  instance: ownProgrammeRef,
  type,
  payload,
  by,
});

/** The first day of the unit's term: on it the work by a programme may begin. */
const firstDay = "2025-10-01T06:00:00Z";

const communication: JsonValue = [{ channel: "email", hours: "any-hours" }];

/** An agreement with every field filled in, but without what sets a clock. */
const quiet: JsonObject = {
  mentorInstitution: "school",
  menteeInstitution: "school",
  mentorCommunication: communication,
  menteeCommunication: communication,
  // So seldom that it outlasts the agreement.
  meetingEveryDays: 366,
  initiator: "mentor",
  period: { from: "2025-09-01", to: "2026-05-31" },
  mentorUndertakes: ["help-on-request"],
  menteeUndertakes: ["answer-for-tasks"],
  confidentialTopics: ["topic-1"],
};

const drawUp = (terms: JsonObject): JsonObject => ({ unit: "u1", mentor: "m1", mentee: "s1", terms });
const sides = ["mentor", "mentee"].map((side) => ({ side }));
const interruption = { "unit.suspend": [{ reason: "illness" }], "unit.resume": [{}] };
const dissolve = { "unit.dissolve": [{ reason: "moved" }] };

/** An agreement is drawn up, signed, set aside, changed, and ends with its unit. */
const signing: PaperScene = {
  title: { ru: "Соглашение: подписание, изменение, конец", en: "An agreement: signing, changing, ending" },
  given: [],
  rest: ["agreement.drawn-up"],
  payloads: {
    "agreement.draw-up": [drawUp(quiet)],
    "agreement.sign": sides,
    "agreement.set-aside": [{}],
    "agreement.propose-change": [{ terms: quiet }],
    "agreement.agree-to-change": [{}],
    "agreement.turn-change-down": [{}],
    ...dissolve,
  },
};

/** An agreement with every field is drawn up and signed by both. */
export function signedAgreement(shape: Shape, terms: JsonObject = quiet): readonly Move[] {
  return [
    toAgreement("draw-up", drawUp(terms), "curator"),
    toAgreement("sign", { side: "mentor" }, "m1"),
    toAgreement("sign", { side: "mentee" }, signerOf(shape).by),
  ];
}

const named = [{ disclosure: "d1" }];

/** A signed agreement is kept: reports, questions, topics of confidence. */
const keeping = (shape: Shape): PaperScene => ({
  title: { ru: "Соглашение: отчёты, обращения, тайна", en: "An agreement: reports, questions, confidence" },
  given: signedAgreement(shape, {
    ...quiet,
    mentorUndertakes: ["answer-in-time"],
    answerWithinHours: 24,
    menteeUndertakes: ["report-regularly"],
    reportEveryDays: 7,
  }),
  rest: [],
  payloads: {
    "agreement.report-on-tasks": [{ done: 1, of: 2 }],
    "agreement.ask": [{ question: "q1" }],
    "agreement.answer": [{ question: "q1" }],
    "agreement.ask-permission": [{ disclosure: "d1", topic: "topic-1", to: "curator" }],
    "agreement.permit-disclosure": named,
    "agreement.deny-disclosure": named,
    "agreement.disclose": named,
    ...dissolve,
  },
});

/** The pair meets as often as it has agreed, or is reminded. */
const rhythm = (shape: Shape): PaperScene => ({
  title: { ru: "Соглашение: ритм встреч", en: "An agreement: the rhythm of meetings" },
  given: signedAgreement(shape, { ...quiet, meetingEveryDays: 7 }),
  rest: [],
  payloads: {
    "agreement.set-aside": [{}],
    "unit.hold-meeting": [{ kind: "organizational-first" }],
    ...interruption,
    ...dissolve,
  },
});

const firstOf = (choice: JsonValue | undefined): JsonObject | undefined =>
  Array.isArray(choice) ? (choice as readonly JsonObject[])[0] : undefined;

/** A document with every section that a regulation may ask for, by its own goals and template. */
function documentOf({ choices }: RegulationEdition): JsonObject {
  const goals = choices["documents.goals"] as readonly (string | { readonly id: string })[] | undefined;
  const [goal = "grow"] = (goals ?? []).map((each) => (typeof each === "string" ? each : each.id));
  const template = firstOf(choices["personalProgramme.templates"]);
  return {
    ...(template && { template: { id: template["id"] ?? "", version: template["version"] ?? "" } }),
    goals: [goal],
    tasks: [{ task: "t1", goal }],
    roleModel: "teacher-to-students",
    deliveryMode: "individual",
    format: "short-term-goal-setting",
    period: { from: "2025-10-01", to: "2026-03-31" },
  };
}

const anyParty = ["m1", "s1"].map((person) => ({ person }));
const indicator: JsonObject = {
  id: "lessons",
  title: { ru: "Уроки", en: "Lessons" },
  document: "programme",
  unit: "piece",
  planned: 2,
};
const documents = ["reports", "reviews"].map((way) => ({ way, document: "report", by: "curator", reference: "1" }));

/** A programme is drawn up, agreed on, approved, begun, extended and cancelled. */
const course = ({ edition }: Shape): PaperScene => ({
  title: {
    ru: "Персонализированная программа: от проекта до работы",
    en: "A personalised programme: from draft to work",
  },
  given: [],
  rest: [
    "personal-programme.draft",
    "personal-programme.agreed",
    "personal-programme.approved",
    "personal-programme.in-work",
  ],
  begins: firstDay,
  // The day after the first one, after which the programme is asked for.
  days: ["2025-10-02"],
  payloads: {
    "personal-programme.draw-up": [{ unit: "u1", ...documentOf(edition) }],
    "personal-programme.amend": [documentOf(edition)],
    "personal-programme.agree": [{ person: "s1" }],
    "personal-programme.return": [{ reason: "not-feasible" }],
    "personal-programme.approve": [{ document: "1" }],
    "personal-programme.begin": [{}],
    "personal-programme.agree-to-extension": anyParty.map((each) => ({ ...each, to: "2026-05-31", document: "2" })),
    "personal-programme.extend": [{ document: "3" }],
    "personal-programme.cancel": [{ reason: "other" }],
    ...dissolve,
  },
});

const competence = "lesson-design";
const row: JsonObject = { row: "1", activity: "training" };

/** What brings a programme to work. */
function begun(shape: Shape): readonly Move[] {
  const { edition } = shape;
  const approver = edition.choices["personalProgramme.approvedBy"] === "head" ? "head" : "curator";
  return [
    toProgramme("draw-up", { unit: "u1", ...documentOf(edition) }, "m1"),
    toProgramme("agree", { person: "s1" }, signerOf(shape).by),
    toProgramme("approve", { document: "1" }, approver),
    toProgramme("begin", {}, "m1"),
  ];
}

/** The checklist is made and certified, the plans are drawn up and done. */
const plans = (shape: Shape): PaperScene => ({
  title: { ru: "Персонализированная программа: чек-лист и планы", en: "A personalised programme: checklist and plans" },
  begins: firstDay,
  // From then on a row until that day can be drawn up no more.
  days: ["2025-11-22"],
  given: begun(shape),
  rest: ["personal-programme.in-work"],
  payloads: {
    "personal-programme.diagnose": [{ protocol: "1", items: [{ competence, area: "methodical" }] }],
    "personal-programme.draft-checklist": [{ deficits: [competence] }],
    "personal-programme.rank-deficits": anyParty.map((each) => ({ ...each, order: [competence] })),
    "personal-programme.certify-checklist": [{}],
    "personal-programme.draw-up-plan": ["pair", "curator"].map((whose) => ({
      whose,
      rows: [{ ...row, on: "2025-11-14", reportBy: "2025-11-21" }],
    })),
    "personal-programme.finish-row": ["pair", "curator"].map((whose) => ({ whose, row: "1" })),
    "personal-programme.give-task": [{ task: "k1", person: "s1" }],
    "personal-programme.hand-in-task": [{ task: "k1", person: "s1" }],
    "personal-programme.accept-task": [{ task: "k1" }],
    ...dissolve,
  },
});

const control = (kind: string): JsonObject => ({
  kind,
  satisfaction: anyParty.map((each) => ({ ...each, score: 8 })),
  evidence: [
    { by: "curator", form: "survey-protocol", document: "1" },
    ...["mentor", "mentee"].map((by) => ({ by, form: "open-lesson", document: "2" })),
  ],
});

/** What is done before a programme is completed, so that its completion hangs on reports, controls and results. */
function worked(shape: Shape): readonly Move[] {
  const { by } = signerOf(shape);
  return [
    ...begun(shape),
    toProgramme("plan-results", { indicators: [indicator] }, "m1"),
    toProgramme("draw-up-plan", { whose: "pair", rows: [row] }, "m1"),
    toProgramme("diagnose", { protocol: "1", items: [{ competence, area: "methodical" }] }, "m1"),
    toProgramme("draft-checklist", { deficits: [competence] }, "m1"),
    toProgramme("rank-deficits", { person: "m1", order: [competence] }, "m1"),
    toProgramme("rank-deficits", { person: "s1", order: [competence] }, by),
    toProgramme("certify-checklist", {}, "curator"),
    ...["mentor", "s1"].map((whose) => toProgramme("draw-up-plan", { whose, rows: [row] }, "m1")),
    toProgramme("draw-up-plan", { whose: "curator", rows: [row] }, "curator"),
    ...["pair", "mentor", "s1"].map((whose) => toProgramme("finish-row", { whose, row: "1" }, "m1")),
    toProgramme("finish-row", { whose: "curator", row: "1" }, "curator"),
    toProgramme("hold-training", { competence }, "m1"),
    toProgramme("hold-open-lesson", { person: "s1", document: "2" }, "m1"),
    {
      instance: { workflow: "participant", id: "s1" },
      type: "give-consent",
      payload: { kind: "publication", signer: signerOf(shape).signer, document: "publication/s1" },
      by,
    },
    toProgramme("add-product", { product: "p", person: "s1", kind: "digital-resource", isDigital: true }, "s1"),
    toProgramme("publish-product", { product: "p", person: "s1", where: "school-site" }, "s1"),
    toProgramme("keep-material", { material: "portfolio", person: "s1", document: "1" }, "s1"),
    toProgramme("assess", { outcome: "achieved" }, "m1"),
    toProgramme("publish", { what: "programme", where: "school-site", named: [] }, "head"),
    toProgramme("include-in-bank", {}, "curator"),
    ...documents.map((payload) => toProgramme("add-evidence", payload, "curator")),
  ];
}

/** Controls, reports and results lead to the completion, and the results are judged. */
const ending = (shape: Shape): PaperScene => ({
  title: {
    ru: "Персонализированная программа: контроль, отчёты, итог",
    en: "A personalised programme: controls, reports, results",
  },
  begins: firstDay,
  given: worked(shape),
  rest: ["personal-programme.in-work", "personal-programme.completed"],
  payloads: {
    "personal-programme.carry-out-control": ["mid-term", "final"].map((kind) => control(kind)),
    "personal-programme.submit-report": anyParty.map((each) => ({ ...each, document: "1" })),
    "personal-programme.hear-report": [{ person: "m1" }],
    "personal-programme.approve-report": anyParty,
    "personal-programme.recognise-early-success": [{ document: "2" }],
    "personal-programme.record-result": [1, 2].map((value) => ({
      fact: { id: "lessons", value, measuredOn: "2025-09-01", source: "entered", evidence: "report" },
    })),
    "personal-programme.complete": [{}],
    "personal-programme.package": [{}],
    "personal-programme.revise": [{}],
  },
});

/** A programme is worked by and completed. */
export const completedProgramme = (shape: Shape): readonly Move[] => [
  ...worked(shape),
  ...["mid-term", "final"].map((kind) => toProgramme("carry-out-control", control(kind), "curator")),
  ...["m1", "s1"].flatMap((person) => [
    toProgramme("submit-report", { person, document: "1" }, person),
    ...(person === "m1" ? [toProgramme("hear-report", { person }, "deputy")] : []),
    toProgramme("approve-report", { person }, "curator"),
  ]),
  toProgramme("recognise-early-success", { document: "2" }, "curator"),
  toProgramme("complete", {}, "curator"),
];

/** The worlds of a pair's own papers: its agreement and its personalised programme, as parts of a world with a unit at work. */
export function paperScenes(shape: Shape): readonly PaperScene[] {
  return [signing, keeping(shape), rhythm(shape), course(shape), plans(shape), ending(shape)];
}
