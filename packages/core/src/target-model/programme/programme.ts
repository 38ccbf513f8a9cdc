import { assertEvent, setup } from "xstate";
import type { Text } from "../../text/text.ts";
import { requirementGuards } from "../../requirement/requirement-guards.ts";
import { defineWorkflow } from "../../workflow/define-workflow.ts";
import { recorder } from "../../workflow/record.ts";
import { roles } from "../role/roles.ts";
import { programmeCommands, type ProgrammeOccasion } from "./programme-commands.ts";
import type { ProgrammeContext } from "./programme-context.ts";
import { programmeRequirements } from "./programme-requirements.ts";

const on = recorder<ProgrammeContext, ProgrammeOccasion>();

/** Remembers when something was first done. */
function mark(context: ProgrammeContext, key: string, at: { toString(): string }): Partial<ProgrammeContext> {
  return context.done[key] === undefined ? { done: { ...context.done, [key]: at.toString() } } : {};
}

const machine = setup({
  types: {} as { context: ProgrammeContext; events: ProgrammeOccasion; input: ProgrammeOccasion },
  guards: requirementGuards(programmeRequirements),
  actions: {
    recordOrder: on("issue-order", (context, { payload, world, at }) => ({
      orders: {
        ...context.orders,
        [payload.number]: {
          kind: payload.kind,
          date: world.calendar.dateOf(at).toString(),
          annexes: payload.annexes,
          units: payload.units,
        },
      },
      coordinators: [...new Set([...context.coordinators, ...payload.coordinators])],
      curators: [...new Set([...context.curators, ...payload.curators])],
      ...mark(context, `order:${payload.kind}`, at),
    })),
    recordDocument: on("adopt-document", (context, { payload, world, at }) => ({
      documents: { ...context.documents, [payload.kind]: world.calendar.dateOf(at).toString() },
    })),
    recordForms: on("choose-forms", (context, { payload, at }) => ({
      forms: payload.forms,
      ...mark(context, "choose-forms", at),
    })),
    recordDone: on("*", (context, { type, at }) => mark(context, type, at)),
    recordStep: on("record-step", (context, { payload, at }) => mark(context, `step:${payload.step}`, at)),
    recordInforming: on("inform", (context, { payload, at }) => mark(context, `inform:${payload.audience}`, at)),
    recordRegistry: on("form-registry", (context, { payload, at }) => mark(context, `registry:${payload.list}`, at)),
    recordMonitoring: on("record-monitoring", (context, { payload, at }) =>
      mark(context, `monitoring:${payload.part}`, at),
    ),
    recordPublication: on("publish", (context, { payload, at }) =>
      mark(context, `publish:${payload.where}:${payload.what}`, at),
    ),
    recordContest: on("hold-contest", (context, { payload, at }) =>
      mark(context, `contest:${payload.contest}:${payload.level}`, at),
    ),
    recordIndicator: on("record-indicator", (context, { payload }) => ({
      indicatorFacts: { ...context.indicatorFacts, [payload.fact.id]: payload.fact },
    })),
    recordInfoCard: on("complete-info-card", (context, { at }) => mark(context, "info-card", at)),
    recordReview: on("record-expert-review", (context, { at }) => mark(context, "expert-review", at)),
    recordAmendment: on("amend", (context, { payload, at }) => mark(context, `amend:${payload.document}`, at)),
    recordRecommendation: on("recommend", (context, { payload }) => ({
      recommended: [...new Set([...context.recommended, payload.level])],
    })),
    decidePackage: on("package", () => ({ verdict: "package" as const })),
    decideRevise: on("revise", () => ({ verdict: "revise" as const })),
    beginCycle: on("start-next-cycle", (context, { payload }) => ({
      cycle: context.cycle + 1,
      period: payload.period,
      indicators: payload.indicators ?? context.indicators,
      indicatorFacts: {},
      done: {},
      verdict: undefined,
      recommended: [],
    })),
  },
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
    "record-indicator": { guard: "indicator-planned", actions: "recordIndicator" },
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
        amend: { actions: "recordAmendment" },
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
  title: { ru: "Программа наставничества", en: "Mentoring programme" } satisfies Text,
  machine,
  roles,
  commands: programmeCommands,
  creation: "found",
  requirements: programmeRequirements,
  policies: (instance) => (instance.context as ProgrammeContext).policies ?? {},
  states: {
    preparation: { ru: "Подготовка условий", en: "Preparation" },
    "mentee-registry": { ru: "База наставляемых", en: "Mentee registry" },
    "mentor-registry": { ru: "База наставников", en: "Mentor registry" },
    "selection-and-training": { ru: "Отбор и обучение", en: "Selection and training" },
    pairing: { ru: "Формирование пар", en: "Pairing" },
    working: { ru: "Работа пар и групп", en: "Working" },
    completion: { ru: "Завершение", en: "Completion" },
    review: { ru: "Подведение итогов", en: "Review" },
    packaging: { ru: "Упаковка практики", en: "Packaging" },
    revision: { ru: "Доработка", en: "Revision" },
    published: { ru: "Практика опубликована", en: "Published" },
    revised: { ru: "Доработано", en: "Revised" },
  },
});
