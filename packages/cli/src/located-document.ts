import { type Document, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import { yamlFault } from "@nastavnik/simulation";
import { plainJson } from "./plain-json.ts";
import { readText } from "./read-bytes.ts";
import { UserError } from "./user-error.ts";

/** A YAML or JSON file with the places of its values. */
export interface LocatedDocument {
  readonly data: unknown;
  /** The place of the value at a path, or of the nearest one above it, as `file:line:column`. */
  place(path: readonly (string | number)[], offset?: number): string;
}

const exactDigits = 15;

/** A number with more digits than a double keeps stays the text that it was written as. */
function keepExactNumbers(document: Document): void {
  visit(document, {
    Scalar(_key, node) {
      const digits = node.source?.replaceAll(/\D/g, "").length ?? 0;
      if (typeof node.value === "number" && digits > exactDigits) node.value = node.source;
    },
  });
}

function nodeAt(document: Document, path: readonly (string | number)[]): Node | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return undefined;
}

/** Where a character of a value stands in the file; the start of the value, if it is written over several lines. */
function offsetIn(node: Node | undefined, within: number, text: string): number {
  const start = node?.range?.[0] ?? 0;
  if (!isScalar(node) || typeof node.value !== "string") return start;
  const written = text.slice(start, node.range?.[1]);
  if (written === node.value) return start + within;
  return written.slice(1, -1) === node.value ? start + 1 + within : start;
}

function plainData(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    const text = {
      ru: `${file}: ожидаются данные, встретилось: ссылки в никуда или без конца`,
      en: `${file}: expected data, met aliases that lead nowhere or never end`,
    };
    throw new UserError(text, { cause });
  }
}

/** The file as a document, which knows where each value stands. */
function parsed(text: string, lineCounter: LineCounter, file: string): Document {
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [first] = document.errors;
  if (first === undefined) return document;
  const { line, col } = lineCounter.linePos(first.pos[0]);
  const { expected, met } = yamlFault(first, text);
  const place = `${file}:${line}:${col}`;
  throw new UserError({
    ru: `${place}: ожидается ${expected.ru}, встретилось: ${met.ru}`,
    en: `${place}: expected ${expected.en}, met ${met.en}`,
  });
}

/** How a document is read. */
export interface ReadOptions {
  /**
   * `exact`: a number of more digits than a double keeps stays the text that it was written as; `double`: it is rounded.
   * @defaultValue `exact`
   */
  readonly numbers?: "exact" | "double";
}

/** Reads a YAML or JSON file; throws a {@link UserError} with the place if it is neither. */
export async function readLocatedDocument(
  file: string,
  { numbers = "exact" }: ReadOptions = {},
): Promise<LocatedDocument> {
  const text = readText(file);
  const lineCounter = new LineCounter();
  const json = plainJson(text);
  let known = json === undefined ? parsed(text, lineCounter, file) : undefined;
  if (known !== undefined && numbers === "exact") keepExactNumbers(known);
  return {
    data: json === undefined && known !== undefined ? plainData(known, file) : json?.value,
    place(path, offset = 0) {
      known ??= parsed(text, lineCounter, file);
      const { line, col } = lineCounter.linePos(offsetIn(nodeAt(known, path), offset, text));
      return `${file}:${line}:${col}`;
    },
  };
}
