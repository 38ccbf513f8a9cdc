import type { Text } from "@nastavnik/core";
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { type DefinitionProblem, type Place, problemAt } from "./definition-problem.ts";
import { jsonFault } from "./json-syntax.ts";
import { yamlFault } from "./yaml-fault.ts";

/** A file that was read: its data, and where each part of them stands. */
export interface Source {
  readonly data: unknown;
  /** Place of the value (or of its key) at the path; of the nearest parent, where the path leads nowhere. */
  place(path: readonly PropertyKey[], isKey?: boolean): Place;
}

/** Reads YAML 1.2 or strict JSON. A file that is neither gives problems of code `syntax`. */
export function readSource(
  text: string,
  file: string,
  format: "yaml" | "json",
): { readonly source: Source } | { readonly problems: readonly DefinitionProblem[] } {
  // A byte order mark is no part of the text, though some editors write one.
  const content = text.replace(/^\uFEFF/, "");
  const placeOf = (offset: number): Place => {
    const before = content.slice(0, offset).split("\n");
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const broken = (offset: number, expected: Text, met: Text) =>
    problemAt(placeOf(offset), { code: "syntax", path: [], expected, met });

  try {
    const fault = format === "json" ? jsonFault(content) : undefined;
    if (fault) return { problems: [broken(fault.offset, fault.expected, textAt(content, fault.offset))] };
    const document = parseDocument(content, { prettyErrors: false, stringKeys: true });
    if (document.errors.length > 0) {
      return {
        problems: document.errors.map((error) => {
          const { expected, met } = yamlFault(error, content);
          return broken(error.pos[0], expected, met);
        }),
      };
    }
    const data: unknown = document.toJS();
    const place = (path: readonly PropertyKey[], isKey = false): Place => {
      let node: Node | null = document.contents;
      let start = node?.range?.[0] ?? 0;
      for (const [depth, key] of path.entries()) {
        if (isAlias(node)) node = node.resolve(document) ?? null;
        let next: unknown;
        if (isMap(node)) {
          const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
          next = isKey && depth === path.length - 1 ? pair?.key : (pair?.value ?? pair?.key);
        } else if (isSeq(node)) {
          next = node.items[Number(key)];
        }
        if (next === undefined || next === null) break;
        node = next as Node;
        start = node.range?.[0] ?? start;
      }
      return placeOf(start);
    };
    return { source: { data, place } };
  } catch {
    const met = { ru: "ссылки или вложенность без конца", en: "aliases or nesting without end" };
    return { problems: [broken(0, notation[format], met)] };
  }
}

const notation: Readonly<Record<"yaml" | "json", Text>> = {
  yaml: { ru: "правильный YAML", en: "valid YAML" },
  json: { ru: "правильный JSON", en: "valid JSON" },
};

/** The few characters that stand at the offset. */
function textAt(text: string, offset: number): Text {
  const rest = text.slice(offset).split("\n", 1)[0]?.trim().slice(0, 20) ?? "";
  return offset >= text.length
    ? { ru: "конец файла", en: "the end of the file" }
    : { ru: `«${rest}»`, en: `«${rest}»` };
}
