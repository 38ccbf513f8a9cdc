import type { JsonObject } from "@nastavnik/core";
import { listed, organisationSections } from "@nastavnik/core/target-model";
import type { Shape } from "./shape.ts";
import type { Move } from "../model/model.ts";
import { mandateRef, menteeRef, mentorRef, onProgramme, toPractice, unitRef } from "./small-school.ts";

const period = { from: "2025-09-01", to: "2026-08-31" };

const indicator = (id: string, document: string, planned: number): JsonObject => ({
  id,
  title: { ru: "показатель", en: "indicator" },
  document,
  unit: "piece",
  planned,
});

/** One indicator of the road map and one of the programme. */
const indicators = [indicator("pairs", "road-map", 10), indicator("practices", "programme", 20)];

/** The value of an indicator, as a document tells it. */
export const indicatorFact = (id: string, value: number): JsonObject => ({
  fact: { id, value, measuredOn: "2025-09-01", source: "entered", evidence: "report" },
});

/** The foundation of the programme under a regulation. */
export const founding = ({ edition }: Shape): Move =>
  onProgramme(
    "found",
    {
      organisation: "organisation",
      regulation: edition as unknown as JsonObject,
      period,
      preparers: ["coordinator", "curator"],
      indicators,
    },
    "head",
  );

const order = (kind: string, number: string, payload: JsonObject = {}): Move =>
  onProgramme("issue-order", { kind, number, ...payload }, "head");

/** The paper that shows that something was done. */
export const document: JsonObject = { kind: "other", number: "1" };

const adopted = (kind: string, payload: JsonObject = {}): Move =>
  onProgramme("adopt-document", { kind, number: "1", ...payload });

/** Orders, documents and information before people come. */
export const conditions = (shape: Shape): readonly Move[] => [
  order("introduce-target-model", "1"),
  adopted("regulation"),
  adopted("road-map"),
  order("approve-regulation", "2", { annexes: ["regulation", "road-map"] }),
  order("appoint-coordinator-and-curators", "3", { coordinators: ["coordinator"], curators: ["curator"] }),
  order("appoint-coordinator-and-curators", "3b", { curators: ["curator"] }),
  onProgramme("monitor-needs", { respondents: [{ group: "teachers", asked: 2, answered: 2 }], document }),
  onProgramme("choose-forms", { forms: [shape.form], protocol: "1" }),
  onProgramme("propose-mentor", { mentor: "m1" }, "head"),
  order("appoint-mentor", "3a", { mentors: ["m1"] }),
  onProgramme("write-programme", {
    sections: Object.keys(organisationSections).map((section) => ({ section, document: "1" })),
    goals: listed(shape.edition.choices["documents.goals"]).map((of) => ({ goal: of, of })),
    annexes: [{ annex: "practice-template", document: "1" }],
  }),
  adopted("organization-program", { authors: ["curator", "m1"], forms: [shape.form] }),
  adopted("target-model"),
  adopted("program-bank", { programmes: [{ programme: "1", form: shape.form }] }),
  adopted("stimulus-policy"),
  ...["teachers", "parents", "students", "site", "external-environment"].map((audience) =>
    onProgramme("inform", { audience, channel: "letter", document }),
  ),
];

/** The registration of somebody. */
export function registration(side: "mentee" | "mentor", shape: Shape): Move {
  const isMentor = side === "mentor";
  return {
    instance: isMentor ? mentorRef : menteeRef,
    type: "register",
    payload: {
      side,
      kind: isMentor ? shape.mentorKind : shape.menteeKind,
      isEmployee: (isMentor ? shape.mentorKind : shape.menteeKind) === "teacher",
      forms: [shape.form],
      categories: isMentor ? [] : [shape.category],
      ...(isMentor ? { capacity: 1 } : {}),
    },
    by: "curator",
  };
}

/** That the guardian is the mentee's. */
export const guardianship: Move = {
  instance: mandateRef,
  type: "record",
  payload: { person: "s1", as: "guardian", from: "2020-01-01", document: "birth-certificate" },
  by: "curator",
};

/** Who signs for the mentee. */
export const signerOf = ({ menteeKind }: Shape) =>
  menteeKind === "student" ? ({ by: "p1", signer: "guardian" } as const) : ({ by: "s1", signer: "self" } as const);

/** What a consent brings. */
export const consentPayload = (kind: string, signer: string, person: string): JsonObject => ({
  kind,
  signer,
  document: `${kind}/${person}`,
});

function entering(instance: typeof menteeRef, side: string, by: string, signer: string): readonly Move[] {
  const { id } = instance;
  return [
    { instance, type: "answer-questionnaire", payload: { kind: `${side}-intake` }, by: id },
    { instance, type: "give-consent", payload: consentPayload("personal-data", signer, id), by },
    { instance, type: "give-consent", payload: consentPayload("duty", signer, id), by },
    { instance, type: "enter-registry", by: "curator" },
  ];
}

const usualLists = ["mentees-teachers", "mentees-students", "mentors-teachers", "mentors-students"];

/** A mentor from outside shows what admits him to students. */
const clearances = ({ mentorKind, menteeKind }: Shape): readonly Move[] =>
  mentorKind === "teacher" || mentorKind === "student" || menteeKind !== "student"
    ? []
    : ["criminal-record", "medical"].map((kind) => ({
        instance: mentorRef,
        type: "provide-clearance",
        payload: { kind, document: kind },
        by: "m1",
      }));

/** Both people come into the registries, and the mentor is made ready. */
export function admissions(shape: Shape): readonly Move[] {
  const { by, signer } = signerOf(shape);
  return [
    guardianship,
    registration("mentee", shape),
    registration("mentor", shape),
    ...clearances(shape),
    ...entering(menteeRef, "mentee", by, signer),
    ...entering(mentorRef, "mentor", "m1", "self"),
    { instance: mentorRef, type: "select", payload: { form: shape.form }, by: "curator" },
    { instance: mentorRef, type: "train", payload: { mode: "consultation" }, by: "curator" },
    ...[...new Set([...usualLists, ...listed(shape.edition.choices["registries.lists"])])].map((list) =>
      onProgramme("form-registry", { list, document }),
    ),
  ];
}

/** What is done between the registries and the first proposal. */
export const beforePairing: readonly Move[] = [
  onProgramme("prepare-methodical-materials", {
    materials: [{ material: "1", use: "training" }],
    responsible: ["curator"],
  }),
  order("organize-mentor-school", "4", { annexes: ["programme", "schedule"] }),
  onProgramme("hold-mentor-school", {
    sessions: [{ theme: "1", on: "2025-09-01", trainer: "curator" }],
    attended: ["m1"],
    document,
  }),
  onProgramme("hold-group-meeting", { attended: ["m1", "s1"], responsible: ["curator"], document }),
  onProgramme("analyse-preferences", { answers: 2, document }),
];

export const finishStage = onProgramme("finish-stage");

/** The proposal of the unit. */
export const proposal = (shape: Shape): Move => ({
  instance: unitRef,
  type: "propose",
  payload: {
    mentor: "m1",
    mentees: ["s1"],
    form: shape.form,
    roleModel: shape.roleModel,
    period: { from: "2025-10-01", to: "2026-05-31" },
  },
  by: "curator",
});

/** The order by which the unit is approved. */
export const approval = order("approve-pairs", "5", { units: ["u1"] });

/** The practice of the mentor is drawn up. */
export const drawUpPractice: Move = toPractice("draw-up", {
  authors: ["m1"],
  form: "teacher-student",
  roleModel: "teacher-to-students",
});

/** What a complete info card has. */
export const cardPayload = ({ cardFields }: Shape): JsonObject => ({
  fields: [...new Set(["full-name", "email", "phone", "organisation", "position", "experience", ...cardFields])],
});

/** How a practice is described. */
export const descriptionPayload = ({ practiceTemplate: template }: Shape): JsonObject => ({
  document: "description",
  ...(template !== undefined && { template }),
});

/** The sheet that an expert fills in. */
export const sheetPayload = (expert: string): JsonObject => ({
  expert,
  document: `review/${expert}`,
  answers: { points: 9 },
});
