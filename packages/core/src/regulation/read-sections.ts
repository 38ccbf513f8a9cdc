import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonObject, JsonValue } from "../json/json.ts";
import { closestIssues, unsaid } from "../payload/expectation.ts";
import { fieldAt } from "../payload/shape-misfits.ts";
import { byWords } from "../text/by-words.ts";
import { nearest } from "../text/nearest.ts";
import type { Text } from "../text/text.ts";
import type { Choice, Choices } from "./choice.ts";
import { changedList, isListChange } from "./list-change.ts";
import { misfitText } from "./misfit-text.ts";
import type { RegulationProblem } from "./regulation-problem.ts";

/** What the sections of one text say. */
export interface ReadSections {
  readonly chosen: Readonly<Record<string, JsonValue>>;
  /** Paths that it leaves, with `false` or `null`. */
  readonly left: readonly string[];
  readonly clauses: Readonly<Record<string, string>>;
}

interface Reading {
  readonly id: string;
  /** What the regulation is based on chooses. */
  readonly base: Readonly<Record<string, JsonValue>>;
  readonly problems: RegulationProblem[];
}

/** Keys of a section that say where its choices stand in the document. */
const placing: ReadonlySet<string> = new Set(["clause", "clauses"]);

const placeOf = (path: string, rest: readonly PropertyKey[] = []) => [
  ...path.split("."),
  ...rest.filter((key) => typeof key !== "symbol"),
];

/** The words of everything that the value of a choice may name. */
function wordsFor({ words = {}, names, keys }: Choice): readonly (readonly [string, Text])[] {
  return Object.entries({ ...words, ...names?.words, ...keys?.words });
}

/** Notes what is wrong, and gathers what is chosen. */
class Reader {
  readonly chosen: Record<string, JsonValue> = {};
  readonly left: string[] = [];
  readonly clauses: Record<string, string> = {};
  readonly #choices: Choices;
  readonly #reading: Reading;
  /** Paths of choices and of the sections that they stand in. */
  readonly #names: ReadonlySet<string>;

  constructor(choices: Choices, reading: Reading) {
    this.#choices = choices;
    this.#reading = reading;
    this.#names = new Set(
      Object.keys(choices).flatMap((path) =>
        path.split(".").map((_part, end, parts) => parts.slice(0, end + 1).join(".")),
      ),
    );
  }

  #report(code: string, path: string, text: Text, rest?: readonly PropertyKey[], near?: string): void {
    const { id, problems } = this.#reading;
    problems.push({ code, regulation: id, path: placeOf(path, rest), text, ...(near === undefined ? {} : { near }) });
  }

  unknown(path: string): void {
    const titles = Object.entries(this.#choices).map(([each, { title: words }]) => [each, words] as const);
    const near = nearest(path, this.#names) ?? this.#sameKey(path) ?? byWords(path, titles)[0];
    const title = near === undefined ? undefined : this.#choices[near]?.title;
    const text = {
      ru: `такого выбора нет${title === undefined ? "" : `; похоже на «${title.ru}»`}`,
      en: `there is no such choice${title === undefined ? "" : `; near: “${title.en}”`}`,
    };
    this.#report("unknown-choice", path, text, [], near);
  }

  /** The choice of another section that is called the same. */
  #sameKey(path: string): string | undefined {
    const key = path.split(".").at(-1);
    return Object.keys(this.#choices).find((each) => each.split(".").at(-1) === key);
  }

  choose(path: string, written: JsonValue): void {
    const choice = Object.hasOwn(this.#choices, path) ? this.#choices[path] : undefined;
    if (choice === undefined) return this.unknown(path);
    if (written === false || written === null) return void this.left.push(path);
    const changed = isListChange(written)
      ? changedList(this.#reading.base[path], written)
      : { ok: true as const, value: written };
    if (!changed.ok) return this.#report("nothing-to-change", path, changed.text);
    const parsed = choice.schema.safeParse(changed.value, { error: () => unsaid });
    if (parsed.success) {
      this.chosen[path] = parsed.data as JsonValue;
      return;
    }
    for (const issue of parsed.error.issues.flatMap(closestIssues)) {
      const met = fieldAt(changed.value, issue.path);
      const near = typeof met === "string" ? byWords(met, wordsFor(choice))[0] : undefined;
      this.#report("invalid-choice", path, misfitText(issue, changed.value), issue.path, near);
    }
  }

  /** @param above - the paragraph in which the whole section stands */
  walk(section: JsonObject, within: string, above: string | undefined): void {
    const own = section["clause"];
    const clause = typeof own === "string" && own.trim() !== "" ? own.trim() : above;
    const single = section["clauses"];
    const paragraphs = single !== undefined && isJsonObject(single) ? single : {};
    for (const [key, value] of Object.entries(section)) {
      if (placing.has(key) || value === undefined) continue;
      const path = within === "" ? key : `${within}.${key}`;
      const paragraph = typeof paragraphs[key] === "string" ? paragraphs[key] : clause;
      if (Object.hasOwn(this.#choices, path)) {
        this.choose(path, value);
        if (paragraph !== undefined) this.clauses[path] = paragraph;
      } else if (!this.#names.has(path)) this.unknown(path);
      else if (isJsonObject(value)) this.walk(value, path, paragraph);
      else this.#report("invalid-choice", path, { ru: "ожидается раздел", en: "expected a section" });
    }
  }
}

/** Everything that the sections of a text choose, and the paragraphs that they name. */
export function readSections(choices: Choices, sections: JsonObject, reading: Reading): ReadSections {
  const reader = new Reader(choices, reading);
  reader.walk(sections, "", undefined);
  return reader;
}

/** The same for single choices by their paths, without paragraphs. */
export function readChanges(
  choices: Choices,
  changes: Readonly<Record<string, JsonValue>>,
  reading: Reading,
): ReadSections {
  const reader = new Reader(choices, reading);
  for (const [path, value] of Object.entries(changes)) reader.choose(path, value);
  return reader;
}
