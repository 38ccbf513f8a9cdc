import type { Workflow } from "@nastavnik/core";
import { dateWindow, planRoadMap } from "@nastavnik/core/road-map";
import { unsaid } from "@nastavnik/core/internals";
import { roadMapRoles } from "@nastavnik/core/target-model";
import { calendarOf } from "./calendar-of.ts";
import { checkDocumented } from "./check-documented.ts";
import { checkPeople } from "./check-people.ts";
import { checkRoadMap, doubtfulStages } from "./check-road-map.ts";
import { checkWorkflows } from "./check-workflows.ts";
import { type DefinitionProblem, type Finding, problemAt } from "./definition-problem.ts";
import { explainIssue } from "./explain-issue.ts";
import { outOfReach } from "./reachable-share.ts";
import { readSource, type Source } from "./read-source.ts";
import { type SchoolYear, schoolYearDefinition } from "./school-year-definition.ts";
import { type RegulationReader, yearRegulation } from "./year-regulation.ts";

/** How a definition file is read. */
export interface ParseOptions {
  /** Name of the file, for messages. */
  readonly file: string;
  /** By default `json` for a name that ends in `.json`, otherwise `yaml`. */
  readonly format?: "yaml" | "json";
  /** Workflows whose facts and requirements the definition may name; without them, any name is taken. */
  readonly workflows?: readonly Workflow[];
  /** Reads the file of a regulation that the definition names by its path; without it, only names are taken. */
  readonly readRegulation?: RegulationReader;
}

/** A school year that was read, with what is doubtful about it; or every problem of its file. */
export type ParsedSchoolYear =
  | { readonly ok: true; readonly value: SchoolYear; readonly warnings: readonly DefinitionProblem[] }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] };

/**
 * Reads the definition of a school year. All problems are told at once, in the order of the file, each with its place,
 * what was expected and what was met; a file with a syntax error tells those errors alone.
 */
export function parseSchoolYear(text: string, options: ParseOptions): ParsedSchoolYear {
  const { file, format = file.toLowerCase().endsWith(".json") ? "json" : "yaml", workflows } = options;
  const read = readSource(text, file, format);
  if ("problems" in read) return { ok: false, problems: read.problems };
  const { source } = read;
  const regulation = yearRegulation(source.data, options.readRegulation);
  const parsed = schoolYearDefinition.safeParse(source.data, { error: () => unsaid });
  const shape = parsed.error?.issues.flatMap((issue) => explainIssue(issue, source.data)) ?? [];
  const rules = [
    ...checkRoadMap(source.data),
    ...checkDocumented(source.data),
    ...(regulation.ok ? checkPeople(source.data, regulation.regulation) : regulation.findings),
    ...(workflows ? checkWorkflows(source.data, workflows) : []),
  ];
  const findings = [...rules, ...shape.filter((finding) => !rules.some((rule) => isSamePlace(rule, finding)))];
  if (findings.length > 0) return { ok: false, problems: inPlace(findings, source) };
  if (!parsed.success) throw parsed.error;
  const doubts = [
    ...(regulation.ok ? doubtfulStages(source.data, regulation.regulation) : []),
    ...warningsOf(parsed.data),
    ...(regulation.ok ? outOfReach(parsed.data, regulation.regulation) : []),
  ];
  // A year that has been read needs no other file: the text of its regulation goes with it.
  const given = regulation.ok ? regulation.given : undefined;
  const value = given === undefined ? parsed.data : { ...parsed.data, regulation: given as SchoolYear["regulation"] };
  return { ok: true, value, warnings: inPlace(doubts, source) };
}

function isSamePlace(a: Finding, b: Finding): boolean {
  return a.path.length === b.path.length && a.path.every((key, index) => key === b.path[index]);
}

function inPlace(findings: readonly Finding[], source: Source): readonly DefinitionProblem[] {
  return findings
    .map(({ isKey, ...finding }) => problemAt(source.place(finding.path, isKey), finding))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}

const cellCodes: Readonly<Record<string, string>> = {
  "no-deadline": "blank-cell",
  "no-responsible": "blank-cell",
  "unknown-role": "unknown-role",
};

/** Blank cells and words that nobody can read do no harm, and neither does a calendar without transferred days. */
function warningsOf(definition: SchoolYear): readonly Finding[] {
  const period = dateWindow(definition.period);
  const calendar = calendarOf(definition);
  const { warnings } = planRoadMap(definition.roadMap, period, roadMapRoles, calendar);
  const cells = warnings.map(({ code, path, expected, met }) => ({
    code: cellCodes[code] ?? "doubtful-deadline",
    path: ["roadMap", ...path],
    expected,
    met,
  }));
  const { knownYears } = calendar;
  if (knownYears && knownYears.from <= period.from.year && period.to.year <= knownYears.to) return cells;
  const years = knownYears ? `${knownYears.from}–${knownYears.to}` : "—";
  const met = `${definition.period.from} – ${definition.period.to}`;
  return [
    {
      code: "unknown-year",
      path: ["period"],
      expected: {
        ru: `период, на который известен производственный календарь (${years}); за другие годы выходные взяты без переносов: впишите их в calendar, когда календарь утвердят`,
        en: `a period whose production calendar is known (${years}); in other years weekends are taken as they fall: write the transferred days into calendar once they are published`,
      },
      met: { ru: met, en: met },
    },
    ...cells,
  ];
}
