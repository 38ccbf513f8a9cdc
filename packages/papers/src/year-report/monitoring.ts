import type { Locale, Text } from "@nastavnik/core";
import {
  documentText,
  type ExactNumber,
  formatFraction,
  type IndicatorFact,
  type IndicatorPlan,
  notApplicable,
  type PlannedIn,
  unitText,
} from "@nastavnik/core/monitoring";
import { type Correspondence, verdict, type Verdict, type VerdictItem } from "@nastavnik/rules";
import { toFraction } from "@nastavnik/core/internals";
import type { ProgrammeContext } from "@nastavnik/core/target-model";
import { textField } from "./details.ts";
import type { History } from "./history.ts";

/** One indicator, plan against fact. */
export interface IndicatorReport {
  readonly id: string;
  readonly title: Text;
  /** Document that plans it; when the fact deviates, the one to revise. */
  readonly document: PlannedIn;
  readonly documentTitle: Text;
  /** «не менее 90 %» */
  readonly planned: Text;
  /** «93,5 %»; absent while there is none. */
  readonly fact?: Text;
  readonly corresponds: Correspondence;
  /** Plan, fact and deviation in one line. */
  readonly comparison: Text;
  /** Whether the fact was counted from the history or typed in, and by which document. */
  readonly source?: IndicatorFact["source"];
  readonly evidence?: string;
  /** The day on which the fact was measured: what was done later is not in it. */
  readonly measuredOn?: string;
  readonly clause?: string;
}

/** The indicators and what follows from them. */
export interface MonitoringReport {
  readonly items: readonly IndicatorReport[];
  /** What the indicators say. */
  readonly verdict: Verdict["verdict"];
  /** Documents in which nothing can be compared, so that the verdict is open. */
  readonly uncompared: readonly Text[];
  /** What was decided in the review, and when. */
  readonly decided?: { readonly verdict: "package" | "revise"; readonly date: string };
  /** Dates of the results of monitoring that were recorded, by its part: satisfaction, quality, influence. */
  readonly recorded: Readonly<Record<string, string>>;
}

const relations: Readonly<Record<IndicatorPlan["direction"], Text>> = {
  "at-least": { ru: "не менее", en: "at least" },
  "at-most": { ru: "не более", en: "at most" },
  equals: { ru: "ровно", en: "exactly" },
};

function inBoth(say: (locale: Locale) => string): Text {
  return { ru: say("ru"), en: say("en") };
}

function quantity(value: ExactNumber, plan: IndicatorPlan, locale: Locale): string {
  // Exact to the last step: two decimals are what a reader takes in.
  const number = toFraction(value).round(2);
  return `${formatFraction(number, locale)} ${unitText(plan.unit, number)[locale]}`;
}

function plannedText(plan: IndicatorPlan): Text {
  return inBoth((locale) => {
    const tolerance = plan.tolerance === undefined ? "" : ` ± ${quantity(plan.tolerance, plan, locale)}`;
    return `${relations[plan.direction][locale]} ${quantity(plan.planned, plan, locale)}${tolerance}`;
  });
}

function factText({ value }: IndicatorFact, plan: IndicatorPlan): Text {
  if (value === notApplicable) return { ru: "неприменимо", en: "not applicable" };
  return inBoth((locale) => quantity(value, plan, locale));
}

function reportOf({ plan, fact, corresponds, comparison }: VerdictItem): IndicatorReport {
  return {
    id: plan.id,
    title: plan.title,
    document: plan.document,
    documentTitle: documentText(plan.document),
    planned: plannedText(plan),
    ...(fact && { fact: factText(fact, plan), source: fact.source, measuredOn: fact.measuredOn }),
    ...(fact?.evidence !== undefined && { evidence: fact.evidence }),
    ...(plan.clause !== undefined && { clause: plan.clause }),
    corresponds,
    comparison,
  };
}

/** Compares plans and facts of the programme's indicators, and tells what was decided. */
export function monitoringReport({ programme }: History): MonitoringReport {
  const { indicators, indicatorFacts } = programme.last.after as unknown as ProgrammeContext;
  const { items, verdict: says, uncompared } = verdict(indicators, Object.values(indicatorFacts));
  const decision = programme.moments.findLast(({ fact }) => ["package", "revise"].includes(fact.command.type));
  const recorded: Record<string, string> = {};
  for (const { fact, date } of programme.moments) {
    const { type, payload } = fact.command;
    if (type === "record-monitoring") recorded[textField(payload, "part")] ??= date;
  }
  return {
    items: items.map((item) => reportOf(item)),
    verdict: says,
    uncompared: uncompared.map((document) => documentText(document)),
    ...(decision && {
      decided: { verdict: decision.fact.command.type as "package" | "revise", date: decision.date },
    }),
    recorded,
  };
}
