import { checkFacts } from "../indicator/check-facts.ts";
import type { Metric } from "../indicator/metric.ts";
import type { Path, Problem } from "../problem/problem.ts";
import type { MonitoringFile, SchoolSheet } from "./monitoring-file.ts";

const key = ({ municipality, school }: { municipality: string; school: string }): string =>
  JSON.stringify([municipality, school]);

function valueProblems(sheet: SchoolSheet, metrics: ReadonlyMap<string, Metric>, path: Path): readonly Problem[] {
  const facts = Object.entries(sheet.values).map(([metric, value]) => ({
    value: { metric, value, source: "history" as const },
    path: [...path, "values", metric],
  }));
  const checked = checkFacts(metrics, facts);
  // Within a fact a value has a field of its own; in a sheet it stands at its metric.
  return checked.ok
    ? []
    : checked.problems.map((one) => ({
        ...one,
        path: one.path.filter((part, at) => !(at === path.length + 2 && ["value", "metric"].includes(String(part)))),
      }));
}

/** What is wrong with the sheets: values that their metrics do not take, a school twice, a window upside down. */
export function sheetProblems(file: MonitoringFile, metrics: ReadonlyMap<string, Metric>): readonly Problem[] {
  const seen = new Set<string>();
  const repeated = file.sheets.flatMap((sheet, index): Problem[] => {
    if (!seen.has(key(sheet))) {
      seen.add(key(sheet));
      return [];
    }
    const text = {
      ru: `ожидается один лист от организации; получен второй: ${sheet.school}`,
      en: `expected one sheet of a school, met a second: ${sheet.school}`,
    };
    return [{ code: "repeated", path: ["sheets", index, "school"], text }];
  });
  const { from, to } = file.window;
  const text = {
    ru: `ожидается окно, которое кончается не раньше, чем начинается; получено ${from} — ${to}`,
    en: `expected a window that ends when it begins or later, met ${from} to ${to}`,
  };
  return [
    ...(to < from ? [{ code: "wrong-shape" as const, path: ["window"], text }] : []),
    ...repeated,
    ...file.sheets.flatMap((sheet, index) => valueProblems(sheet, metrics, ["sheets", index])),
  ];
}
