import type { AssessmentAnswer, AssessmentRemark } from "@nastavnik/core/monitoring";
import * as z from "zod";
import { isOutsideTooEarly } from "../control/check-control.ts";
import { checkShape } from "../problem/check-shape.ts";

/** A control that tells whom it has covered, without anybody's scores; its kind may be one of the organisation's own. */
const coveredControl = z.strictObject({
  kind: z.string().min(1).max(200),
  covers: z.enum(["all", "some"]),
  outsideEvents: z.int().min(0).optional(),
});

const notEverybody: AssessmentRemark = {
  code: "not-everybody-asked",
  text: { ru: "Опрошены не все участники", en: "Not every party was asked" },
};

const tooEarly: AssessmentRemark = {
  code: "outside-events-too-early",
  text: {
    ru: "Этот показатель учитывают только в итоговом контроле",
    en: "This item belongs to the final control only",
  },
};

/** `counts` where a control measures what its kind may, and of whom it has to; otherwise `lacking` with what it lacks. */
export function assessCoveredControl(data: unknown): AssessmentAnswer {
  const read = checkShape(coveredControl, data);
  if (!read.ok) return read;
  const { kind, covers } = read.value;
  const remarks = [
    ...(kind === "final" && covers !== "all" ? [notEverybody] : []),
    ...(isOutsideTooEarly(read.value) ? [tooEarly] : []),
  ];
  return { ok: true, value: { outcome: remarks.length === 0 ? "counts" : "lacking", remarks } };
}
