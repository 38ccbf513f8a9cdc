import type { JsonObject } from "@nastavnik/core";
import type { Assessing, AssessmentAnswer } from "@nastavnik/core/monitoring";

const judged = (outcome: string, codes: readonly string[] = ["lacking"]): AssessmentAnswer => ({
  ok: true,
  value: { outcome, remarks: codes.map((code) => ({ code, text: lacking })) },
});

const lacking = { ru: "Чего-то не хватает", en: "Something is missing" };

interface Results {
  readonly plans?: readonly { readonly id: string; readonly planned: number }[];
  readonly facts?: readonly { readonly id: string; readonly value: number | string }[];
}

function resultsOf({ plans = [], facts = [] }: Results, counted: Results["facts"] = []): AssessmentAnswer {
  const values = plans.map(({ id, planned }) => {
    const fact = counted.find((each) => each.id === id) ?? facts.find((each) => each.id === id);
    return [planned, fact && Number(fact.value)] as const;
  });
  if (values.length === 0) return judged("incomplete", ["uncompared"]);
  if (values.some(([, value]) => value === undefined)) return judged("incomplete", ["missing"]);
  const isDeviating = values.some(([planned, value = 0]) => value < planned);
  return isDeviating ? judged("revise", ["deviating"]) : judged("package", []);
}

function coveredControl({ kind, covers, outsideEvents }: JsonObject): AssessmentAnswer {
  const isFinal = kind === "final";
  const codes = [
    ...(isFinal && covers !== "all" ? ["not-everybody-asked"] : []),
    ...(!isFinal && outsideEvents !== undefined ? ["outside-events-too-early"] : []),
  ];
  return judged(codes.length === 0 ? "counts" : "lacking", codes);
}

interface Ways {
  readonly ways?: readonly string[];
  readonly documents?: readonly { readonly way: string }[];
}

/** Assesses as simply as can be: a control that has evidence counts, a way counts with one document, results by their size. */
export const assessing: Assessing = {
  assess(kind, data, counted) {
    if (kind === "results") return resultsOf(data, counted);
    if (kind === "monitoring-ways") {
      const { ways = [], documents = [] } = data as Ways;
      return judged(ways.every((way) => documents.some((each) => each.way === way)) ? "counts" : "lacking");
    }
    if (kind === "covered-control") return coveredControl(data);
    const { control = {} } = data as { readonly control?: JsonObject };
    return judged(Array.isArray(control["evidence"]) && control["evidence"].length > 0 ? "counts" : "lacking");
  },
};
