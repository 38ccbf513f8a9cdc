import { recorder } from "../../workflow/record.ts";
import type { ProgrammeOccasion } from "./programme-commands.ts";
import type { ProgrammeContext } from "./programme-context.ts";

const on = recorder<ProgrammeContext, ProgrammeOccasion>();

/** Remembers when something was first done in this cycle. */
function mark(context: ProgrammeContext, key: string, at: { toString(): string }): Partial<ProgrammeContext> {
  return context.done[key] === undefined ? { done: { ...context.done, [key]: at.toString() } } : {};
}

/** What the `programme` machine writes into its context. */
export const programmeActions = {
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
};
