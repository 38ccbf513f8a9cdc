import { decide } from "@nastavnik/core";
import { type Role, roles, targetModel } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { programmeRef, School, workflowOf } from "./school.ts";

const leaders = ["coordinator", "curator"];
const management = [...leaders, "administration", "deputy-head", "head"];
const registrars = [...leaders, "teacher"];
const selves = ["mentor", "mentee", "guardian"];
const head = ["head", "administration"];

/** Who may do what: section F of the domain, and the responsible people of the lyceum's plan. */
const permitted: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  programme: {
    found: head,
    "issue-order": ["head"],
    "adopt-document": management,
    "monitor-needs": management,
    "choose-forms": management,
    inform: [...management, "teacher", "class-teacher"],
    "record-step": [...management, "teacher"],
    "form-registry": registrars,
    "analyse-mentor-base": registrars,
    "prepare-methodical-materials": registrars,
    "hold-mentor-school": leaders,
    "compare-questionnaires": [...management, "teacher"],
    "hold-group-meeting": [...management, "teacher"],
    "analyse-preferences": [...management, "teacher"],
    "finish-stage": management,
    "record-monitoring": [...leaders, "administration", "teacher", "expert"],
    "thank-partners": management,
    publish: [...leaders, "administration", "head"],
    "hold-contest": management,
    "record-indicator": management,
    package: management,
    revise: management,
    "complete-info-card": ["curator", "mentor"],
    "record-expert-review": ["curator", "expert"],
    "describe-practice": ["curator", "mentor"],
    "publish-practice": [...leaders, "administration", "head"],
    recommend: management,
    amend: [...management, "mentor"],
    "finish-revision": management,
    "start-next-cycle": head,
  },
  participant: {
    register: registrars,
    "answer-questionnaire": [...registrars, ...selves],
    "give-consent": [...registrars, ...selves],
    "add-third-party-information": [...registrars, "class-teacher", "psychologist", "social-worker", "guardian"],
    "enter-registry": registrars,
    "change-entry": registrars,
    "provide-clearance": [...leaders, "mentor"],
    select: leaders,
    train: [...leaders, "training-expert"],
    "reserve-seat": ["system"],
    "release-seat": ["system"],
    "reserve-place": ["system"],
    "join-unit": ["system"],
    "leave-unit": ["system"],
    "complete-unit": ["system"],
    "support-unpaired": [...leaders, "psychologist"],
    "withdraw-consent": [...leaders, ...selves],
    decline: [...leaders, ...selves],
    withdraw: [...leaders, ...selves],
    readmit: leaders,
    "stop-processing": leaders,
  },
  unit: {
    propose: leaders,
    consent: [...leaders, ...selves],
    decline: [...leaders, ...selves],
    "attach-contract-addendum": ["head", "administration", "curator"],
    approve: ["head", "system"],
    "assign-mentor": leaders,
    "hold-meeting": ["curator", "mentor"],
    diagnose: ["mentor"],
    "rank-deficits": ["mentor", "mentee"],
    "certify-checklist": ["curator"],
    "draw-up-plan": ["curator", "mentor", "mentee"],
    "carry-out-control": ["curator"],
    "submit-report": ["mentor", "mentee"],
    "approve-report": ["curator"],
    close: ["curator"],
    "request-replacement": ["mentee", "guardian"],
    "grant-replacement": ["curator"],
    "deny-replacement": ["curator"],
    resign: ["mentor"],
    "refuse-assignment": ["mentor"],
    "cancel-assignment": ["head"],
    "remove-mentor": ["head", "deputy-head"],
    "lose-participant": [...leaders, "system"],
    suspend: [...leaders, "system"],
    resume: leaders,
    dissolve: leaders,
  },
};

describe("roles of the target model", () => {
  it.each(targetModel.workflows.map(({ id, commands }) => [id, commands] as const))(
    "say who may do what in the workflow %s",
    (id, commands) => {
      const met = Object.fromEntries(Object.entries(commands).map(([type, each]) => [type, each.roles?.toSorted()]));
      const expected = Object.entries(permitted[id] ?? {}).map(([type, each]) => [type, each.toSorted()]);
      expect(met).toEqual(Object.fromEntries(expected));
    },
  );

  it("refuse everybody else, naming who may and who tried", () => {
    const school = new School();
    const command = {
      id: "1",
      type: "found",
      payload: {
        organisation: "school",
        period: { from: "2025-09-01", to: "2026-08-31" },
        policies: {},
        indicators: [],
      },
      at: school.now,
    };
    const everyone = Object.keys(roles) as Role[];
    const refused = everyone.filter((role) => {
      const actor = { id: role, roles: [role], organisation: "school" };
      const decision = decide(
        workflowOf({ workflow: "programme" }),
        school.instance(programmeRef),
        { ...command, actor },
        school.world({ on: programmeRef, type: "found" }),
      );
      return decision.outcome === "refused" && decision.reasons.every(({ code }) => code === "role-not-permitted");
    });
    expect(refused).toEqual(everyone.filter((role) => !head.includes(role)));
  });
});
