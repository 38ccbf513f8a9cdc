import type { JsonObject } from "@nastavnik/core";
import type { Assessing, AssessmentAnswer } from "@nastavnik/core/monitoring";

const judged = (outcome: string): AssessmentAnswer => ({ ok: true, value: { outcome, remarks: [lacking] } });

const lacking = { code: "lacking", text: { ru: "Чего-то не хватает", en: "Something is missing" } };

interface Results {
  readonly plans?: readonly { readonly id: string; readonly planned: number }[];
  readonly facts?: readonly { readonly id: string; readonly value: number }[];
}

function resultsOf({ plans = [], facts = [] }: Results): string {
  const values = plans.map(({ id, planned }) => [planned, facts.find((fact) => fact.id === id)?.value] as const);
  if (values.length === 0 || values.some(([, value]) => value === undefined)) return "incomplete";
  return values.every(([planned, value = 0]) => value >= planned) ? "package" : "revise";
}

interface Ways {
  readonly ways?: readonly string[];
  readonly documents?: readonly { readonly way: string }[];
}

/** Assesses as simply as can be: a control that has evidence counts, a way counts with one document, results by their size. */
export const assessing: Assessing = {
  assess(kind, data) {
    if (kind === "results") return judged(resultsOf(data));
    if (kind === "monitoring-ways") {
      const { ways = [], documents = [] } = data as Ways;
      return judged(ways.every((way) => documents.some((each) => each.way === way)) ? "counts" : "lacking");
    }
    const { control = {} } = data as { readonly control?: JsonObject };
    return judged(Array.isArray(control["evidence"]) && control["evidence"].length > 0 ? "counts" : "lacking");
  },
};
