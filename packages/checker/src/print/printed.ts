import type { Model } from "../model/model.ts";
import { prepare } from "../model/prepare.ts";
import { viewOf } from "../law/view.ts";
import { exploration } from "../space/exploration.ts";
import type { Explored } from "../space/explored.ts";
import { statesWhere } from "../space/graph.ts";
import { moveText } from "../story/tell.ts";
import { restingStates } from "../verdict/rest.ts";
import type { CheckFinding } from "../model/finding.ts";
import { murphi } from "./murphi.ts";
import { promela } from "./promela.ts";
import { casesOf, type Rule, rulesOf } from "./rules.ts";
import { type Valuation, valuationOf } from "./variables.ts";

/** A world taken apart for another checker. */
export interface PrintedWorld {
  readonly title: string;
  readonly valuation: Valuation;
  readonly rules: readonly Rule[];
  /** What the moves are, in words, by number. */
  readonly words: (move: number) => string;
  /** When everything is at rest. */
  readonly rest: readonly ReadonlyMap<number, number>[];
  /** When a law of the world that must always hold does not. */
  readonly broken: readonly ReadonlyMap<number, number>[];
}

/** Languages in which other checkers read models. */
export type ModelFormat = "promela" | "murphi";

/** The states in which a law does not hold that always should. */
function brokenStates(explored: Explored): Uint8Array {
  const { space, rows } = explored;
  const laws = (space.prepared.model.laws ?? []).filter(({ kind }) => kind === "always");
  return statesWhere(explored, (state) => {
    const row = rows.at(state);
    const view = viewOf(
      space.slots.map((_slot, slot) => space.instanceAt(row, slot)),
      () => undefined,
    );
    return laws.some(({ holds }) => !holds(view));
  });
}

/** Takes an explored world apart. */
export function printedWorld(explored: Explored, title: string): PrintedWorld {
  const { space } = explored;
  const valuation = valuationOf(explored);
  return {
    title,
    valuation,
    rules: rulesOf(explored, valuation),
    words: (move) => moveText(space, space.moves.at(move)).en,
    rest: casesOf(restingStates(explored), valuation),
    broken: casesOf(brokenStates(explored), valuation),
  };
}

/**
 * A world as a model for spin (`promela`) or rumur (`murphi`), with the states of rest as ends and the laws that must
 * always hold as assertions. It explores the world first; what lies beyond its limits is not in the model.
 */
export async function printModel(
  model: Model,
  format: ModelFormat,
): Promise<
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly findings: readonly CheckFinding[] }
> {
  const made = prepare(model);
  if (!made.ok) return made;
  const found = await exploration(made.prepared, false);
  if (!found.ok) return found;
  const world = printedWorld(found.value.explored, model.title?.en ?? model.workflows.map(({ id }) => id).join(", "));
  return { ok: true, text: format === "promela" ? promela(world) : murphi(world) };
}
