import type { JsonObject } from "@nastavnik/core";
import type { Reviewing } from "@nastavnik/core/monitoring";

interface Sheet {
  readonly expert: string;
  readonly answers: { readonly points?: number };
}

/** A small way to judge: two experts give up to ten points each, and ten of both together are needed. */
export const twoExperts: Reviewing = {
  judge(review: JsonObject) {
    const { sheet, sheets = [] } = review as { sheet?: JsonObject; sheets?: readonly Sheet[] };
    if (sheet !== undefined && sheet["need"] !== 10) {
      const text = { ru: "ожидается порог листа", en: "expected the threshold of the sheet" };
      return { ok: false, problems: [{ text, path: ["sheet", "need"] }] };
    }
    if (sheets.some(({ answers: { points = 0 } }) => points > 10)) {
      const text = { ru: "ожидается не более десяти баллов", en: "expected ten points at most" };
      return { ok: false, problems: [{ text, path: ["sheets", 0, "answers", "points"] }] };
    }
    const counted = sheets.filter(({ answers }) => answers.points !== undefined);
    const total = counted.reduce((sum, { answers: { points = 0 } }) => sum + points, 0);
    const missing = { ru: "Не хватает экспертов", en: "Experts missing" };
    const few = { ru: "Баллов меньше порога", en: "Fewer points than needed" };
    const blank = { ru: "Лист не заполнен", en: "The sheet is blank" };
    const outcome = counted.length < 2 ? "incomplete" : total < 10 ? "rejected" : "accepted";
    return {
      ok: true,
      value: {
        outcome,
        total: String(total),
        experts: counted.map(({ expert }) => expert),
        remarks: [
          ...(outcome === "incomplete" ? [missing] : outcome === "rejected" ? [few] : []),
          ...(counted.length < sheets.length ? [blank] : []),
        ],
      },
    };
  },
};
