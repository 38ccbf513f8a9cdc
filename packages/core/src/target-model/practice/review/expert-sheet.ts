import type { CommandSubject, JsonObject, Relation } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import type { FilledSheet, PracticeContext } from "../practice-context.ts";

const value = z.union([z.number(), z.boolean(), id, z.array(id), z.record(id, z.int())]);

/** An expert's answers by criterion: numbers, options, yes or no, with the material that proves them by its number. */
export const answers = z.record(
  id,
  z.union([value, z.strictObject({ value, mark: z.union([z.number(), id]).optional(), material: id.optional() })]),
);

type Given = { readonly expert?: string; readonly answers?: JsonObject };

function sheetsOf(reviews: Readonly<Record<string, FilledSheet>>, expert: string, given: JsonObject) {
  const others = Object.entries(reviews).filter(([name]) => name !== expert);
  return [
    ...others.map(([name, { answers: theirs }]) => ({ expert: name, answers: theirs })),
    { expert, answers: given },
  ];
}

/**
 * Asks the engine to judge the practice by the sheets that are there, with the one that the command brings.
 *
 * @param level - whose experts; `undefined` for those of the organisation
 */
export function juryRelation(
  { context, payload }: CommandSubject<Partial<PracticeContext>, Given>,
  level: string | undefined,
): Record<string, Relation> {
  const { authors = [], preparers = [], reviewSheet, demands = {}, levels = {} } = context;
  const { expert, answers: given } = payload;
  if (authors.length === 0 || expert === undefined || given === undefined) return {};
  const reviews = level === undefined ? context.reviews : levels[level]?.reviews;
  const demanded = demands[level ?? "school"];
  return {
    jury: {
      reviewed: {
        ...(reviewSheet && { sheet: reviewSheet }),
        ...(demanded && { demands: demanded }),
        authors: [...new Set([...preparers, ...authors])],
        sheets: sheetsOf(reviews ?? {}, expert, given),
      },
    },
  };
}

/** Asks the engine whether anything is wrong with a sheet that nobody has filled in yet. */
export function sheetRelation(sheet: JsonObject): Record<string, Relation> {
  return { sheet: { reviewed: { sheet, authors: ["author"] } } };
}
