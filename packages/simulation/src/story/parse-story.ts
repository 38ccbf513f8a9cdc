import type { Workflow } from "@nastavnik/core";
import { unsaid } from "@nastavnik/core/internals";
import { shippedRegulations, targetModel } from "@nastavnik/core/target-model";
import { type DefinitionProblem, type Finding, problemAt } from "../definition/definition-problem.ts";
import { describe, explainIssue, oneOf } from "../definition/explain-issue.ts";
import { readSource, type Source } from "../definition/read-source.ts";
import { checkStory } from "./check-story.ts";
import type { Story } from "./story.ts";
import { storyDefinition } from "./story-definition.ts";
import { storyJsonSchema } from "./story-json-schema.ts";

/** How the file of a story is read. */
export interface StoryParseOptions {
  /** Name of the file, for messages. */
  readonly file: string;
  /** By default `json` for a name that ends in `.json`, otherwise `yaml`. */
  readonly format?: "yaml" | "json";
  /** Workflows whose commands the story may give; those of the target model unless told. */
  readonly workflows?: readonly Workflow[];
  /** Gives the text of the story that this one comes `after`, or of its regulation, with its name; nothing where there is none. */
  readonly open?: (beside: string, file: string) => { readonly file: string; readonly text: string } | undefined;
}

/** A story that was read, or every problem of its file. */
export type ParsedStory =
  | { readonly ok: true; readonly value: Story }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] };

/** More stories one after another than anybody tells. */
const mostBefore = 50;

/**
 * Reads a story, YAML or JSON, with those that have happened before it. All problems are told at once, each with its place,
 * what was expected and what was met.
 */
export function parseStory(text: string, options: StoryParseOptions): ParsedStory {
  return parse(text, options, 0);
}

function parse(text: string, options: StoryParseOptions, depth: number): ParsedStory {
  const { file, format = file.toLowerCase().endsWith(".json") ? "json" : "yaml", open } = options;
  const { workflows = targetModel.workflows } = options;
  const read = readSource(text, file, format);
  if ("problems" in read) return { ok: false, problems: read.problems };
  const { source } = read;
  const parsed = storyDefinition.safeParse(source.data, { error: () => unsaid });
  if (!parsed.success) {
    const schema = storyJsonSchema();
    return refused(
      parsed.error.issues.flatMap((issue) => explainIssue(issue, source.data, schema)),
      source,
    );
  }
  const { after, steps, ...own } = parsed.data;
  const opened = after === undefined ? undefined : depth < mostBefore ? open?.(after, file) : undefined;
  if (after !== undefined && opened === undefined) {
    const expected = { ru: "история, которая была раньше, рядом с этой", en: "the story before, beside this one" };
    return refused([{ code: "no-story", path: ["after"], expected, met: describe(after) }], source);
  }
  const before = opened && parse(opened.text, { workflows, ...(open && { open }), file: opened.file }, depth + 1);
  if (before?.ok === false) return before;
  const past = before?.value;
  const regulation = regulationOf(own.regulation, file, open);
  if ("problems" in regulation) return { ok: false, problems: regulation.problems };
  if ("missing" in regulation) {
    const expected = { ru: "файл с Положением рядом с историей", en: "a file with a regulation, beside the story" };
    return refused([{ code: "no-regulation", path: ["regulation"], expected, met: describe(own.regulation) }], source);
  }
  const people = { ...past?.people, ...own.people };
  const earlier = past ? [...past.before, ...past.steps] : [];
  if (typeof own.regulation === "string" && typeof regulation.regulation === "string") {
    const known = [...shippedRegulations];
    if (!known.includes(regulation.regulation)) {
      const what = { ru: "файл или одно из готовых положений", en: "a file, or one of the shipped regulations" };
      const expected = oneOf(what, known, regulation.regulation);
      return refused(
        [{ code: "no-regulation", path: ["regulation"], expected, met: describe(own.regulation) }],
        source,
      );
    }
  }
  const findings = checkStory({ ...own, ...regulation, people, steps, after }, workflows, earlier);
  if (findings.length > 0) return refused(findings, source);
  const settings = { ...own, ...regulation };
  return { ok: true, value: { ...settings, ...(past && settingsOf(past, settings)), people, before: earlier, steps } };
}

type Regulation = Story["regulation"];

/** A regulation that is named as a file is read from it; a name and a text stay what they are. */
function regulationOf(
  given: Regulation,
  from: string,
  open: StoryParseOptions["open"],
):
  | { readonly regulation?: Regulation }
  | { readonly missing: true }
  | { readonly problems: readonly DefinitionProblem[] } {
  if (typeof given !== "string" || !/\.(?:ya?ml|json)$/i.test(given))
    return given === undefined ? {} : { regulation: given };
  const opened = open?.(given, from);
  if (opened === undefined) return { missing: true };
  const { file, text } = opened;
  const read = readSource(text, file, file.toLowerCase().endsWith(".json") ? "json" : "yaml");
  if ("problems" in read) return { problems: read.problems };
  const { data } = read.source;
  if (typeof data !== "object" || data === null || Array.isArray(data)) return { missing: true };
  return { regulation: data as Extract<Regulation, object> };
}

/** Whose story it is and when is told by the first; with what programmes are founded, by the first that tells it. */
function settingsOf(
  { organisation, timeZone, calendar, year, ...past }: Story,
  own: Pick<Story, "regulation" | "policies">,
): Partial<Story> {
  const regulation = past.regulation ?? own.regulation;
  const policies = past.policies ?? own.policies;
  return {
    organisation,
    timeZone,
    calendar,
    ...(year !== undefined && { year }),
    ...(regulation !== undefined && { regulation }),
    ...(policies !== undefined && { policies }),
  };
}

function refused(findings: readonly Finding[], source: Source): ParsedStory {
  const problems = findings
    .map(({ isKey, ...finding }) => problemAt(source.place(finding.path, isKey), finding))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, problems };
}
