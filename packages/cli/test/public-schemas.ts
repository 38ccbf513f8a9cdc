import { isNastavnikError, type Text, type Workflow } from "@nastavnik/core";
import { parsePayload, personalMisfits } from "@nastavnik/core/internals";
import { checkedEdition, type RegulationProblem } from "@nastavnik/core/regulation";
import { importPlanFile } from "@nastavnik/core/road-map";
import {
  readRegulation,
  regulationChoices,
  roadMapRoles,
  shippedRegulation,
  targetModel,
} from "@nastavnik/core/target-model";
import { migrationPlanData } from "@nastavnik/engine";
import { matchingProblem, parseProblem, parseResult, readInstance } from "@nastavnik/matching";
import { notificationRules, notificationWorkflows, parseRules } from "@nastavnik/notifications";
import { targetModelNotifications } from "@nastavnik/notifications/target-model";
import { checkShape, evaluationInput, pathText } from "@nastavnik/rules";
import { monitoringFile } from "@nastavnik/rules/monitoring-sheets";
import { scoreFile } from "@nastavnik/rules/score";
import { exampleStimulusPolicy, stimulusPolicy } from "@nastavnik/rules/stimulus";
import {
  parseSchoolYear,
  parseStory,
  sampleYearInput,
  schoolYearDefinition,
  storyDefinition,
} from "@nastavnik/simulation";
import { readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import type { z } from "zod";
import { editionSchema, regulationHead } from "../../core/src/regulation/regulation-file.ts";
import { planFile } from "../../core/src/road-map/import/plan-file.ts";
import {
  command,
  draft,
  instanceRef,
  parseDraft,
  parseEnvelope,
  parseRef,
} from "../../engine/src/envelope/envelope.ts";
import {
  costsInstance,
  hospitalsInstance,
  peersInstance,
  projectsInstance,
  weightsInstance,
} from "../../matching/src/instance/instance.ts";
import { resultSchema } from "../../matching/src/result/result-schema.ts";
import { parsedDocument } from "../src/parsed-document.ts";
import { UserError } from "../src/user-error.ts";
import { sendingMisfits } from "../src/notifications/read-sending-settings.ts";
import { sendingSettings } from "../src/notifications/sending-settings.ts";
type Path = readonly (string | number)[];

/** A way in for outside data: by which schema they are read, and what their reader says of them. */
export interface Door {
  readonly name: string;
  readonly schema: z.core.$ZodType;
  /** Data that fit, where the reader asks for more than the schema does. */
  readonly seed?: unknown;
  /** The file with the JSON Schema of these data, by its package. */
  readonly file?: string;
  /** Whether reading takes so long that not every wrong value is tried in every run. */
  readonly isSlow?: true;
  /** How messages write a place. */
  readonly place: (path: Path) => string;
  /** Everything that the reader says, each with its place. */
  readonly read: (data: unknown) => readonly Text[];
}

const dotted = (path: Path): string => path.join(".");

const bracketed = (path: Path): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");

const at = (place: string, { ru, en }: Text): Text => ({ ru: `${place}: ${ru}`, en: `${place}: ${en}` });

/** The lines of what is thrown. */
function thrownBy(run: () => unknown): readonly Text[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!isNastavnikError(error, "invalid-input") || error.text === undefined) throw error;
    const { ru, en } = error.text;
    const english = en.split("\n");
    return ru.split("\n").map((line, index) => ({ ru: line, en: english[index] ?? "" }));
  }
}

/** The lines of what a user is told. */
function toldToUser(run: () => unknown): readonly Text[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const english = error.text.en.split("\n");
    return error.text.ru.split("\n").map((line, index) => ({ ru: line, en: english[index] ?? "" }));
  }
}

const ofRegulation = (read: { readonly ok: boolean; readonly problems?: readonly RegulationProblem[] }) =>
  (read.problems ?? []).map(({ path, text }) => at(path.join("."), text));

const ofCommands = [...targetModel.workflows, ...notificationWorkflows].flatMap((workflow: Workflow): Door[] =>
  Object.entries(workflow.commands).flatMap(([type, { payload, personalData, notes = {} }]): Door[] => {
    const kept = [
      ...(personalData === undefined ? [] : [{ note: undefined, schema: personalData }]),
      ...Object.entries(notes).map(([note, { schema }]) => ({ note, schema })),
    ];
    return [
      {
        name: `${workflow.id} ${type}`,
        schema: payload,
        place: dotted,
        read: (data) => {
          const parsed = parsePayload(workflow, type, data);
          return parsed.ok ? [] : parsed.reasons.map(({ text }) => text);
        },
      },
      ...kept.map(({ note, schema }): Door => ({
        name: `${workflow.id} ${type}: ${note ?? "personal data"}`,
        schema,
        place: (path) => dotted([note ?? "personalData", ...path]),
        read: (data) =>
          personalMisfits(workflow, type, [
            { subject: "somebody", data: data as Record<string, string>, ...(note !== undefined && { note }) },
          ]).map(({ text }) => text),
      })),
    ];
  }),
);

const period = { from: "2021-09-01", to: "2022-06-30" };

const head = { format: "nastavnik-regulation/1", id: "own", title: { ru: "Своё", en: "Own" } };

const ofChoices = Object.entries(regulationChoices).map(([path, { schema }]): Door => ({
  name: `regulation: ${path}`,
  schema,
  place: (within) => dotted([path, ...within]),
  read: (data) => {
    // What is not chosen is left by it, and nothing is wrong.
    const nested = path.split(".").reduceRight<unknown>((value, key) => ({ [key]: value }), data ?? {});
    return ofRegulation(readRegulation({ ...head, ...(nested as object) }));
  },
}));

const shipped = shippedRegulation("school-32")!;

const ofFiles: readonly Door[] = [
  {
    name: "regulation: its head",
    schema: regulationHead,
    file: "core/regulation.schema.json",
    place: dotted,
    read: (data) => ofRegulation(readRegulation(data)),
  },
  {
    name: "regulation: an edition in one piece",
    schema: editionSchema,
    seed: shipped,
    place: dotted,
    read: (data) =>
      ofRegulation(
        checkedEdition(
          { choices: regulationChoices, base: () => undefined, bases: [], bodies: { words: {}, path: "" } },
          data,
        ),
      ),
  },
  {
    name: "road map in JSON",
    schema: planFile,
    place: bracketed,
    read: (data) => thrownBy(() => importPlanFile(data, { roles: roadMapRoles, otherwise: period })),
  },
  {
    name: "rules of notifications",
    schema: notificationRules,
    file: "notifications/notifications.schema.json",
    place: dotted,
    read: (data) => thrownBy(() => parseRules(data, targetModelNotifications)),
  },
  {
    name: "settings of sending",
    schema: sendingSettings,
    file: "cli/notifications-send.schema.json",
    place: dotted,
    read: (data) => sendingMisfits(data).map(({ path, text }) => at(dotted(path), text)),
  },
  {
    name: "migration plan",
    schema: migrationPlanData,
    file: "engine/migration-plan.schema.json",
    place: dotted,
    read: (data) => toldToUser(() => parsedDocument(migrationPlanData, { data, place: () => "plan.json" })),
  },
  ofDefinition("school year", schoolYearDefinition, "simulation/school-year.schema.json", year(), (text) =>
    parseSchoolYear(text, { file: "year.json" }),
  ),
  ofDefinition("story", storyDefinition, "simulation/story.schema.json", story(), (text) =>
    parseStory(text, { file: "story.json" }),
  ),
];

function year(): unknown {
  const { roadMap, ...around } = sampleYearInput(shipped);
  const { stages, ...others } = roadMap;
  // One stage is enough, and is read in less time.
  return { ...around, roadMap: { ...others, stages: stages.slice(0, 1) } };
}

function story(): unknown {
  const file = new URL("../../../examples/stories/01-programme-begins.yaml", import.meta.url);
  return parseYaml(readFileSync(file, "utf8"));
}

function ofDefinition(
  name: string,
  schema: z.ZodType,
  file: string,
  seed: unknown,
  parse: (
    text: string,
  ) => { readonly ok: true } | { readonly ok: false; readonly problems: readonly { readonly message: Text }[] },
): Door {
  return {
    name,
    schema,
    file,
    seed,
    isSlow: true,
    place: bracketed,
    read: (data) => {
      const parsed = parse(JSON.stringify(data));
      return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
    },
  };
}

/** An instance of a kind; one that tells none is another format. */
const instance = (kind: string) => (data: unknown) =>
  thrownBy(() =>
    readInstance(typeof data === "object" && data !== null && !Array.isArray(data) ? { kind, ...data } : data),
  );

const ofMatching: readonly Door[] = [
  {
    name: "matching problem",
    schema: matchingProblem,
    place: bracketed,
    read: (data) => thrownBy(() => parseProblem(data)),
  },
  {
    name: "matching answer",
    schema: resultSchema,
    place: bracketed,
    read: (data) => thrownBy(() => parseResult(parseProblem({ mentees: [], mentors: [] }), data)),
  },
  ...(
    [
      ["HR", hospitalsInstance, { mentees: {}, mentors: {} }],
      ["SPA-S", projectsInstance, { mentees: {}, projects: {}, mentors: {} }],
      ["max-weight matching with minimum score", weightsInstance, { weights: [] }],
      ["min-cost assignment", costsInstance, { cost: [] }],
      ["SR", peersInstance, { agents: {} }],
    ] as const
  ).map(([kind, schema, seed]): Door => ({
    name: `instance ${kind}`,
    schema: (schema as z.ZodObject).partial({ kind: true }),
    seed: { kind, ...seed },
    place: bracketed,
    read: instance(kind),
  })),
];

const ref = { workflow: "programme", id: "2026" };

const ofEnvelope: readonly Door[] = [
  {
    name: "command",
    schema: command,
    place: (path) => dotted(["command", ...path]),
    read: (data) => thrownBy(() => parseEnvelope(ref, data)),
  },
  {
    name: "command that is asked about",
    schema: draft,
    place: (path) => dotted(["command", ...path]),
    read: (data) => thrownBy(() => parseDraft(ref, data)),
  },
  {
    name: "reference to an instance",
    schema: instanceRef,
    place: (path) => dotted(["instance", ...path]),
    read: (data) => thrownBy(() => parseRef(data)),
  },
];

/** By `checkShape`, as whoever reads such data in an application does. */
export const shape = (name: string, schema: z.ZodType, more: Partial<Door> = {}): Door => ({
  name,
  schema,
  place: bracketed,
  read: (data) => {
    const read = checkShape(schema, data);
    return read.ok ? [] : read.problems.map(({ path, text }) => at(pathText(path), text));
  },
  ...more,
});

/** Every way in for outside data that has a reader of its own. */
export const doors: readonly Door[] = [
  ...ofCommands,
  ...ofChoices,
  ...ofFiles,
  ...ofMatching,
  ...ofEnvelope,
  shape("evaluation", evaluationInput, { file: "rules/evaluation.schema.json" }),
  shape("monitoring sheets", monitoringFile, { file: "rules/monitoring.schema.json" }),
  shape("score sheet", scoreFile, { file: "rules/score.schema.json" }),
  shape("stimulus policy", stimulusPolicy, { seed: exampleStimulusPolicy }),
];
