import { textSchema } from "@nastavnik/core";
import type { AssessmentAnswer } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { checkControl } from "../control/check-control.ts";
import { control, controlKind } from "../control/control.ts";
import { checkShape } from "../problem/check-shape.ts";

const needed = z.strictObject({
  by: control.shape.evidence.unwrap().element.shape.by,
  form: control.shape.evidence.unwrap().element.shape.form,
  title: textSchema.optional(),
});

/** A control, and by whom and in which form the organisation wants each kind of control proved. */
const controlToAssess = z.strictObject({
  control: z.looseObject({}),
  evidence: z.partialRecord(controlKind, z.array(needed)).default({}),
});

/** `counts` where a control lacks nothing, otherwise `lacking` with what it lacks. */
export function assessControl(data: unknown): AssessmentAnswer {
  const read = checkShape(controlToAssess, data);
  if (!read.ok) return read;
  const evidence = controlKind.options.flatMap((kind) =>
    (read.value.evidence[kind] ?? []).map((each) => ({ control: kind, ...each })),
  );
  const checked = checkControl(read.value.control, { evidence });
  if (!checked.ok) return checked;
  const { gaps } = checked.value;
  return { ok: true, value: { outcome: gaps.length === 0 ? "counts" : "lacking", remarks: gaps } };
}
