import { requirementsIn, type Text, type Workflow, wordsOf } from "@nastavnik/core";
import { happeningKinds, targetModel } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { reasonsGiven } from "./spec.ts";
import { specifications } from "./specifications/index.ts";

/** The closed sets that the fields of the commands' payloads admit. */
function wordsIn({ commands }: Workflow): readonly (readonly [string, Text])[] {
  return Object.values(commands).flatMap(({ payload }) => {
    const { shape = {} } = payload.def as unknown as { readonly shape?: Readonly<Record<string, unknown>> };
    return Object.keys(shape).flatMap((field) => Object.entries(wordsOf(payload, field) ?? {}));
  });
}

const named: readonly (readonly [string, Text])[] = [
  ...Object.entries(happeningKinds),
  ...targetModel.reactions.map(({ id, label }) => [id, label] as const),
  ...targetModel.workflows.flatMap((workflow) => [
    [workflow.id, workflow.title] as const,
    ...Object.entries(workflow.roles),
    ...Object.entries(workflow.states),
    ...Object.entries(workflow.commands).flatMap(([id, { label, told }]) => [
      [id, label] as const,
      [id, told] as const,
    ]),
    ...Object.entries(workflow.effects).map(([id, { label }]) => [id, label] as const),
    ...Object.entries(workflow.timers ?? {}).map(([id, { told }]) => [id, told] as const),
    ...Object.values(workflow.requirements)
      .flatMap((condition) => requirementsIn(condition))
      .map(({ id, title }) => [id, title] as const),
    ...wordsIn(workflow),
  ]),
];

const identifiers = new Set(named.flatMap(([id]) => [id, ...id.split(".")]));
const tokens = /[a-z]+(?:-[a-z]+)*/g;
/** Hyphenated words that English has as well: they stand in the title of what they name. */
const english = new Set(named.flatMap(([, { en }]) => en.match(tokens) ?? []));

const said = [
  ...named.map(([, text]) => text),
  ...specifications.flatMap((specification) => reasonsGiven(specification).map(({ text }) => text)),
];

/** Numbers of documents and orders are whatever a school gives them. */
const numbers = /(?:№|Document|[Oo]rder) \S+/g;

function shown(text: string, isIdentifier: (token: string) => boolean): readonly string[] {
  return (text.replaceAll(numbers, "").match(tokens) ?? []).filter(
    (token) => identifiers.has(token) && isIdentifier(token),
  );
}

describe("what the target model says", () => {
  it("is a label, a title or a refusal in hundreds of cases", () => {
    expect(said.length).toBeGreaterThan(500);
  });

  it("shows no identifier in Russian", () => {
    expect(said.filter(({ ru }) => shown(ru, () => true).length > 0)).toEqual([]);
  });

  it("shows no identifier in English, beyond the words that the language has itself", () => {
    const isForeign = (token: string) => token.includes("-") && !english.has(token);
    expect(said.filter(({ en }) => shown(en, isForeign).length > 0)).toEqual([]);
  });

  it("leaves open whether a person is a man or a woman", () => {
    expect(said.filter(({ en }) => /\b(he|him|his|himself|she|her|hers|herself)\b/i.test(en))).toEqual([]);
  });

  it("is in Cyrillic in Russian, and in no Cyrillic in English", () => {
    expect(said.filter(({ ru, en }) => !/\p{Script=Cyrillic}/u.test(ru) || /\p{Script=Cyrillic}/u.test(en))).toEqual(
      [],
    );
  });
});
