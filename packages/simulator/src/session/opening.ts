import type { Text } from "@nastavnik/core";
import { shippedRegulation } from "@nastavnik/core/target-model";
import { type DefinitionProblem, parseStory, type Story } from "@nastavnik/simulation";
import { parse } from "yaml";
import { type Opening, storyFile } from "./story-file.ts";

/** The stories that a page knows, by the names of their files. */
export type Shelf = Readonly<Record<string, string>>;

/** A place from which somebody may begin to try. */
export interface Beginning {
  readonly id: string;
  readonly title: Text;
  /** The kind of thing that one looks at first. */
  readonly workflow: string;
}

/** What had been done of a school year, by the day on which one begins. */
export const beginnings: readonly Beginning[] = [
  {
    id: "empty",
    workflow: "programme",
    title: { ru: "с чистого листа: программы ещё нет", en: "from nothing: no programme yet" },
  },
  {
    id: "10-15",
    workflow: "participant",
    title: { ru: "октябрь: в базы входят люди", en: "October: people enter the registries" },
  },
  { id: "12-01", workflow: "unit", title: { ru: "декабрь: пары работают", en: "December: pairs at work" } },
  { id: "03-01", workflow: "unit", title: { ru: "март: середина работы", en: "March: in the middle of the work" } },
  { id: "06-01", workflow: "programme", title: { ru: "июнь: итоги", en: "June: the results" } },
];

/** The autumn in which an invented year begins. */
const autumn = 2025;

/** The story with which one begins under a regulation: an invented year that has come so far, or nothing at all. */
export function openingFor(regulation: string | Record<string, unknown>, beginning: string, title: string): string {
  const months = Number(beginning.slice(0, 2));
  const opening: Opening = { title, regulation, organisation: "sample" };
  if (beginning === "empty") {
    const people = {
      head: { name: "Руководитель", roles: ["head"] },
      coordinator: { name: "Координатор", roles: ["coordinator"] },
      curator: { name: "Куратор", roles: ["curator"] },
    };
    return storyFile({ ...opening, people }, { steps: [], until: `${autumn}-09-01` });
  }
  const until = `${months > 8 ? autumn : autumn + 1}-${beginning}`;
  return storyFile({ ...opening, year: { until, from: `${autumn}-09-01`, seed: 1 } }, { steps: [] });
}

/** A text that was opened: a story with its opening, or what is wrong with it. */
export type Opened =
  | { readonly ok: true; readonly opening: Opening; readonly story: Story }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] };

/** Reads the file of a story that the page has saved, or somebody has written. */
export function openStory(text: string, shelf: Shelf): Opened {
  const parsed = parseStory(text, {
    file: "story.yaml",
    open(beside) {
      const file = beside.replace(/^.*\//u, "");
      const found = Object.hasOwn(shelf, file) ? shelf[file] : undefined;
      return found === undefined ? undefined : { file, text: found };
    },
  });
  if (!parsed.ok) return parsed;
  const {
    steps: _steps,
    until: _until,
    hash: _hash,
    $schema: _schema,
    ...opening
  } = parse(text) as Opening & Record<"steps" | "until" | "hash" | "$schema", unknown>;
  return { ok: true, opening, story: parsed.value };
}

/** What a regulation that is shipped is called. */
export const regulationTitle = (id: string): Text | undefined => shippedRegulation(id)?.title;
