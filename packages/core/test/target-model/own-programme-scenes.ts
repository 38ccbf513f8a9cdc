import type { JsonObject } from "@nastavnik/core";
import { workingTeachers } from "./people-scenes.ts";
import { chosen, done, ownProgrammeRef, type Scene, scenes, today, toOwnProgramme } from "./scenes.ts";

/** The programme p1 of the unit u1. */
export const p1 = ownProgrammeRef("p1");

export const toP1 = (type: string, payload: JsonObject = {}, by = "curator") => toOwnProgramme("p1", type, payload, by);

/** A document that says all that a regulation may ask for, with what is given said otherwise. */
export const document = (given: JsonObject = {}): JsonObject => ({
  template: { id: "short", version: "2" },
  goals: ["stay", "grow"],
  tasks: [{ task: "plan-lessons", goal: "grow" }],
  roleModel: "experienced-to-young-teacher",
  deliveryMode: "individual",
  format: "short-term-goal-setting",
  period: { from: "2025-10-01", to: "2026-05-31" },
  ...given,
});

export const drawUp = (given: JsonObject = {}, id = "p1", unit = "u1") =>
  toOwnProgramme(id, "draw-up", { unit, ...document(given) }, "mentor");
export const amend = (given: JsonObject = {}) => toP1("amend", document(given), "mentor");
export const agree = (person: string, by = person.startsWith("s") ? "guardian" : "party") =>
  toP1("agree", { person }, by);
export const approveProgramme = toP1("approve", { document: "order-9" });
export const begin = toP1("begin");
export const completeProgramme = toP1("complete");

/** The mentor m1 of a pair, a group or two teachers draws the programme p1 up. */
export const drawnUp: Scene = done(drawUp());

/** The teachers m1 and t1 work by the programme p1, since 1 October 2025. */
export const teachersInWork: Scene = scenes(
  workingTeachers,
  drawnUp,
  done(approveProgramme),
  today("2025-10-01"),
  done(begin),
);

export const diagnose = toP1(
  "diagnose",
  {
    protocol: "7",
    items: [
      { competence: "lesson-design", area: "methodical" },
      { competence: "digital-tools", area: "digital" },
      { competence: "discipline", area: "communicative" },
    ],
  },
  "mentor",
);
export const draftChecklist = (...deficits: readonly string[]) => toP1("draft-checklist", { deficits }, "mentor");
export const rank = (person: string, ...order: readonly string[]) => toP1("rank-deficits", { person, order }, "party");
export const certify = toP1("certify-checklist");
export const drafted: Scene = done(diagnose, draftChecklist("lesson-design", "digital-tools"));

/** Both have ranked the deficits alike, and the curator has certified the checklist. */
export const certified: Scene = scenes(
  chosen({ "personalProgramme.rankedByBoth": true }),
  drafted,
  done(...["m1", "t1"].map((person) => rank(person, "digital-tools", "lesson-design")), certify),
);

export const rows = [
  { row: "1", activity: "diagnostics", form: "protocol", reportBy: "2025-10-10" },
  { row: "2", activity: "training", competence: "digital-tools", on: "2025-10-20", reportBy: "2025-10-31" },
] as const;

/** Who keeps a plan: the curator that of the curator, the mentor all others. */
const keeperOf = (whose: string) => (whose === "curator" ? "curator" : "mentor");
export const plan = (whose: string, given: readonly JsonObject[] = rows) =>
  toP1("draw-up-plan", { whose, rows: [...given] }, keeperOf(whose));
export const correct = (whose: string, given: readonly JsonObject[], payload: JsonObject = {}) =>
  toP1("correct-plan", { whose, rows: [...given], ...payload }, keeperOf(whose));
export const finish = (whose: string, row: string) => toP1("finish-row", { whose, row }, keeperOf(whose));

export const train = (payload: JsonObject = {}) =>
  toP1("hold-training", { competence: "digital-tools", ...payload }, "mentor");
export const giveTask = (payload: JsonObject = {}) =>
  toP1("give-task", { task: "k1", person: "t1", due: "2025-10-15", ...payload }, "mentor");
export const handIn = (payload: JsonObject = {}) =>
  toP1("hand-in-task", { task: "k1", person: "t1", ...payload }, "party");
export const acceptTask = toP1("accept-task", { task: "k1" }, "mentor");
export const demandTask = toP1("demand-task", { task: "k1" }, "mentor");

export const openLesson = (person = "t1") => toP1("hold-open-lesson", { person, document: "12" }, "mentor");
export const ownControl = (kind: string, payload: JsonObject = {}) =>
  toP1("carry-out-control", {
    kind,
    satisfaction: ["m1", "t1"].map((person) => ({ person, score: 8 })),
    evidence: [{ by: "curator", form: "survey-protocol", document: "31" }],
    ...payload,
  });

export const product = (payload: JsonObject = {}) =>
  toP1(
    "add-product",
    { product: "test", person: "t1", kind: "digital-resource", isDigital: true, ...payload },
    "party",
  );
export const publishProduct = toP1("publish-product", { product: "test", person: "t1", where: "school-site" }, "party");
export const keep = (material: string, person: string) =>
  toP1("keep-material", { material, person, document: "5" }, "party");
export const submitReport = (person: string) =>
  toP1("submit-report", { person, document: `report/${person}` }, "party");
export const hearReport = (person: string) => toP1("hear-report", { person }, "deputy-head");
export const approveOwnReport = (person: string) => toP1("approve-report", { person });
export const reportedOnProgramme: Scene = done(
  ...["m1", "t1"].flatMap((person) => [submitReport(person), approveOwnReport(person)]),
);
export const extensionConsent = (person: string, to = "2026-05-31", by = "party") =>
  toP1("agree-to-extension", { person, to, document: `extension/${person}` }, by);

const indicator = (id: string): JsonObject => ({
  id,
  title: { ru: "Открытые уроки", en: "Open lessons" },
  document: "programme",
  unit: "piece",
  planned: 2,
});
export const planResults = (...ids: readonly string[]) =>
  toP1("plan-results", { indicators: ids.map((id) => indicator(id)) }, "mentor");
export const result = (id: string, value: number) =>
  toP1("record-result", {
    fact: { id, value, measuredOn: "2025-10-01", source: "entered", evidence: "report-3" },
  });
