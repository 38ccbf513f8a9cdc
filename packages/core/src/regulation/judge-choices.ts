import { isJsonObject } from "../json/is-json-object.ts";
import type { JsonValue } from "../json/json.ts";
import { byWords } from "../text/by-words.ts";
import { nearest } from "../text/nearest.ts";
import type { Text } from "../text/text.ts";
import type { Bound, Choice, Named } from "./choice.ts";
import { idOf } from "./list-change.ts";
import { isOwnEntry, ownWordsIn } from "./own-words.ts";
import type { ReadSections } from "./read-sections.ts";
import type { RegulationRules } from "./read-regulation.ts";
import type { Adoption } from "./regulation-edition.ts";
import type { RegulationProblem } from "./regulation-problem.ts";

type Words = Named["words"];

interface Judged {
  readonly id: string;
  readonly adopted: readonly Adoption[];
  readonly choices: Readonly<Record<string, JsonValue>>;
  /** What the text itself says, without what it takes over. */
  readonly read: ReadSections;
}

const partOf = (value: JsonValue, part: string | undefined): JsonValue | undefined =>
  part === undefined ? value : isJsonObject(value) ? value[part] : undefined;

/** What law says against a value; `undefined` where it says nothing. */
function againstLaw(value: JsonValue, { part, atLeast, atMost, clause }: Bound): Text | undefined {
  const met = partOf(value, part);
  if (typeof met !== "number") return undefined;
  const said = (ru: string, en: string, limit: number): Text => ({
    ru: `ожидается ${ru} ${limit} (${clause}); получено: ${met}`,
    en: `expected ${en} ${limit} by law; met: ${met}`,
  });
  if (atLeast !== undefined && met < atLeast) return said("не менее", "at least", atLeast);
  return atMost !== undefined && met > atMost ? said("не более", "at most", atMost) : undefined;
}

/** The identifiers that the value of a choice lists: those of its entries, or its keys. */
function listedIn(value: JsonValue | undefined): readonly string[] {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap((item) => idOf(item) ?? []);
  return value !== undefined && isJsonObject(value) ? Object.keys(value) : [];
}

type Place = readonly (string | number)[];

/** Every name in a value with its place: texts, wherever they stand but in an entry of the organisation's own. */
function namesIn(value: JsonValue | undefined, place: Place): readonly (readonly [name: string, place: Place])[] {
  if (typeof value === "string") return [[value, place]];
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).flatMap((each, index) => namesIn(each, [...place, index]));
  }
  if (value === undefined || !isJsonObject(value) || isOwnEntry(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => namesIn(each, [...place, key]));
}

/** What is wrong with choices that each are written rightly: law that they break, what is named and nowhere listed. */
export function judgeChoices(rules: RegulationRules, judged: Judged, problems: RegulationProblem[]): void {
  const { id, adopted, choices, read } = judged;
  const report = (
    code: string,
    path: readonly (string | number)[],
    ru: string,
    en: string,
    more: Pick<RegulationProblem, "near" | "clause"> = {},
  ): void => void problems.push({ code, regulation: id, path, text: { ru, en }, ...more });

  for (const path of read.left) {
    const law = rules.choices[path]?.law;
    if (law === undefined) continue;
    report("law-switched-off", path.split("."), `закон отключить нельзя: ${law}`, "law cannot be switched off", {
      clause: law,
    });
  }
  for (const [path, value] of Object.entries(read.chosen)) {
    for (const bound of rules.choices[path]?.bounds ?? []) {
      const expected = againstLaw(value, bound);
      if (expected === undefined) continue;
      const keys = [...path.split("."), ...(bound.part === undefined ? [] : [bound.part])];
      report("against-law", keys, expected.ru, expected.en, { clause: bound.clause });
    }
  }
  if (adopted.length > 0) {
    for (const path of [...Object.keys(read.chosen), ...read.left]) {
      if (read.clauses[path] !== undefined || rules.choices[path]?.law !== undefined) continue;
      report(
        "no-paragraph",
        path.split("."),
        "ожидается пункт положения: clause раздела или clauses для отдельных выборов",
        "expected the paragraph of the regulation: clause of the section, or clauses for single choices",
      );
    }
  }

  const known = ({ words, also = [] }: Named, own?: JsonValue): readonly string[] => [
    ...new Set([
      ...Object.keys(words),
      ...Object.keys(ownWordsIn(own)),
      ...also.flatMap((path) => [...listedIn(choices[path]), ...Object.keys(ownWordsIn(choices[path]))]),
    ]),
  ];
  const missing = (code: string, path: Place, name: string, there: readonly string[], words: Words): void => {
    if (there.includes(name)) return;
    const near = nearest(name, there) ?? byWords(name, Object.entries(words))[0];
    const ru = `ожидается одно из имён: ${there.join(", ")}, или своё с названием { id: …, title: { ru: …, en: … } }; нигде не определено: ${name}`;
    const en = `expected one of the names ${there.join(", ")}, or one of your own with a title { id: …, title: { ru: …, en: … } }; defined nowhere: ${name}`;
    report(code, path, ru, en, near === undefined ? {} : { near });
  };
  const bodies = known({ words: rules.bodies.words, also: [rules.bodies.path] });
  for (const [index, { body }] of adopted.entries()) {
    if (body !== undefined) missing("unknown-body", ["adopted", index, "body"], body, bodies, rules.bodies.words);
  }
  for (const [path, value] of Object.entries(choices)) {
    const choice: Choice | undefined = rules.choices[path];
    if (choice === undefined) continue;
    const { names, keys } = choice;
    const codeOf = ({ also }: Named) => (also?.includes(rules.bodies.path) === true ? "unknown-body" : "unknown-name");
    if (names !== undefined) {
      const there = known(names, value);
      for (const [name, place] of namesIn(value, path.split(".")))
        missing(codeOf(names), place, name, there, names.words);
    }
    if (keys !== undefined && isJsonObject(value)) {
      const there = known(keys);
      for (const key of Object.keys(value)) missing(codeOf(keys), [...path.split("."), key], key, there, keys.words);
    }
    const misfit = choice.fits?.(value, choices);
    if (misfit !== undefined) report("does-not-fit", path.split("."), misfit.ru, misfit.en);
  }
}
