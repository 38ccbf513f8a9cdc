import {
  type Fact,
  NastavnikError,
  type RegulationEdition,
  type SchoolCalendar,
  type StateValue,
  type Text,
  type Workflow,
} from "@nastavnik/core";
import { wordsOfEdition } from "@nastavnik/core/regulation";
import type { Period, RoadMapPlan } from "@nastavnik/core/road-map";
import {
  monitoringParts,
  type ParticipantContext,
  type ProgrammeContext,
  regulationOfCycle,
  targetModel,
} from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { type Funnel, funnelOf } from "./funnel.ts";
import { furtherWorkflows, type WorkflowReport } from "./further-workflows.ts";
import { historyOf, inOrderOfDays, topState } from "./history.ts";
import type { InstanceEvent } from "./instance-way.ts";
import { type Labels, labelsWith } from "./labels.ts";
import { type LateEntries, lateEntries } from "./late-entries.ts";
import { type Milestone, milestones } from "./milestones.ts";
import { type MonitoringReport, monitoringReport } from "./monitoring.ts";
import { type MonthReport, monthReports } from "./months.ts";
import { type PeopleReport, peopleReport } from "./people.ts";
import { planAndFact, type PlanReport } from "./plan-and-fact.ts";
import { type AnsweredCommand, type RefusalReport, refusalReport } from "./refusals.ts";
import { type StagePassage, stagePath } from "./stage-path.ts";
import { sentIn, sentWords, type SentWords } from "./sent-words.ts";
import { stateTitle } from "./telling.ts";
import { countTotals } from "./totals.ts";
import { type TimerReport, timerReport } from "./timers.ts";
import { unitWay, type UnitWay } from "./unit-way.ts";

/** What a year report is made from: what a store keeps, and nothing else. */
export interface YearReportInput {
  /** Facts in the order in which they were stored. */
  readonly facts: Iterable<Fact>;
  /** Commands with their answers; refusals are told from them. */
  readonly commands?: Iterable<AnsweredCommand>;
  /** The plan to compare with what happened. */
  readonly roadMap?: RoadMapPlan;
  /** Turns instants into dates. */
  readonly calendar: Pick<SchoolCalendar, "dateOf" | "startOf">;
  /**
   * Identifier of the programme.
   * @defaultValue the first one that was founded
   */
  readonly programme?: string;
  /**
   * Moment of the report; what was recorded later is left out. Steps that are not done by then still wait, if they are in time.
   * @defaultValue everything, and the period counts as over
   */
  readonly asOf?: Temporal.Instant;
  /**
   * Workflows whose facts are told: those of the target model, and any other that runs beside them.
   * @defaultValue those of the target model
   */
  readonly workflows?: readonly Workflow[];
  readonly title?: Text;
  readonly organisation?: Text;
  /** Words for identifiers that the target model does not know, such as forms of mentoring and reasons of leaving. */
  readonly labels?: Readonly<Record<string, Text>>;
}

/**
 * A year of a programme, derived from stored facts and refusals alone. It is plain JSON, holds identifiers and never
 * personal data; dates are ISO dates in the school's time zone. What belongs to a month or another period belongs there by
 * the day on which it happened, whenever it was recorded.
 */
export interface YearReport {
  readonly programme: string;
  readonly title: Text;
  readonly organisation: Text;
  readonly period: Period;
  readonly cycle: number;
  /** Date of the report: that of its moment, or of the last fact. */
  readonly asOf: string;
  /** Whether the programme came to the end of its lifecycle. */
  readonly isFinished: boolean;
  /** State that the programme is in, with its title. */
  readonly reached: StateValue;
  readonly reachedTitle: Text;
  /** The edition of the regulation by which the present cycle goes; absent for a programme of before there were any. */
  readonly regulation?: RegulationEdition;
  readonly totals: {
    readonly facts: number;
    readonly refusals: number;
    readonly mentees: number;
    readonly mentors: number;
    readonly units: number;
    readonly unitsApproved: number;
    readonly unitsClosed: number;
    readonly meetings: number;
    readonly orders: number;
    readonly reminders: number;
  };
  readonly forms: readonly { readonly id: string; readonly title: Text }[];
  readonly stages: readonly StagePassage[];
  readonly plan?: PlanReport;
  readonly funnel: Funnel;
  readonly units: readonly UnitWay[];
  /** Workflows that have no section of their own, as their definitions tell them. */
  readonly further: readonly WorkflowReport[];
  readonly people: PeopleReport;
  readonly refusals: RefusalReport;
  readonly monitoring: MonitoringReport;
  readonly timers: readonly TimerReport[];
  /** What people were told, by the rule that asked for it. */
  readonly notifications: readonly SentWords[];
  readonly months: readonly MonthReport[];
  readonly milestones: readonly Milestone[];
  /** What was recorded on a later day than it happened, and how much later. */
  readonly lateEntries: LateEntries;
  /** Words for the identifiers in the report: kinds of people, forms, subjects. */
  readonly labels: Readonly<Record<string, Text>>;
}

/**
 * Tells a year of a programme of the target model from what was stored.
 *
 * @throws NastavnikError `not-found` when the facts hold no such programme
 */
export function yearReport(input: YearReportInput): YearReport {
  const { facts, commands = [], roadMap, calendar, programme, asOf } = input;
  const history = historyOf(facts, calendar, programme, asOf);
  if (history === undefined) {
    throw new NastavnikError("not-found", `expected facts of programme ${programme ?? "of any name"}, met none`);
  }
  const workflows = new Map<string, Workflow>(
    (input.workflows ?? targetModel.workflows).map((workflow) => [workflow.id, workflow]),
  );
  const workflowOf = (id: string): Workflow => {
    const found = workflows.get(id);
    if (found === undefined) throw new NastavnikError("internal", `the workflows lack ${id}`);
    return found;
  };
  const dateOf = (at: Temporal.Instant): string => calendar.dateOf(at).toString();
  const dateOfText = (instant: string): string => dateOf(Temporal.Instant.from(instant));

  const { last } = history.programme;
  const context = last.after as unknown as ProgrammeContext;
  const { regulations = {} } = last.after as unknown as Partial<ProgrammeContext>;
  const own = Object.values(regulations).flatMap((edition) => Object.entries(wordsOfEdition(edition)));
  const labels = labelsWith({ ...Object.fromEntries(own), ...input.labels });
  const edition = regulationOfCycle(context)?.edition;
  const reportDate = dateOf(asOf ?? (history.moments.at(-1)?.fact ?? last.fact).at);
  const stages = stagePath(history, workflowOf("programme"), reportDate, roadMap);
  const stage = stages.at(-1);
  const { dates, ...refusals } = refusalReport(history, commands, workflows, dateOf, asOf);
  const told = sentIn(history);
  const units = history.units
    .map((life) => unitWay(life, workflowOf("unit"), labels, dateOfText))
    .map((way) => withSentWords(way, told, labels));
  const timers = timerReport(history, workflows);
  const funnel = funnelOf(history);
  const people = peopleReport(history, workflowOf("participant"), labels, dateOfText);
  const persons = history.participants.map(({ last: { after } }) => after as unknown as ParticipantContext);
  const monitored = Object.keys(context.done).flatMap((key) => (key.startsWith("monitoring:") ? [key.slice(11)] : []));
  const used: readonly (readonly [(id: string) => Text, Iterable<string>])[] = [
    [labels.form, [...context.forms, ...units.map(({ form }) => form.id), ...persons.flatMap(({ forms }) => forms)]],
    [labels.kind, persons.map(({ kind }) => kind)],
    [labels.subject, persons.flatMap(({ subjects }) => subjects)],
    [labels.meeting, units.flatMap(({ meetings }) => Object.keys(meetings))],
    [labels.monitoringPart, [...Object.keys(monitoringParts), ...monitored]],
  ];

  return {
    programme: history.programme.ref.id,
    title: input.title ?? roadMap?.title ?? workflowOf("programme").title,
    organisation: input.organisation ?? { ru: context.organisation, en: context.organisation },
    period: context.period,
    cycle: context.cycle,
    asOf: reportDate,
    isFinished: ["published", "revised"].includes(stage?.stage ?? ""),
    reached: last.fact.to,
    reachedTitle: stage?.title ?? stateTitle(workflowOf("programme"), topState(last.fact.to)),
    ...(edition && { regulation: edition }),
    totals: {
      facts: history.moments.length,
      refusals: refusals.count,
      ...countTotals(history, calendar),
      reminders: timers.reduce((sum, { count }) => sum + count, 0),
    },
    forms: context.forms.map((id) => ({ id, title: labels.form(id) })),
    stages,
    ...(roadMap && { plan: planAndFact(history, roadMap, calendar, asOf) }),
    funnel,
    units,
    further: furtherWorkflows(history.further, workflows.values(), labels.own),
    people,
    refusals,
    monitoring: monitoringReport(history),
    timers,
    notifications: sentWords(history, labels.rule),
    months: monthReports(history, dates),
    milestones: milestones(history, workflowOf("programme"), roadMap, labels.own),
    lateEntries: lateEntries(history, workflows),
    labels: Object.fromEntries(used.flatMap(([title, ids]) => [...new Set(ids)].map((id) => [id, title(id)]))),
  };
}

/** The way of a unit with what was told of it, each on its day. */
function withSentWords(way: UnitWay, told: ReturnType<typeof sentIn>, labels: Labels): UnitWay {
  const words = told.filter(({ about }) => about.workflow === "unit" && about.id === way.id);
  if (words.length === 0) return way;
  const events = words.map(({ date, rule, recipient }): InstanceEvent => {
    const { ru, en } = labels.rule(rule);
    const title = { ru: `Уведомление: ${ru}`, en: `Notification: ${en}` };
    return { date, kind: "reminder", type: "notification", title, person: recipient };
  });
  return { ...way, events: inOrderOfDays([...way.events, ...events]) };
}
