import type { JsonObject } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import type { CheckFinding } from "../model/finding.ts";
import type { Explored } from "../space/explored.ts";
import type { Stepper } from "../space/explore.ts";
import type { Story } from "../story/story.ts";
import { storyOf } from "../story/tell.ts";

/** A field with more values than that, where the bound on states was met, is taken for one without end. */
const manyValues = 100;

/** The fields that have taken very many values where a bound was met: what makes the world infinite. */
function growing({ space }: Explored): readonly { readonly place: string; readonly values: number }[] {
  return space.slots.flatMap(({ place, kept }) => {
    const values = new Map<string, Set<string>>();
    for (const { context } of kept.things) {
      for (const [field, value] of Object.entries(context)) {
        const known = values.get(field) ?? new Set();
        known.add(canonicalJson(value));
        values.set(field, known);
      }
    }
    return [...values]
      .filter(([, each]) => each.size > manyValues)
      .map(([field, each]) => ({ place: `${place.workflow}.${field}`, values: each.size }));
  });
}

/** The bounds that were met, and fields that are the likely cause. */
export function boundVerdicts(explored: Explored): readonly CheckFinding[] {
  const { limit } = explored;
  if (limit === undefined) return [];
  const { what, bound } = limit;
  const said = { states: { ru: "состояний", en: "states" }, depth: { ru: "ходов подряд", en: "moves in a row" } }[what];
  return [
    {
      code: "limit-met",
      weight: "warning",
      place: `limits.${what}`,
      text: {
        ru: `Исследовано не всё: предел — ${bound} ${said.ru}. Что найдено, верно; чего не найдено, может быть дальше`,
        en: `Not everything was explored: the limit is ${bound} ${said.en}. What was found is true; what was not may lie beyond`,
      },
    },
    ...growing(explored).map(({ place, values }): CheckFinding => ({
      code: "not-finite",
      weight: "error",
      place: `context.${place}`,
      text: {
        ru: `Поле приняло ${values} значений, и их всё больше: оставьте от него часть или ничего`,
        en: `The field has taken ${values} values, and there are ever more: keep a part of it, or nothing`,
      },
    })),
  ];
}

/** Fields in which two courses of events that count as one state differ. */
function differences(explored: Explored, one: ArrayLike<number>, other: ArrayLike<number>): readonly string[] {
  const { space } = explored;
  return space.slots.flatMap((slot, index) => {
    const [a, b]: JsonObject[] = [space.instanceAt(one, index).context, space.instanceAt(other, index).context];
    const fields = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);
    return [...fields]
      .filter((field) => canonicalJson(a?.[field] ?? null) !== canonicalJson(b?.[field] ?? null))
      .map((field) => `${slot.place.workflow}.${field}`);
  });
}

/**
 * Looks again at courses of events that count as one state though they differ: where the same moves lead elsewhere, too
 * little is kept, and what was not found may be there all the same.
 */
export async function coarseVerdicts(
  explored: Explored,
  stepper: Stepper,
  given: Story,
): Promise<readonly CheckFinding[]> {
  const { space, states, rows } = explored;
  for (const { state, row, from } of explored.merged) {
    const kept = rows.at(state);
    for (const move of new Set([...stepper.movesFrom(kept), ...stepper.movesFrom(row)])) {
      const one = await stepper.step(state, kept, move);
      const other = await stepper.step(state, row, move);
      const isSame =
        one.kind === other.kind &&
        (one.kind !== "accepted" || states.find(space.keyOf(one.row)) === states.find(space.keyOf(other.row)));
      if (isSame) continue;
      const fields = differences(explored, kept, row);
      return [
        {
          code: "coarse-abstraction",
          weight: "warning",
          place: fields.length === 0 ? "time" : `context.${fields.join(", context.")}`,
          text: {
            ru: "Двумя путями приходят к одному и тому же, но дальше возможно разное: оставлено слишком мало. Что найдено, верно; чего не найдено, может быть",
            en: "Two ways lead to what counts as the same, and yet differ afterwards: too little is kept. What was found is true; what was not may be there",
          },
          story: storyOf(explored, { state: from.state, move: from.move }, given),
        },
      ];
    }
  }
  return [];
}
