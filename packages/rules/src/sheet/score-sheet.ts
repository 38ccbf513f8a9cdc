import { textSchema } from "@nastavnik/core";
import { exactNumber } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { criteria, type Criterion, points } from "../criterion/criterion.ts";
import { stepsFault } from "../criterion/step-function.ts";
import type { Path, Problem } from "../problem/problem.ts";
import { unknownName } from "../problem/unknown-name.ts";
import { itemId } from "../problem/item-id.ts";

/** A part of a sheet with a subtotal of its own. */
const section = z.strictObject({
  id: itemId,
  title: textSchema,
  /** Most points of the section. */
  cap: points.optional(),
  /** Least points of the section that the whole needs. */
  least: exactNumber.optional(),
});

/** A range of totals with what it means; it lasts to below the next. */
const band = z.strictObject({ from: exactNumber, to: exactNumber.optional(), title: textSchema });

/** What every sheet has, whatever it judges. */
export const sheetShape = {
  id: z.string().min(1).max(64),
  title: textSchema,
  clause: z.string().min(1).max(500).optional(),
  sections: z.array(section).max(50).default([]),
  criteria,
  /** Most points in all. */
  cap: points.optional(),
  /** What a total means, by ranges. */
  bands: z.array(band).max(50).default([]),
};

const sheetSchema = z.strictObject(sheetShape);

/** What every sheet has, as a value. */
export type Sheet = z.infer<typeof sheetSchema>;

/** What does not fit together within a sheet; `path` is the place of the sheet. */
export function sheetProblems({ criteria: all, sections, bands }: Sheet, path: Path = []): readonly Problem[] {
  const known = sections.map(({ id }) => id);
  const expected = { ru: "раздел этого листа", en: "a section of this sheet" };
  const unknown = all.flatMap(({ section: id }: Criterion, index) =>
    id === undefined || known.includes(id)
      ? []
      : [unknownName("unknown-question", [...path, "criteria", index, "section"], expected, id, known)],
  );
  const text = stepsFault(bands);
  return [...unknown, ...(text ? [{ code: "wrong-shape" as const, path: [...path, "bands"], text }] : [])];
}
