import type { AssessmentAnswer } from "@nastavnik/core/monitoring";
import { checkWays } from "../monitoring-way/check-ways.ts";

/** `counts` where every chosen way of monitoring was used, otherwise `lacking` with the documents that are missing. */
export function assessWays(data: unknown): AssessmentAnswer {
  const checked = checkWays(data);
  if (!checked.ok) return checked;
  const remarks = checked.value.flatMap(({ way, title, clause, lacks }) =>
    lacks.map((document) => ({
      code: "no-document",
      text: { ru: `${title.ru}: нужен документ «${document.ru}»`, en: `${title.en}: “${document.en}” is needed` },
      ...(clause !== undefined && { clause }),
      subject: way,
    })),
  );
  return { ok: true, value: { outcome: remarks.length === 0 ? "counts" : "lacking", remarks } };
}
