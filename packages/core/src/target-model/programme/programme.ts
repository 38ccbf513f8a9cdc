import { assertEvent, setup } from "xstate";
import { requirementGuards } from "../../requirement/requirement-guards.ts";
import { defineWorkflow } from "../../workflow/define-workflow.ts";
import { roles } from "../role/roles.ts";
import { programmeActions } from "./programme-actions.ts";
import { programmeCommands, type ProgrammeOccasion } from "./programme-commands.ts";
import type { ProgrammeContext } from "./programme-context.ts";
import { programmeRequirements } from "./programme-requirements.ts";
import { programmeStates } from "./programme-states.ts";

const types: { context: ProgrammeContext; events: ProgrammeOccasion; input: ProgrammeOccasion } = {} as never;

const machine = setup({
  types,
  guards: requirementGuards(programmeRequirements),
  actions: programmeActions,
}).createMachine({
  id: "programme",
  context: ({ input }) => {
    assertEvent(input, "found");
    const { organisation, period, policies, indicators } = input.payload;
    return {
      organisation,
      period,
      cycle: 1,
      policies,
      orders: {},
      documents: {},
      forms: [],
      coordinators: [],
      curators: [],
      done: {},
      indicators,
      indicatorFacts: {},
      recommended: [],
    };
  },
  initial: "preparation",
  on: {
    "issue-order": { guard: "order-may-be-issued", actions: "recordOrder" },
    "adopt-document": { guard: "document-may-be-adopted", actions: "recordDocument" },
    "record-step": { actions: "recordStep" },
    "monitor-needs": { actions: "recordDone" },
    "choose-forms": { guard: "needs-monitored", actions: "recordForms" },
    inform: { actions: "recordInforming" },
    "form-registry": { actions: "recordRegistry" },
    "analyse-mentor-base": { actions: "recordDone" },
    "prepare-methodical-materials": { actions: "recordDone" },
    "hold-mentor-school": { guard: "mentor-school-may-be-held", actions: "recordDone" },
    "compare-questionnaires": { actions: "recordDone" },
    "record-monitoring": { actions: "recordMonitoring" },
    "record-indicator": { guard: "indicator-may-be-recorded", actions: "recordIndicator" },
    "thank-partners": { actions: "recordDone" },
    publish: { actions: "recordPublication" },
    "hold-contest": { actions: "recordContest" },
  },
  states: {
    preparation: { on: { "finish-stage": { target: "mentee-registry", guard: "preparation-finished" } } },
    "mentee-registry": { on: { "finish-stage": { target: "mentor-registry", guard: "mentee-registry-finished" } } },
    "mentor-registry": {
      on: { "finish-stage": { target: "selection-and-training", guard: "mentor-registry-finished" } },
    },
    "selection-and-training": { on: { "finish-stage": { target: "pairing", guard: "selection-finished" } } },
    pairing: {
      on: {
        "hold-group-meeting": { actions: "recordDone" },
        "analyse-preferences": { guard: "group-meeting-held", actions: "recordDone" },
        "finish-stage": { target: "working", guard: "pairing-finished" },
      },
    },
    working: { on: { "finish-stage": { target: "completion", guard: "working-finished" } } },
    completion: { on: { "finish-stage": { target: "review", guard: "completion-finished" } } },
    review: {
      on: {
        package: { target: "packaging", guard: "may-be-packaged", actions: "decidePackage" },
        revise: { target: "revision", guard: "may-be-revised", actions: "decideRevise" },
      },
    },
    packaging: {
      on: {
        "complete-info-card": { guard: "info-card-complete", actions: "recordInfoCard" },
        "record-expert-review": { actions: "recordReview" },
        "describe-practice": { guard: "expert-reviewed", actions: "recordDone" },
        "publish-practice": { target: "published", guard: "practice-may-be-published", actions: "recordDone" },
      },
    },
    revision: {
      on: {
        amend: { guard: "document-may-be-amended", actions: "recordAmendment" },
        "finish-revision": { target: "revised", guard: "revision-finished" },
      },
    },
    published: {
      on: {
        recommend: { guard: "lower-level-first", actions: "recordRecommendation" },
        "start-next-cycle": { target: "preparation", actions: "beginCycle" },
      },
    },
    revised: { on: { "start-next-cycle": { target: "preparation", actions: "beginCycle" } } },
  },
});

/** The organisation's programme: seven stages, the review, packaging or revision, and the next cycle. */
export const programme = defineWorkflow({
  id: "programme",
  version: 1,
  title: { ru: "Программа наставничества", en: "Mentoring programme" },
  machine,
  roles,
  commands: programmeCommands,
  creation: "found",
  creationGuard: "policies-known",
  requirements: programmeRequirements,
  policies: (instance) => (instance.context as ProgrammeContext).policies ?? {},
  states: programmeStates,
});
