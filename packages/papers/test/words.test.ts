import type { Text } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { readHistory, type WholeHistory } from "@nastavnik/engine";
import { reportHtml, reportOfStore, type YearReport } from "@nastavnik/papers";
import { memoryStore } from "@nastavnik/persistence/memory";
import { reportSettings, simulateYear } from "@nastavnik/simulation";
import { beforeAll, describe, expect, it } from "vitest";
import { smallYear } from "../../simulation/test/example-year.ts";

let history: WholeHistory;
let report: YearReport;

beforeAll(async () => {
  const definition = smallYear();
  const store = memoryStore({ tenant: "school" });
  await simulateYear({ definition, seed: 3, store });
  history = await readHistory(store);
  const { labels: _labels, ...asTheGuideSays } = reportSettings(definition);
  report = await reportOfStore(store, { ...asTheGuideSays, labels: definition.population.subjects });
});

function isText(value: object): value is Text {
  return "ru" in value && "en" in value && typeof value.ru === "string" && typeof value.en === "string";
}

/** Every text in both languages that lies in a value. */
function* textsIn(value: unknown): Generator<Text> {
  if (typeof value !== "object" || value === null) return;
  if (isText(value)) yield value;
  else for (const inner of Object.values(value)) yield* textsIn(inner);
}

/** Identifiers that no English text would hold as words: those of several parts. */
const identifiers = new Set(
  targetModel.workflows
    .flatMap(({ commands, states, requirements, roles }) => [
      ...Object.keys(commands),
      ...Object.keys(states),
      ...Object.keys(requirements),
      ...Object.values(requirements).map(({ id }) => id),
      ...Object.keys(roles),
    ])
    .filter((id) => /[-.]/.test(id)),
);

const latin = /\p{Script=Latin}{2,}/gu;

/** Words of Latin letters, identifiers of instances aside: they stand where a name is not known. */
function latinWords(text: string): readonly string[] {
  return text.replaceAll(/\b(?:unit|mentee|mentor|practice)-\d+\b/g, "").match(latin) ?? [];
}

describe("what a simulated year says", () => {
  it("has no Latin word in a Russian text, of the report and of every refusal", () => {
    const texts = [...textsIn(report), ...textsIn(history.commands)].map(({ ru }) => ru);
    expect(texts.length).toBeGreaterThan(500);
    expect([...new Set(texts)].filter((text) => latinWords(text).length > 0)).toEqual([]);
  });

  it("has no identifier in an English text, of the report and of every refusal", () => {
    const texts = [...new Set([...textsIn(report), ...textsIn(history.commands)].map(({ en }) => en))];
    const told = texts.filter((text) => text.split(/[\s,.;:()«»“”"]+/).some((word) => identifiers.has(word)));
    expect(identifiers.size).toBeGreaterThan(60);
    // These identifiers are written like plain English.
    expect(told.filter((text) => !/personal-data|mid-term/.test(text))).toEqual([]);
  });

  it("speaks of no single person as a man", () => {
    const texts = [...textsIn(report), ...textsIn(history.commands)].map(({ en }) => en);
    expect([...new Set(texts)].filter((text) => /\b(?:his|him|he|himself)\b/i.test(text))).toEqual([]);
  });

  it("shows no identifier on the Russian page, besides those of the programme, its units, practices and people", async () => {
    const page = await reportHtml(report, { locale: "ru" });
    const shown = page
      .replaceAll(/<(style|script)>.*?<\/\1>/gs, "")
      .replaceAll(/<div class="drawing" lang="en">.*?<\/div>/gs, "")
      .replaceAll(/<title>.*?<\/title>/gs, "")
      .replaceAll(/<span lang="en">[^<]*<\/span>/g, "")
      .replaceAll(/<button[^>]*lang="en-GB">.*?<\/button>/gs, "")
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/&\w+;/g, " ")
      .replaceAll(report.programme, "");
    expect([...new Set(latinWords(shown))]).toEqual([]);
  });
});
