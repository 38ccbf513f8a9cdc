import type { PrintedWorld } from "./printed.ts";

const comment = (text: string): string => text.replaceAll("*/", "* /").replaceAll("\n", " ");
const inQuotes = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll('"', "'").replaceAll("%", "%%");

/**
 * The world in Promela, for spin. Every move prints its number and words where a trail is played. A state that is not one
 * of rest and has no move is an invalid end state.
 */
export function promela({ title, valuation: { variables, rows }, rules, words, rest, broken }: PrintedWorld): string {
  const [first] = rows;
  const name = (column: number): string => variables[column]?.name ?? "";
  const holds = (when: ReadonlyMap<number, number>): string =>
    when.size === 0 ? "true" : [...when].map(([column, value]) => `${name(column)} == ${value}`).join(" && ");
  const any = (cases: readonly ReadonlyMap<number, number>[]): string =>
    cases.length === 0 ? "false" : cases.map((when) => `(${holds(when)})`).join(" || ");
  const declarations = variables.map(({ values }, column) => {
    const type = values.length <= 256 ? "byte" : values.length <= 32_768 ? "short" : "int";
    const told = values.map((value, number) => `${number}: ${comment(value)}`).join(", ");
    return `/* ${told} */\n${type} ${name(column)} = ${first?.[column] ?? 0};`;
  });
  const moves = rules.flatMap(({ move, cases }) =>
    cases.map(({ when, sets }) => {
      const set = [...sets].map(([column, value]) => `${name(column)} = ${value}`).join("; ");
      return `  :: atomic { ${holds(when)} -> ${set}; printf("move ${move}: ${inQuotes(words(move))}\\n") }`;
    }),
  );
  return [
    `/* ${comment(title)} */`,
    ...declarations,
    "",
    "active proctype world() {",
    "  do",
    ...moves,
    ...(broken.length === 0 ? [] : [`  :: atomic { ${any(broken)} -> assert(false) }`]),
    ...(rest.length === 0 ? [] : [`  :: ${any(rest)} -> break`]),
    "  od",
    "}",
    "",
  ].join("\n");
}
