import type { IntegerAnswer, IntegerProgramme, IntegerSolver, LinearSum } from "../group/integer-solver.ts";

type Option = string | number | boolean;

/** The part of a model of the package `highs` (1.15 or later) that is used. */
export interface HighsModelLike {
  // oxlint-disable-next-line typescript/method-signature-style -- one of several overloads of the package has to fit
  readonly options: { set(options: Readonly<Record<string, Option>>): unknown };
  readonly run: () => unknown;
  readonly getModelStatus: () => number;
  readonly getSolution: () => { readonly colValue: ArrayLike<number> };
  readonly info: { readonly get: (name: string) => number | bigint };
  readonly dispose: () => void;
}

/** The part of the package `highs` that is used: what its loader resolves to fits. */
export interface HighsLike {
  readonly createModel: (source: { readonly format: "lp"; readonly data: string }) => HighsModelLike;
}

export interface HighsSolverOptions {
  /**
   * Most nodes of the search of one aim. Work is bounded by nodes and not by time, so that the answer can be repeated.
   *
   * @defaultValue 10000
   */
  readonly maxNodes?: number;
}

/** Statuses of HiGHS after which there may be a solution: optimal, and stopped by a limit. */
const withSolution = new Set([7, 14, 16]);

/**
 * HiGHS as the integer solver of `solve(…, { mode: "group", integerSolver })`. Load it yourself, it is WebAssembly:
 * `highsSolver(await loadHighs())`. A fixed seed and a limit of nodes make it repeatable.
 */
export function highsSolver(highs: HighsLike, { maxNodes = 10_000 }: HighsSolverOptions = {}): IntegerSolver {
  return {
    name: "HiGHS",
    solve: (programme) => {
      if (programme.variables === 0) return { values: [], bound: 0 };
      const model = highs.createModel({ format: "lp", data: lpText(programme) });
      try {
        return answerOf(model, programme, maxNodes);
      } finally {
        model.dispose();
      }
    },
  };
}

function answerOf(model: HighsModelLike, { variables }: IntegerProgramme, maxNodes: number): IntegerAnswer | undefined {
  model.options.set({
    output_flag: false,
    random_seed: 0,
    mip_rel_gap: 0,
    // Every objective is a whole number: half a step away nothing better is left.
    mip_abs_gap: 0.5,
    mip_feasibility_tolerance: 1e-9,
    mip_max_nodes: maxNodes,
  });
  model.run();
  if (!withSolution.has(model.getModelStatus())) return undefined;
  const { colValue } = model.getSolution();
  const bound = Number(model.info.get("mip_dual_bound"));
  return colValue.length === variables && Number.isFinite(bound) ? { values: colValue, bound } : undefined;
}

/** A programme in the text format that solvers share; variables stand in their order in the first line. */
function lpText({ variables, binary, objective, constraints }: IntegerProgramme): string {
  const weights = new Map(objective);
  const all = Array.from({ length: variables }, (_, variable) => [variable, weights.get(variable) ?? 0] as const);
  const isBinary = new Set(binary);
  return [
    "Maximize",
    ` obj: ${sumText(all)}`,
    "Subject To",
    ...constraints
      .filter(({ sum }) => sum.length > 0)
      .map(({ sum, atLeast }, index) => ` c${index}: ${sumText(sum)} >= ${atLeast}`),
    "Bounds",
    ...all.filter(([variable]) => !isBinary.has(variable)).map(([variable]) => ` 0 <= x${variable} <= 1`),
    "Binary",
    ` ${binary.map((variable) => `x${variable}`).join("\n ")}`,
    "End",
  ].join("\n");
}

function sumText(sum: LinearSum): string {
  return sum.map(([variable, weight]) => `${weight < 0 ? "-" : "+"} ${Math.abs(weight)} x${variable}`).join("\n ");
}
