import type { JsonObject } from "@nastavnik/core";
import { organisationSections } from "@nastavnik/core/target-model";

const paper = (kind: string, number: string): JsonObject => ({ kind, number });

const event = { event: "final-event", on: "2026-08-31", place: "hall", responsible: ["coordinator"] };

const ofOrders: Readonly<Record<string, JsonObject>> = {
  "final-event": { event },
  "encourage-participants": { awards: [{ to: "curator", award: "gratitude", ground: "results", reference: "1" }] },
};

/** What is told of things done for a programme, where a scene does not tell anything else: who, what, and which paper. */
const ofCommands: Readonly<Record<string, JsonObject>> = {
  "write-programme": {
    sections: Object.keys(organisationSections).map((section) => ({ section, document: "1" })),
    annexes: [{ annex: "practice-template", document: "1" }],
  },
  "study-materials": { materials: ["R-145"], responsible: ["curator"], document: paper("acquaintance", "1") },
  "hold-event": { themes: ["target-model"], responsible: ["curator"], attended: 20, document: paper("protocol", "1") },
  "record-step": { responsible: ["curator"], document: paper("report", "1") },
  "monitor-needs": {
    respondents: [{ group: "students", asked: 30, answered: 20 }],
    document: paper("summary", "1"),
  },
  "choose-forms": { protocol: "1" },
  inform: { channel: "letter", document: paper("letter", "1") },
  "form-registry": { document: paper("list", "1") },
  "analyse-mentor-base": { fits: [{ form: "teacher-student", mentors: ["m1"] }], document: paper("note", "1") },
  "prepare-methodical-materials": { materials: [{ material: "1", use: "training" }], responsible: ["curator"] },
  "hold-mentor-school": {
    sessions: [{ theme: "first-steps", on: "2024-09-01", trainer: "training-expert" }],
    attended: ["m1"],
    document: paper("journal", "1"),
  },
  "compare-questionnaires": { mentors: 2, mentees: 3, document: paper("summary", "1") },
  "hold-group-meeting": { attended: ["m1"], responsible: ["curator"], document: paper("protocol", "1") },
  "analyse-preferences": { answers: 4, document: paper("summary", "1") },
  "record-monitoring": { document: paper("note", "1") },
  "thank-partners": { letters: [{ partner: "plant", number: "1" }] },
  "hold-contest": {
    protocol: "1",
    nominees: [
      { nominee: "u1", sheets: [{ expert: "jury-1", answers: { goal: 9, growth: 9, product: 9, consent: true } }] },
    ],
  },
  "score-stimulus": { commission: ["head", "deputy-head"] },
  publish: { address: "https://school.example/mentoring" },
  "adopt-document": { number: "1" },
};

/** What a scene need not tell of a command, as it would be if it were not told otherwise. */
export function usualContent(type: string, { kind }: JsonObject): JsonObject {
  if (type === "issue-order") return (typeof kind === "string" && ofOrders[kind]) || {};
  const bank = kind === "program-bank" ? { programmes: [{ programme: "1", form: "teacher-student" }] } : {};
  return { ...ofCommands[type], ...(type === "adopt-document" && bank) };
}
