import { type Actor, explain, type ExplanationNode, type InstanceRef, type JsonObject } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { document, drawnUp } from "./own-programme-scenes.ts";
import { agreementRef, drawUp } from "./agreement-scenes.ts";
import { isMunicipal } from "./municipal-scenes.ts";
import { agreed, approve, joining, mentor } from "./people-scenes.ts";
import { order } from "./programme-scenes.ts";
import {
  altered,
  done,
  ownProgrammeRef,
  participantRef,
  toOwnProgramme,
  type Scene,
  scenes,
  settings,
  unitRef,
} from "./scenes.ts";
import { drawUpPartner, partnerRef } from "./partner-scenes.ts";
import { drawUpPractice, practiceRef } from "./practice-scenes.ts";
import { type Deed, programmeRef, School, workflowOf } from "./school.ts";

/** Everybody who tries everything: their roles, and where they are not of the school, their organisation. */
const cast: Readonly<Record<string, readonly [roles: readonly string[], organisation?: string]>> = {
  head: [["head"]],
  "deputy-head": [["deputy-head"]],
  administration: [["administration"]],
  coordinator: [["coordinator"]],
  curator: [["curator"]],
  teacher: [["teacher"]],
  "class-teacher": [["class-teacher"]],
  psychologist: [["psychologist"]],
  "social-worker": [["social-worker"]],
  expert: [["expert"], "institute"],
  "training-expert": [["training-expert"]],
  // No order has appointed them.
  "would-be-curator": [["curator"]],
  // Of another school; whoever mentors there does not here.
  "their-mentor": [["mentor"], "lyceum"],
  "their-curator": [["curator"], "lyceum"],
  "their-head": [["head"], "lyceum"],
  // Mentor and mentee of the pair u1, and their guardian; likewise of the pair u2, whose mentor is also a curator.
  m1: [["mentor"], "plant"],
  s1: [["mentee"]],
  "parent-of-s1": [["guardian"]],
  cm: [["mentor", "curator"]],
  s2: [["mentee"]],
  "parent-of-s2": [["guardian"]],
  // Whom an order names for u2 in the curator's place.
  deputy: [[]],
  partner: [["social-partner"], "plant"],
  "their-partner": [["social-partner"], "another-plant"],
  municipality: [["municipality"], "municipality-1"],
  region: [["regional-operator"], "region"],
};

const staff = ["head", "deputy-head", "administration"];
const leaders = ["coordinator", "curator", "cm"];
const management = [...leaders, ...staff];
const registrars = [...leaders, "teacher"];
const everybody = [...management, "teacher"];
const nobody: readonly string[] = [];

/** Who may do what, written down by hand: section F of the domain, the plan of the lyceum, and what was tried in vain. */
const programmeActs: Readonly<Record<string, readonly string[]>> = {
  found: ["head", "administration", "their-head"],
  "suspend-programme": ["head"],
  "resume-programme": ["head"],
  "cancel-programme": ["head"],
  "issue-order": ["head"],
  "adopt-document": management,
  // A mentor of the programme takes part in writing it.
  "write-programme": [...leaders, "m1"],
  "study-materials": everybody,
  "hold-event": everybody,
  "monitor-needs": management,
  "choose-forms": management,
  inform: [...everybody, "class-teacher"],
  "record-step": everybody,
  "form-registry": registrars,
  "analyse-mentor-base": registrars,
  "prepare-methodical-materials": registrars,
  "hold-mentor-school": leaders,
  "compare-questionnaires": everybody,
  "hold-group-meeting": everybody,
  "analyse-preferences": everybody,
  "finish-stage": management,
  // That a mentor is one of this programme is asked by a requirement.
  "record-monitoring": [...leaders, "administration", "teacher", "expert", "m1", "their-mentor"],
  "propose-mentor": staff,
  "hold-operative-meeting": staff,
  "help-mentor": staff,
  "handle-experience": staff,
  "thank-partners": management,
  publish: [...leaders, "administration", "head"],
  "hold-contest": management,
  "score-stimulus": staff,
  "record-indicator": management,
  "plan-indicators": management,
  package: management,
  revise: management,
  "account-for-practice": nobody,
  amend: [...management, "m1"],
  "finish-revision": management,
  "start-next-cycle": ["head", "administration"],
};

/** On s1, a pupil of twelve. */
const menteeActs: Readonly<Record<string, readonly string[]>> = {
  "account-for-practice": nobody,
  register: registrars,
  "answer-questionnaire": ["s1", "parent-of-s1"],
  "give-consent": ["s1", "parent-of-s1"],
  "add-third-party-information": [
    ...registrars,
    "class-teacher",
    "psychologist",
    "social-worker",
    "parent-of-s1",
    "s1",
  ],
  "enter-registry": registrars,
  "change-entry": registrars,
  "correct-entry": registrars,
  "provide-clearance": ["s1", "parent-of-s1"],
  select: leaders,
  train: [...leaders, "training-expert"],
  "stand-down": nobody,
  reinstate: ["head", "deputy-head"],
  "allow-mentor": ["s1", "parent-of-s1", ...leaders],
  "reserve-seat": nobody,
  "release-seat": nobody,
  "lend-seat": nobody,
  "return-seat": nobody,
  "reserve-place": nobody,
  "join-unit": nobody,
  "leave-unit": nobody,
  "complete-unit": nobody,
  "support-unpaired": [...leaders, "psychologist"],
  "withdraw-consent": ["s1", "parent-of-s1"],
  decline: ["s1", "parent-of-s1", ...leaders],
  withdraw: ["s1", "parent-of-s1", ...leaders],
  readmit: leaders,
  "stop-processing": leaders,
  "end-participation": nobody,
};

/** On the pair u1 of m1 and s1. The acts that name a person name s1. */
const pairActs: Readonly<Record<string, readonly string[]>> = {
  propose: leaders,
  consent: ["s1", "parent-of-s1"],
  decline: ["s1", "parent-of-s1", ...leaders],
  "agree-to-extension": ["s1", "parent-of-s1"],
  extend: ["head"],
  "attach-contract-addendum": ["head", "administration", "curator", "cm"],
  approve: ["head"],
  "assign-mentor": leaders,
  "hold-meeting": ["m1", "curator", "cm"],
  diagnose: ["m1"],
  "rank-deficits": ["s1"],
  "certify-checklist": ["curator", "cm"],
  "draw-up-plan": ["m1", "s1", "curator", "cm"],
  "carry-out-control": ["curator", "cm"],
  "submit-report": ["s1"],
  "approve-report": ["curator", "cm"],
  close: ["curator", "cm"],
  "request-replacement": ["s1", "parent-of-s1"],
  "grant-replacement": ["curator", "cm"],
  "deny-replacement": ["curator", "cm"],
  resign: ["m1"],
  "accept-resignation": ["head"],
  "take-back-resignation": ["m1"],
  "refuse-assignment": ["m1"],
  "cancel-assignment": ["head"],
  "remove-mentor": ["head", "deputy-head"],
  "lose-participant": leaders,
  "account-for-people": nobody,
  suspend: leaders,
  resume: leaders,
  dissolve: leaders,
  "account-for-agreement": nobody,
  "take-up-programme": nobody,
};

/** On the personalised programme p1 of the pair u1. The acts that name a person name s1. */
const ownProgrammeActs: Readonly<Record<string, readonly string[]>> = {
  "draw-up": ["m1"],
  amend: ["m1"],
  agree: ["s1", "parent-of-s1"],
  return: ["curator", "cm"],
  approve: ["curator", "cm", "head"],
  begin: ["m1", "curator", "cm"],
  complete: ["curator", "cm"],
  cancel: ["curator", "cm", "head"],
  "account-for-parties": nobody,
  "plan-results": ["m1", "curator", "cm"],
  "record-result": ["curator", "cm"],
  "add-evidence": ["m1", "curator", "cm", "expert"],
  package: ["curator", "cm"],
  revise: ["curator", "cm"],
  diagnose: ["m1"],
  "draft-checklist": ["m1"],
  "rank-deficits": ["s1", "parent-of-s1"],
  "certify-checklist": ["curator", "cm"],
  "draw-up-plan": ["m1", "s1", "parent-of-s1", "curator", "cm"],
  "correct-plan": ["m1", "s1", "parent-of-s1", "curator", "cm"],
  "finish-row": ["m1", "s1", "parent-of-s1", "curator", "cm"],
  "draw-in-expert": ["curator", "cm"],
  "hold-training": ["m1", "curator", "cm"],
  "give-task": ["m1"],
  "hand-in-task": ["s1", "parent-of-s1"],
  "accept-task": ["m1"],
  "demand-task": ["m1"],
  "choose-control-forms": ["m1"],
  "hold-open-lesson": ["m1", "s1", "parent-of-s1"],
  "carry-out-control": ["curator", "cm"],
  "add-product": ["s1", "parent-of-s1"],
  "publish-product": ["s1", "parent-of-s1"],
  "keep-material": ["s1", "parent-of-s1"],
  "include-in-bank": ["curator", "cm"],
  publish: [...leaders, "administration", "head"],
  "submit-report": ["s1", "parent-of-s1"],
  "hear-report": ["deputy-head"],
  "approve-report": ["curator", "cm"],
  assess: ["m1", "curator", "cm", "expert"],
  "agree-to-extension": ["s1", "parent-of-s1"],
  extend: ["curator", "cm", "head"],
  "recognise-early-success": ["curator", "cm"],
  "note-indiscipline": ["m1"],
  "report-difficulty": ["s1", "parent-of-s1"],
  "propose-change": ["m1"],
  "answer-proposal": ["curator", "cm"],
  "ask-for-support": ["m1"],
  "give-support": ["curator", "cm"],
  "join-attestation": ["m1"],
};

/** On the agreement a1 of m1 and s1. The acts that name a side name the mentee's. */
const agreementActs: Readonly<Record<string, readonly string[]>> = {
  "draw-up": ["m1", "s1", ...leaders],
  sign: ["s1", "parent-of-s1"],
  "set-aside": ["m1", "s1", "parent-of-s1", "curator", "cm"],
  "report-on-tasks": ["s1", "parent-of-s1"],
  ask: ["s1", "parent-of-s1"],
  answer: ["m1"],
  "ask-permission": ["m1", "s1", "parent-of-s1"],
  "permit-disclosure": ["m1", "s1", "parent-of-s1"],
  "deny-disclosure": ["m1", "s1", "parent-of-s1"],
  disclose: ["m1", "s1", "parent-of-s1"],
  "propose-change": ["m1", "s1", "parent-of-s1"],
  "agree-to-change": ["m1", "s1", "parent-of-s1"],
  "turn-change-down": ["m1", "s1", "parent-of-s1"],
  end: nobody,
};

/** On the practice k1 of m1, who comes from another organisation. */
const partnerActs: Readonly<Record<string, readonly string[]>> = {
  "draw-up": management,
  sign: ["head"],
  // The partner, or whoever records what the partner has signed.
  "sign-for-partner": [...management, "partner"],
  extend: ["head"],
  end: [...management, "partner"],
  "set-aside": [...management, "partner"],
};

const practiceActs: Readonly<Record<string, readonly string[]>> = {
  "draw-up": ["curator", "cm", "m1"],
  "complete-card": ["curator", "cm", "m1"],
  "add-to-case": ["curator", "cm", "m1"],
  "remove-from-case": ["curator", "cm", "m1"],
  submit: ["curator", "cm", "m1"],
  "record-review": ["expert"],
  describe: ["curator", "cm", "m1"],
  publish: [...leaders, "administration", "head"],
  recommend: [...management, "municipality", "region"],
  "record-level-review": ["expert"],
  accept: ["municipality", "region"],
  "send-back": ["municipality", "region"],
  "take-out": ["municipality", "region"],
  revise: [...management, "m1"],
  withdraw: [...management, "m1"],
  "lose-person": nobody,
  "lose-programme": nobody,
};

/** What a curator does in u2, whose mentor is the curator cm. */
const controls = [
  "certify-checklist",
  "carry-out-control",
  "approve-report",
  "close",
  "grant-replacement",
  "deny-replacement",
];

/** Acts that name a person; of the others nothing is filled in. */
const payloads: Readonly<Record<string, JsonObject>> = {
  consent: { person: "s1", document: "1" },
  "agree-to-extension": { person: "s1", to: "2026-08-31", document: "1" },
  decline: { person: "s1", reason: "other" },
  "rank-deficits": { person: "s1" },
  "submit-report": { person: "s1" },
  "approve-report": { person: "s1" },
  "lose-participant": { person: "s1", reason: "other" },
};

/** The same of an agreement. */
const agreementPayloads: Readonly<Record<string, JsonObject>> = {
  "draw-up": { unit: "u1", mentor: "m1", mentee: "s1", terms: {} },
  sign: { side: "mentee" },
};

/** The same of a personalised programme. */
const ownProgrammePayloads: Readonly<Record<string, JsonObject>> = {
  "draw-up": { unit: "u1", kind: "plain", ...document() },
  agree: { person: "s1" },
  "rank-deficits": { person: "s1", order: ["reading"] },
  "hand-in-task": { person: "s1", task: "k1" },
  "hold-open-lesson": { person: "s1", document: "1" },
  "add-product": { person: "s1", product: "essay", kind: "publication", isDigital: false },
  "publish-product": { person: "s1", product: "essay", where: "school-site" },
  "keep-material": { person: "s1", material: "portfolio", document: "1" },
  "submit-report": { person: "s1", document: "1" },
  "approve-report": { person: "s1" },
  "agree-to-extension": { person: "s1", to: "2026-08-31", document: "1" },
  "report-difficulty": { person: "s1" },
};

const school = new School();
const stage: Scene = scenes(
  joining,
  mentor("cm"),
  done(order("appoint-coordinator-and-curators", "8", { coordinators: ["coordinator"], curators: ["curator", "cm"] })),
);
scenes(
  stage,
  agreed("u1", "m1", ["s1"]),
  agreed("u2", "cm", ["s2"]),
  done(approve("5", "u1", "u2"), order("appoint-substitute", "9", { substitutes: { u2: "deputy" } })),
  drawnUp,
  done(toOwnProgramme("p2", "draw-up", { unit: "u2", period: { from: "2025-10-01", to: "2026-05-31" } }, "mentor")),
  done(drawUp()),
  done(drawUpPartner()),
  altered(programmeRef, { verdict: "package" }),
  done(drawUpPractice({ authors: ["m1"] })),
)(school);

function actorOf(id: string): Actor {
  const [roles, organisation = "school"] = cast[id] ?? [[]];
  return { id, roles, organisation };
}

function nodes(node: ExplanationNode): readonly ExplanationNode[] {
  return [node, ...node.children.flatMap((child) => nodes(child))];
}

/** Whether the act is this person's, whatever the state and the requirements say. */
function isTheirs(who: string, on: InstanceRef, type: string, paper?: Deed["paper"]): boolean {
  const filledIn: Readonly<Record<string, Readonly<Record<string, JsonObject>>>> = {
    unit: payloads,
    "personal-programme": ownProgrammePayloads,
    agreement: agreementPayloads,
  };
  const payload = filledIn[on.workflow]?.[type] ?? {};
  const deed = { by: actorOf(who), on, type, payload };
  const world = { ...school.world(deed), standing: school.mandatesOf(paper?.signer ?? who) };
  const command = { id: "1", type, payload, actor: actorOf(who), at: school.now, paper };
  const { tree } = explain(workflowOf(on), school.instance(on), command, world, Object.keys(payload).length > 0);
  return nodes(tree)
    .filter(({ kind }) => kind === "role" || kind === "act")
    .every(({ verdict }) => verdict === "met");
}

const whoMay = (on: InstanceRef, type: string, paper?: Deed["paper"]) =>
  Object.keys(cast)
    .filter((who) => isTheirs(who, on, type, paper))
    .toSorted();

function table(acts: Readonly<Record<string, readonly string[]>>, on: (type: string) => InstanceRef) {
  return {
    met: Object.fromEntries(Object.keys(acts).map((type) => [type, whoMay(on(type), type)])),
    expected: Object.fromEntries(Object.entries(acts).map(([type, who]) => [type, [...new Set(who)].toSorted()])),
  };
}

describe("who may do what", () => {
  it("with the programme", () => {
    const { met, expected } = table(programmeActs, (type) =>
      type === "found" ? { workflow: "programme", id: "another" } : programmeRef,
    );
    expect(met).toEqual(expected);
  });

  it("with a mentee", () => {
    const { met, expected } = table(menteeActs, (type) => participantRef(type === "register" ? "s9" : "s1"));
    expect(met).toEqual(expected);
  });

  it("with a pair", () => {
    const { met, expected } = table(pairActs, (type) => unitRef(type === "propose" ? "u9" : "u1"));
    expect(met).toEqual(expected);
  });

  it("with a personalised programme", () => {
    const { met, expected } = table(ownProgrammeActs, (type) => ownProgrammeRef(type === "draw-up" ? "p9" : "p1"));
    expect(met).toEqual(expected);
  });

  it("with an agreement", () => {
    const { met, expected } = table(agreementActs, (type) => agreementRef(type === "draw-up" ? "a9" : "a1"));
    expect(met).toEqual(expected);
  });

  it("with an agreement with a social partner", () => {
    const { met, expected } = table(partnerActs, (type) => partnerRef(type === "draw-up" ? "pa9" : "pa1"));
    expect(met).toEqual(expected);
  });

  it("with a practice", () => {
    const { met, expected } = table(practiceActs, (type) => practiceRef(type === "draw-up" ? "k9" : "k1"));
    expect(met).toEqual(expected);
  });

  it("is told for every command of these workflows", () => {
    const told: Readonly<Record<string, object>> = {
      programme: programmeActs,
      participant: menteeActs,
      unit: pairActs,
      "personal-programme": ownProgrammeActs,
      agreement: agreementActs,
      "partner-agreement": partnerActs,
      practice: practiceActs,
    };
    const commands = targetModel.workflows.map(({ id, commands: all }) => [id, Object.keys(all).toSorted()]);
    expect(commands.filter(([id]) => id !== "mandate" && !isMunicipal(String(id)))).toEqual(
      Object.entries(told).map(([id, acts]) => [id, Object.keys(acts).toSorted()]),
    );
  });

  it.each(controls)(
    "a curator does not %s a unit of their own: another curator does, or whom an order names",
    (type) => {
      expect(whoMay(unitRef("u2"), type)).toEqual(["curator", "deputy"]);
    },
  );

  it("an organisation may let a curator control a unit of their own, and any curator act", () => {
    settings({ off: ["curator-is-no-party", "only-appointed"] })(school);
    expect(whoMay(unitRef("u2"), "close")).toEqual(["cm", "curator", "deputy", "would-be-curator"]);
    settings({})(school);
  });

  it.each(["consent", "rank-deficits", "submit-report"])(
    "a paper that a party has signed is recorded by the leaders: %s",
    (type) => {
      const paper = { signer: "s1", number: "7", date: "2025-09-01" };
      expect(whoMay(unitRef("u1"), type, paper)).toEqual(["cm", "coordinator", "curator"]);
      expect(whoMay(unitRef("u1"), type, { ...paper, signer: "s2" })).toEqual([]);
    },
  );

  it("a paper of a participant is recorded by who keeps the registry, a guardian's too, and nobody else's", () => {
    const paper = { number: "7", date: "2025-09-01" };
    const recorders = ["cm", "coordinator", "curator", "teacher"];
    for (const signer of ["s1", "parent-of-s1"]) {
      expect(whoMay(participantRef("s1"), "give-consent", { ...paper, signer })).toEqual(recorders);
    }
    for (const signer of ["parent-of-s2", "curator", "m1"]) {
      expect(whoMay(participantRef("s1"), "give-consent", { ...paper, signer })).toEqual([]);
    }
  });
});
