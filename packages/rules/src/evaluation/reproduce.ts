import { canonicalJson } from "@nastavnik/core/internals";
import * as z from "zod";
import { checkShape } from "../problem/check-shape.ts";
import type { Checked } from "../problem/problem.ts";
import { evaluate } from "./evaluate.ts";
import type { Evaluation } from "./evaluation.ts";

const storedEvaluation = z.looseObject({ format: z.literal("nastavnik-evaluation-result/1"), basis: z.unknown() });

/** A stored evaluation computed again. */
export interface Reproduction {
  /** Whether the stored evaluation says exactly what its own basis gives. */
  readonly same: boolean;
  readonly evaluation: Evaluation;
}

/** Computes a stored evaluation again from its own basis, and says whether anything in it differs. */
export function reproduce(stored: unknown): Checked<Reproduction> {
  const shape = checkShape(storedEvaluation, stored);
  if (!shape.ok) return shape;
  const again = evaluate(shape.value.basis);
  if (!again.ok) {
    return { ok: false, problems: again.problems.map((one) => ({ ...one, path: ["basis", ...one.path] })) };
  }
  return { ok: true, value: { same: canonicalJson(stored) === canonicalJson(again.value), evaluation: again.value } };
}
