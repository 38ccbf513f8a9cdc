import type { PrintedWorld } from "./printed.ts";

const comment = (text: string): string => text.replaceAll("\n", " ");
const inQuotes = (text: string): string => text.replaceAll('"', "'").replaceAll("\\", "/");

/**
 * The world in Murphi, for rumur. States of rest have a rule that does nothing, so that only others are stuck; that rest
 * can be reached from everywhere is a liveness property.
 */
export function murphi({ title, valuation: { variables, rows }, rules, words, rest, broken }: PrintedWorld): string {
  const [first] = rows;
  const name = (column: number): string => `v_${variables[column]?.name ?? ""}`;
  const holds = (when: ReadonlyMap<number, number>): string =>
    when.size === 0 ? "true" : [...when].map(([column, value]) => `${name(column)} = ${value}`).join(" & ");
  const any = (cases: readonly ReadonlyMap<number, number>[]): string =>
    cases.length === 0 ? "false" : cases.map((when) => `(${holds(when)})`).join(" | ");
  const declarations = variables.flatMap(({ values }, column) => [
    ...values.map((value, number) => `  -- ${number}: ${comment(value)}`),
    `  ${name(column)}: 0 .. ${values.length - 1};`,
  ]);
  const moves = rules.flatMap(({ move, cases }) =>
    cases.map(({ when, sets }, index) => {
      const set = [...sets].map(([column, value]) => `  ${name(column)} := ${value};`).join("\n");
      return `rule "move ${move} ${index}: ${inQuotes(words(move))}" ${holds(when)} ==>\nbegin\n${set}\nend;\n`;
    }),
  );
  return [
    `-- ${comment(title)}`,
    "var",
    ...declarations,
    "",
    "startstate begin",
    ...variables.map((_each, column) => `  ${name(column)} := ${first?.[column] ?? 0};`),
    "end;",
    "",
    ...moves,
    ...(rest.length === 0 ? [] : [`rule "rest" ${any(rest)} ==>\nbegin\nend;\n`, `liveness "rest" ${any(rest)};\n`]),
    ...(broken.length === 0 ? [] : [`invariant "never" !(${any(broken)});\n`]),
  ].join("\n");
}
