import type { z } from "zod";
import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonValue } from "../json/json.ts";
import { notJson } from "../json/not-json.ts";
import { closestIssues, unsaid } from "../payload/expectation.ts";
import { nearest } from "../text/nearest.ts";
import type { Text } from "../text/text.ts";
import type { Choices } from "./choice.ts";
import { editionHash, editionOf } from "./edition-hash.ts";
import { emptyEdition, type RegulationEdition } from "./regulation-edition.ts";
import { editionSchema, headKeys, regulationHead } from "./regulation-file.ts";
import { misfitText } from "./misfit-text.ts";
import type { RegulationProblem } from "./regulation-problem.ts";
import { judgeChoices } from "./judge-choices.ts";
import { readChanges, readSections } from "./read-sections.ts";

/** What regulations are read by: the choices that there are, other regulations, and the bodies that everybody knows. */
export interface RegulationRules {
  readonly choices: Choices;
  /** The text of another regulation that one may be based on, as it was written. */
  readonly base: (id: string) => unknown;
  /** Identifiers of all of them. */
  readonly bases: readonly string[];
  /** Bodies that may adopt a regulation, and the path of the choice under which it names others. */
  readonly bodies: { readonly words: Readonly<Record<string, Text>>; readonly path: string };
}

/** A regulation in one piece, or everything that is wrong with its text. */
export type ReadRegulation =
  | { readonly ok: true; readonly edition: RegulationEdition }
  | { readonly ok: false; readonly problems: readonly RegulationProblem[] };

function malformed(
  regulation: string,
  issues: readonly z.core.$ZodIssue[],
  written: unknown,
): readonly RegulationProblem[] {
  return issues.flatMap(closestIssues).map((issue) => ({
    code: "malformed",
    regulation,
    path: issue.path.filter((key) => typeof key !== "symbol"),
    text: misfitText(issue, written),
  }));
}

const failed = (regulation: string, code: string, path: readonly string[], ru: string, en: string): ReadRegulation => ({
  ok: false,
  problems: [{ code, regulation, path, text: { ru, en } }],
});

/** The same regulation with the base that it names, itself read. */
function baseOf(rules: RegulationRules, id: string, base: string, line: readonly string[]): ReadRegulation {
  if (line.includes(base)) {
    const chain = [...line, base].join(" → ");
    return failed(id, "endless-base", ["extends"], `основа сама на себе: ${chain}`, `based on itself: ${chain}`);
  }
  const text = rules.base(base);
  if (text === undefined) {
    const known = rules.bases.join(", ");
    const near = nearest(base, rules.bases);
    const said = {
      ru: `ожидается одно из положений: ${known}; получено: ${base}`,
      en: `expected one of the regulations ${known}; met: ${base}`,
    };
    const problem = { code: "unknown-base", regulation: id, path: ["extends"], text: said };
    return { ok: false, problems: [{ ...problem, ...(near !== undefined && { near }) }] };
  }
  return readLine(rules, text, line);
}

/** The base that a text names, whatever else is wrong with its head. */
function baseNamed(said: Readonly<Record<string, JsonValue>>): string | undefined {
  return typeof said["extends"] === "string" ? said["extends"] : undefined;
}

function readLine(rules: RegulationRules, written: unknown, line: readonly string[]): ReadRegulation {
  const found = notJson(written);
  if (found !== undefined) {
    return failed(
      "",
      "malformed",
      found.path.map(String),
      `ожидается JSON; получено: ${found.met}`,
      `expected JSON; met: ${found.met}`,
    );
  }
  const head = regulationHead.safeParse(written, { error: () => unsaid });
  const said = isJsonObject(written as JsonValue) ? (written as Record<string, JsonValue>) : {};
  const { id = "", extends: base } = head.success ? head.data : { extends: baseNamed(said) };
  const below = base === undefined ? undefined : baseOf(rules, id, base, [...line, id]);
  const started = below?.ok === true ? below.edition : emptyEdition;
  const sections = Object.fromEntries(Object.entries(said).filter(([key]) => !headKeys.has(key)));
  // Everything that is wrong is told at once, however its head is written.
  const problems: RegulationProblem[] = head.success ? [] : [...malformed("", head.error.issues, written)];
  if (below?.ok === false) problems.push(...below.problems);
  const read = readSections(rules.choices, sections, { id, base: started.choices, problems });
  if (!head.success || below?.ok === false) return { ok: false, problems };

  const { edition, title, adopted } = head.data;
  const choices = { ...started.choices, ...read.chosen };
  for (const path of read.left) delete (choices as Record<string, JsonValue>)[path];
  const from = { ...started.from };
  for (const path of Object.keys(started.choices)) from[path] ??= started.id;
  for (const path of [...Object.keys(read.chosen), ...read.left]) delete from[path];
  judgeChoices(rules, { id, adopted, choices, read }, problems);
  if (problems.length > 0) return { ok: false, problems };
  // Paragraphs are those of this document: another's say nothing of where this one tells what it has taken over.
  return { ok: true, edition: editionOf({ id, edition, title, choices, clauses: read.clauses, from, adopted }) };
}

/**
 * Reads the text of a regulation as it was written, with everything that it takes over from others. Lists replace those
 * of the base as a whole, unless they are written as `{ add, remove }`.
 *
 * @param written - what a YAML or JSON file holds, in the format `nastavnik-regulation/1`
 */
export function readRegulation(rules: RegulationRules, written: unknown): ReadRegulation {
  return readLine(rules, written, []);
}

/** An edition that comes from elsewhere, checked as a text is: its shape, its choices, its hash. */
export function checkedEdition(rules: RegulationRules, given: unknown): ReadRegulation {
  const parsed = editionSchema.safeParse(given, { error: () => unsaid });
  if (!parsed.success) return { ok: false, problems: malformed("", parsed.error.issues, given) };
  const edition = parsed.data as RegulationEdition;
  const read = amendedEdition(rules, { ...edition, choices: {} }, edition.choices);
  if (!read.ok) return read;
  if (editionHash(edition) === edition.hash) return { ok: true, edition };
  return failed(edition.id, "malformed", ["hash"], "ожидается хеш этого текста", "expected the hash of this text");
}

/**
 * An edition with some of its choices made otherwise: `null` leaves one. What is changed is checked as in a text.
 *
 * @param changes - values by the paths of their choices
 */
export function amendedEdition(
  rules: RegulationRules,
  edition: RegulationEdition,
  changes: Readonly<Record<string, JsonValue>>,
): ReadRegulation {
  const { id, choices, clauses, from } = edition;
  const problems: RegulationProblem[] = [];
  const read = readChanges(rules.choices, changes, { id, base: choices, problems });
  const changed: Record<string, JsonValue> = { ...choices, ...read.chosen };
  for (const path of read.left) delete changed[path];
  judgeChoices(rules, { id, adopted: [], choices: changed, read }, problems);
  if (problems.length > 0) return { ok: false, problems };
  const others = Object.entries(from).filter(([path]) => !Object.hasOwn(changes, path));
  return { ok: true, edition: editionOf({ ...edition, choices: changed, clauses, from: Object.fromEntries(others) }) };
}
