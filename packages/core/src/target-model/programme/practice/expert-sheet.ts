import { type CommandSubject, type JsonObject, type Relation } from "@nastavnik/core";
import { z } from "zod";
import { id } from "../../identifier.ts";
import type { ProgrammeContext } from "../programme-context.ts";

const value = z.union([z.number(), z.boolean(), id, z.array(id), z.record(id, z.int())]);

/** An expert's answers by criterion: numbers, options, yes or no, with the material that proves them by its number. */
export const answers = z.record(
  id,
  z.union([value, z.strictObject({ value, mark: z.union([z.number(), id]).optional(), material: id.optional() })]),
);

/** Asks the engine to judge the practice by the sheets that are there, with the one that the command brings. */
export function juryRelation({
  context,
  payload,
}: CommandSubject<Partial<ProgrammeContext>, { readonly expert?: string; readonly answers?: JsonObject }>): Record<
  string,
  Relation
> {
  const { practice, reviewSheet, reviews = {} } = context;
  const { expert, answers: given } = payload;
  if (practice === undefined || expert === undefined || given === undefined) return {};
  const others = Object.entries(reviews).filter(([name]) => name !== expert);
  const sheets = [
    ...others.map(([name, { answers: theirs }]) => ({ expert: name, answers: theirs })),
    { expert, answers: given },
  ];
  const authors = [...new Set([practice.submittedBy, ...practice.authors])];
  return { jury: { reviewed: { ...(reviewSheet && { sheet: reviewSheet }), authors, sheets } } };
}

/** Asks the engine whether anything is wrong with a sheet that nobody has filled in yet. */
export function sheetRelation(sheet: JsonObject): Record<string, Relation> {
  return { sheet: { reviewed: { sheet, authors: ["author"] } } };
}
