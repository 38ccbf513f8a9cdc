import type { Explanation, ExplanationNode, Locale, Text } from "@nastavnik/core";

const marks: Readonly<Record<ExplanationNode["verdict"], string>> = { met: "✓", unmet: "✗", unknown: "?", off: "·" };

const verdicts: Readonly<Record<Explanation["verdict"], Text>> = {
  met: { ru: "можно", en: "it can be given" },
  unmet: { ru: "нельзя", en: "it cannot be given" },
  unknown: {
    ru: "зависит от того, что будет указано",
    en: "it depends on what will be filled in",
  },
};

const words = {
  off: { ru: "здесь не требуется", en: "not asked for here" },
  unknown: { ru: "зависит от того, что будет указано", en: "depends on what will be filled in" },
} as const satisfies Record<string, Text>;

function nodeLines(node: ExplanationNode, locale: Locale, depth: number): readonly string[] {
  const { verdict, title, clause, reasons, children } = node;
  const indent = "  ".repeat(depth);
  const basis = clause === undefined ? "" : ` (${clause})`;
  const aside =
    verdict === "off" || (verdict === "unknown" && children.length === 0) ? ` — ${words[verdict][locale]}` : "";
  return [
    `${indent}${marks[verdict]} ${title[locale]}${basis}${aside}`,
    ...reasons.map(({ text }) => `${indent}    ${text[locale]}`),
    ...children.flatMap((child) => nodeLines(child, locale, depth + 1)),
  ];
}

/** Why a command can be given or not, as a tree for a person to read: every condition with its verdict and clause. */
export function toldExplanation({ verdict, tree }: Explanation, locale: Locale): string {
  const head = `${tree.title[locale]}: ${verdicts[verdict][locale]}`;
  return [head, ...tree.children.flatMap((child) => nodeLines(child, locale, 1))].join("\n");
}
