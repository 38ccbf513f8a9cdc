import { type Fact, happenedAt, type InstanceRef, NastavnikError, type Text } from "@nastavnik/core";
import type { Count, Counting, CountingRequest, IndicatorFact } from "@nastavnik/core/monitoring";
import type { RoadMapPlan } from "@nastavnik/core/road-map";
import { Temporal } from "temporal-polyfill";
import { derive, type Measurement } from "../derivation/derive.ts";
import { printedInput } from "../derivation/printed-input.ts";
import { type Catalogue, catalogue, type CompiledIndicator } from "../indicator/catalogue.ts";
import { neededFor } from "../indicator/needed-for.ts";
import type { MetricFact } from "../indicator/metric-fact.ts";
import type { Metric } from "../indicator/metric.ts";
import { placed } from "../indicator/placed.ts";
import { pathText } from "../problem/problem.ts";
import type { Profile } from "../profile/profile.ts";
import { metricFromHistory } from "./metric-from-history.ts";
import { Past } from "./past.ts";
import { isOfProgramme, RoadMapTally } from "./road-map-tally.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** Options of {@link countingFromHistory}. */
export interface CountingOptions {
  /** Whose indicators are counted, as far as all that they read is. */
  readonly profiles: readonly Pick<Profile, "metrics" | "indicators">[];
  /** The plan of a programme's road map; without it, indicators of the road map are not counted. */
  readonly roadMap?: (programme: InstanceRef) => RoadMapPlan | undefined;
}

function compiled(profiles: readonly Pick<Profile, "metrics" | "indicators">[]): Catalogue {
  const found = catalogue(
    placed(
      "metrics",
      profiles.flatMap(({ metrics }) => metrics),
    ),
    placed(
      "indicators",
      profiles.flatMap(({ indicators }) => indicators),
    ),
  );
  if (found.ok) return found.value;
  const told = found.problems.map(({ path, text }) => `${pathText(path)}: ${text.en}`).join("; ");
  throw new NastavnikError("invalid-definition", `indicators to count: ${told}`);
}

/** The indicators that read nothing but what is counted. */
function countable({ metrics, indicators }: Catalogue, hasRoadMap: boolean): readonly CompiledIndicator[] {
  const known = new Set(
    [...metrics.values()]
      .filter(({ history }) => history !== undefined && (hasRoadMap || history.count !== "road-map-steps"))
      .map(({ name }) => name),
  );
  return indicators.filter(({ indicator, formula }) => {
    const isCounted = formula.names.every((name) => known.has(name));
    if (isCounted) known.add(indicator.id);
    return isCounted;
  });
}

function derivationText({ inputs }: Measurement): Text {
  const said = (locale: keyof Text): string =>
    inputs.map((input) => `${input.title[locale]}: ${printedInput(input, locale)}`).join("; ");
  return { ru: said("ru"), en: said("en") };
}

function indicatorFact(measurement: Measurement): IndicatorFact[] {
  const { indicator, value, measuredOn } = measurement;
  if (value === undefined) return [];
  return [{ id: indicator, value, measuredOn, source: "history", derivation: derivationText(measurement) }];
}

function begin({ indicators, metrics }: Catalogue, { roadMap }: CountingOptions, request: CountingRequest): Count {
  const { of, since, at, calendar } = request;
  const wanted = neededFor(indicators, request.indicators);
  const names = new Set(wanted.flatMap(({ formula }) => formula.names));
  const read = [...metrics.values()].filter(({ name, history }) => history !== undefined && names.has(name));
  const plan = read.some(({ history }) => history?.count === "road-map-steps") ? roadMap?.(of) : undefined;
  const steps = plan && new RoadMapTally(plan);
  const past = new Past(read.flatMap(({ history }) => (history && history.count !== "road-map-steps" ? history : [])));
  const tallies = new Map<string, Tally>();
  const byWorkflow = new Map<string, { readonly tally: Tally; readonly anytime: boolean }[]>();
  for (const { name, history } of read) {
    if (history === undefined || history.count === "road-map-steps") continue;
    const tally = tallyOf(history);
    tallies.set(name, tally);
    const others = byWorkflow.get(history.workflow) ?? [];
    byWorkflow.set(history.workflow, [...others, { tally, anytime: history.anytime === true }]);
  }
  const measuredOn = calendar.dateOf(at).toString();
  const sinceDay = since && calendar.dateOf(since).toString();
  // A plan of several years is carried out in all its cycles: what an earlier one has done stays done.
  const planBegins = plan && calendar.startOf(plan.period.from);
  const isPlanned = (fact: Fact) =>
    planBegins !== undefined && Temporal.Instant.compare(happenedAt(fact, calendar), planBegins) >= 0;

  // What was recorded late belongs to when it happened; of the very day of the beginning no day tells more.
  function isBefore(fact: Fact): boolean {
    if (since === undefined || sinceDay === undefined) return false;
    if (fact.on !== undefined && fact.on !== sinceDay) return fact.on < sinceDay;
    return Temporal.Instant.compare(fact.at, since) < 0;
  }

  function metricFact(metric: Metric): MetricFact[] {
    const count =
      metric.history?.count === "road-map-steps"
        ? steps?.count(metric.history.status, request)
        : tallies.get(metric.name)?.count(past);
    return count === undefined ? [] : [metricFromHistory(metric, count, measuredOn)];
  }

  return {
    add(fact: Fact) {
      if (!isOfProgramme(of, fact) || Temporal.Instant.compare(fact.at, at) > 0) return;
      if (past.isAbout(fact.instance.workflow)) past.add(fact);
      const isEarlier = isBefore(fact);
      for (const { tally, anytime } of byWorkflow.get(fact.instance.workflow) ?? []) {
        if (!isEarlier || anytime) tally.add(fact);
      }
      if (!isEarlier || isPlanned(fact)) steps?.add(fact);
    },
    values() {
      const facts = new Map(read.flatMap(metricFact).map((fact) => [fact.metric, fact]));
      const measured = derive({ metrics, indicators: wanted }, facts, measuredOn);
      if (!measured.ok) {
        throw new NastavnikError("internal", measured.problems.map(({ text }) => text.en).join("; "));
      }
      const byId = new Map(measured.value.map((one) => [one.indicator, one]));
      return [...new Set(request.indicators)].flatMap((id) => {
        const one = byId.get(id);
        return one === undefined ? [] : indicatorFact(one);
      });
    },
  };
}

/**
 * The port by which the engine, a simulation and a report count indicators: definitions are those of profiles, values
 * are exact, and each tells the day as of which it was counted and from what.
 *
 * @throws NastavnikError `invalid-definition` when the profiles do not fit together
 * @example
 * const engine = createEngine({ store, clock, calendar, workflows, counting: countingFromHistory({ profiles: [own] }) });
 */
export function countingFromHistory(options: CountingOptions): Counting {
  const all = compiled(options.profiles);
  const indicators = countable(all, options.roadMap !== undefined);
  return {
    indicators: new Set(indicators.map(({ indicator }) => indicator.id)),
    begin: (request) => begin({ metrics: all.metrics, indicators }, options, request),
  };
}
