import { NastavnikError, type Text } from "@nastavnik/core";
import type { IndicatorPlan } from "@nastavnik/core/monitoring";
import { compare } from "../verdict/compare.ts";
import { derive } from "../derivation/derive.ts";
import { type Catalogue, catalogue, type CompiledIndicator } from "../indicator/catalogue.ts";
import type { Metric } from "../indicator/metric.ts";
import { neededFor } from "../indicator/needed-for.ts";
import { definitionsOf } from "../evaluation/definitions.ts";
import { groupBy } from "../problem/group-by.ts";
import { checkShape } from "../problem/check-shape.ts";
import type { Checked, Problem } from "../problem/problem.ts";
import { unknownName } from "../problem/unknown-name.ts";
import { builtInProfiles } from "../profile/built-in-profiles.ts";
import type { Profile } from "../profile/profile.ts";
import type { GroupSummary } from "../suppression/suppress.ts";
import { sheetProblems } from "./check-sheets.ts";
import { groupKey, type GroupPath, hiddenGroups } from "./hidden-groups.ts";
import { type MonitoringFile, monitoringFile, type SchoolSheet } from "./monitoring-file.ts";
import type { GroupIndicator, MonitoredGroup, RegionMonitoring, SchoolRef } from "./region-monitoring.ts";
import { inOneSpelling } from "./one-spelling.ts";
import { summedMetric, sumOf, valueOf } from "./sums.ts";

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const bySchool = (a: SchoolRef, b: SchoolRef): number =>
  byText(a.municipality, b.municipality) || byText(a.school, b.school);

const refOf = ({ municipality, school }: SchoolRef): SchoolRef => ({ municipality, school });

/** An indicator with everything that it takes to compute it for any group. */
interface Shown {
  readonly compiled: CompiledIndicator;
  readonly needed: readonly CompiledIndicator[];
  readonly metrics: readonly Metric[];
  /** Sheets that gave everything that the formula reads, by the key of every group that they belong to. */
  readonly sheets: ReadonlyMap<string, readonly SchoolSheet[]>;
  readonly lacking: readonly SchoolRef[];
  readonly hidden: ReadonlyMap<string, GroupSummary["suppressed"]>;
  readonly plan?: IndicatorPlan;
}

function planOf(file: MonitoringFile, { indicator }: CompiledIndicator): IndicatorPlan | undefined {
  const target = file.targets.find((one) => one.indicator === indicator.id);
  if (target === undefined) return undefined;
  const { planned, direction = indicator.direction, tolerance, clause } = target;
  return {
    id: indicator.id,
    title: indicator.title,
    // Which document plans it is told by the clause; a comparison does not look at it.
    document: "programme",
    unit: indicator.unit,
    direction,
    planned,
    ...(tolerance !== undefined && { tolerance }),
    ...(clause !== undefined && { clause }),
  };
}

function byGroup(sheets: readonly SchoolSheet[]): ReadonlyMap<string, readonly SchoolSheet[]> {
  return new Map([
    [groupKey([]), sheets],
    ...groupBy(sheets, ({ municipality }) => groupKey([municipality])),
    ...groupBy(sheets, ({ municipality, school }) => groupKey([municipality, school])),
  ]);
}

function shown(file: MonitoringFile, known: Catalogue, sheets: readonly SchoolSheet[]): readonly Shown[] {
  const asked = file.show ?? known.indicators.map(({ indicator }) => indicator.id);
  return asked.flatMap((id): Shown[] => {
    const compiled = known.indicators.find(({ indicator }) => indicator.id === id);
    if (compiled === undefined) return [];
    const needed = neededFor(known.indicators, [id]);
    const names = new Set(needed.flatMap(({ formula }) => formula.names));
    const metrics = [...known.metrics.values()].filter(({ name }) => names.has(name));
    const isWhole = (sheet: SchoolSheet): boolean => metrics.every(({ name }) => valueOf(sheet, name) !== undefined);
    const whole = sheets.filter(isWhole);
    const plan = planOf(file, compiled);
    return [
      {
        compiled,
        needed,
        metrics,
        sheets: byGroup(whole),
        lacking: sheets.filter((sheet) => !isWhole(sheet)).map(refOf),
        hidden: hiddenGroups(metrics, whole, file.minimum),
        ...(plan && { plan }),
      },
    ];
  });
}

/** An indicator over the schools of one group. */
function groupIndicator(one: Shown, path: GroupPath, measuredOn: string): GroupIndicator {
  const { id } = one.compiled.indicator;
  const own = one.sheets.get(groupKey(path)) ?? [];
  const suppressed = one.hidden.get(groupKey(path)) ?? "none";
  const base = { indicator: id, suppressed, schools: own.length };
  if (suppressed !== "none" || own.length === 0) return { ...base, inputs: [] };
  const facts = new Map(one.metrics.map((metric) => [metric.name, sumOf(metric, own, measuredOn)]));
  const metrics = new Map(one.metrics.map((metric) => [metric.name, metric]));
  const measured = derive({ metrics, indicators: one.needed }, facts, measuredOn);
  if (!measured.ok) throw new NastavnikError("invalid-input", measured.problems.map(({ text }) => text.en).join("; "));
  const found = measured.value.find(({ indicator }) => indicator === id);
  if (found?.value === undefined) return { ...base, inputs: found?.inputs ?? [] };
  const compared = one.plan && compare(one.plan, { id, value: found.value, measuredOn, source: "history" });
  return {
    ...base,
    value: found.value,
    // Lists of people's numbers are nobody's business above the school.
    inputs: found.inputs.map((input) => (Array.isArray(input.value) ? { ...input, value: input.value.length } : input)),
    ...(compared && { comparison: compared.comparison, corresponds: compared.corresponds }),
  };
}

function groupOf(
  path: GroupPath,
  sheets: readonly SchoolSheet[],
  all: readonly Shown[],
  measuredOn: string,
): MonitoredGroup {
  const partOf = [({ municipality }: SchoolSheet) => municipality, ({ school }: SchoolSheet) => school][path.length];
  const parts = partOf === undefined ? [] : [...groupBy(sheets, partOf)];
  return {
    id: path.at(-1) ?? "",
    schools: sheets.length,
    indicators: all.map((one) => groupIndicator(one, path, measuredOn)),
    groups: parts.toSorted(([a], [b]) => byText(a, b)).map(([id, own]) => groupOf([...path, id], own, all, measuredOn)),
  };
}

function nameProblems(file: MonitoringFile, { indicators }: Catalogue): readonly Problem[] {
  const known = indicators.map(({ indicator }) => indicator.id);
  const expected = { ru: "объявленный показатель", en: "a declared indicator" };
  return [
    ...(file.show ?? []).flatMap((id, index) =>
      known.includes(id) ? [] : [unknownName("unknown-indicator", ["show", index], expected, id, known)],
    ),
    ...file.targets.flatMap(({ indicator }, index) =>
      known.includes(indicator)
        ? []
        : [unknownName("unknown-indicator", ["targets", index, "indicator"], expected, indicator, known)],
    ),
  ];
}

function titleOf({ metrics, indicators }: Catalogue, name: string): Text {
  const other = indicators.find(({ indicator }) => indicator.id === name);
  return metrics.get(name)?.title ?? other?.indicator.title ?? { ru: name, en: name };
}

/** Options of {@link addUp}. */
export interface AddUpOptions {
  /** Profiles that a file may name. @defaultValue those that ship */
  readonly profiles?: ReadonlyMap<string, Profile>;
}

/**
 * Adds up the sheets of many schools (`monitoringFile`, parsed JSON or YAML) by municipality and in all: every indicator
 * is computed from sums over the schools that gave all that it reads, never from an average of shares, and compared with
 * its target. Groups with too few people are hidden. If anything is wrong with the file, nothing is added up.
 */
export function addUp(data: unknown, { profiles = builtInProfiles }: AddUpOptions = {}): Checked<RegionMonitoring> {
  const shape = checkShape(monitoringFile, data);
  if (!shape.ok) return shape;
  const file = inOneSpelling(shape.value);
  const definitions = definitionsOf(file, profiles);
  if (!definitions.ok) return definitions;
  const known = catalogue(
    definitions.value.metrics.map(({ value, path }) => ({ value: summedMetric(value), path })),
    definitions.value.indicators,
  );
  if (!known.ok) return known;
  const written = new Map(definitions.value.metrics.map(({ value }) => [value.name, value]));
  const problems = [...nameProblems(file, known.value), ...sheetProblems(file, written)];
  if (problems.length > 0) return { ok: false, problems };
  const { from, to } = file.window;
  const isLate = ({ submittedOn }: SchoolSheet): boolean => submittedOn < from || submittedOn > to;
  const sheets = file.sheets.filter((sheet) => file.late === "include" || !isLate(sheet)).toSorted(bySchool);
  const all = shown(file, known.value, sheets);
  const came = new Set(file.sheets.map((sheet) => groupKey([sheet.municipality, sheet.school])));
  return {
    ok: true,
    value: {
      format: "nastavnik-monitoring-result/1",
      ...(file.title && { title: file.title }),
      region: file.region,
      window: file.window,
      minimum: file.minimum,
      indicators: all.map(({ compiled: { indicator, formula }, lacking }) => ({
        id: indicator.id,
        title: indicator.title,
        unit: indicator.unit,
        formula: indicator.formula,
        reads: formula.names.map((name) => ({ name, title: titleOf(known.value, name) })),
        ...(indicator.clause !== undefined && { clause: indicator.clause }),
        lacking,
      })),
      whole: groupOf([], sheets, all, to),
      late: file.sheets
        .filter(isLate)
        .map(({ municipality, school, submittedOn }) => ({ municipality, school, submittedOn }))
        .toSorted(bySchool),
      lateCount: file.late === "include",
      missing: file.expected.filter((one) => !came.has(groupKey([one.municipality, one.school]))).toSorted(bySchool),
    },
  };
}
