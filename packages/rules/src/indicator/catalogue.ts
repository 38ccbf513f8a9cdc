import { type Formula, formulaCompiler } from "../formula/formula.ts";
import type { ValueType } from "../formula/formula-environment.ts";
import { formulaName } from "../formula/formula-name.ts";
import type { Checked, Problem } from "../problem/problem.ts";
import type { Indicator } from "./indicator.ts";
import { type Metric, valueType } from "./metric.ts";
import type { Placed } from "./placed.ts";

/** An indicator whose formula was checked. */
export interface CompiledIndicator {
  readonly indicator: Indicator;
  readonly formula: Formula;
}

/** Metrics and indicators that fit together: every name is known and once there, and no formula runs in a circle. */
export interface Catalogue {
  readonly metrics: ReadonlyMap<string, Metric>;
  /** In such an order that an indicator comes after those that it reads. */
  readonly indicators: readonly CompiledIndicator[];
}

function repeatedNames(metrics: readonly Placed<Metric>[], indicators: readonly Placed<Indicator>[]): Problem[] {
  const seen = new Set<string>();
  const named = [
    ...metrics.map(({ value, path }) => ({ name: value.name, path: [...path, "name"] })),
    ...indicators.map(({ value, path }) => ({ name: value.id, path: [...path, "id"] })),
  ];
  return named.flatMap(({ name, path }): Problem[] => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const text = {
      ru: `ожидается имя, которое не занято другой величиной или показателем; получено «${name}» повторно`,
      en: `expected a name that no other metric or indicator has, met "${name}" again`,
    };
    return [{ code: "repeated", path, text }];
  });
}

type Compiled = CompiledIndicator & { readonly path: Placed<Indicator>["path"] };

/** Indicators after those that they read, or the formulas that run in a circle. */
function inOrderOfReading(compiled: readonly Compiled[]): Checked<readonly CompiledIndicator[]> {
  const byId = new Map(compiled.map((one) => [one.indicator.id, one]));
  const ordered: CompiledIndicator[] = [];
  const done = new Set<string>();
  const problems: Problem[] = [];

  function visit(one: Compiled, trail: readonly string[]): void {
    const { id } = one.indicator;
    if (done.has(id)) return;
    const from = trail.indexOf(id);
    if (from >= 0) {
      const circle = [...trail.slice(from), id].join(" → ");
      const text = {
        ru: `ожидается формула, которая не ссылается на саму себя; получен круг ${circle}`,
        en: `expected a formula that does not refer to itself, met the circle ${circle}`,
      };
      problems.push({ code: "cyclic-formula", path: [...one.path, "formula"], text });
      return;
    }
    for (const name of one.formula.names) {
      const next = byId.get(name);
      if (next) visit(next, [...trail, id]);
    }
    if (!done.has(id)) {
      done.add(id);
      ordered.push({ indicator: one.indicator, formula: one.formula });
    }
  }

  for (const one of compiled) visit(one, []);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: ordered };
}

/** Checks metrics and indicators against each other; problems name the place of the definition. */
export function catalogue(
  metrics: readonly Placed<Metric>[],
  indicators: readonly Placed<Indicator>[],
): Checked<Catalogue> {
  const repeated = repeatedNames(metrics, indicators);
  if (repeated.length > 0) return { ok: false, problems: repeated };
  const types = new Map<string, ValueType>([
    ...metrics.map(({ value }) => [value.name, valueType(value.type)] as const),
    ...indicators
      .filter(({ value }) => formulaName.safeParse(value.id).success)
      .map(({ value }) => [value.id, "number"] as const),
  ]);
  const compile = formulaCompiler(types);
  const results = indicators.map(({ value, path }) => {
    const formula = compile(value.formula, [...path, "formula"]);
    return { indicator: value, path, formula };
  });
  const problems = results.flatMap(({ formula }) => (formula.ok ? [] : formula.problems));
  if (problems.length > 0) return { ok: false, problems };
  const ordered = inOrderOfReading(
    results.flatMap(({ indicator, path, formula }) =>
      formula.ok ? [{ indicator, path, formula: formula.value }] : [],
    ),
  );
  if (!ordered.ok) return ordered;
  return {
    ok: true,
    value: { metrics: new Map(metrics.map(({ value }) => [value.name, value])), indicators: ordered.value },
  };
}
