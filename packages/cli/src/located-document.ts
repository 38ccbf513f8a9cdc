import { readFile } from "node:fs/promises";
import { type Document, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import { decodeText } from "./decode-text.ts";
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

const readFailures: Record<string, string> = { ENOENT: "none", EISDIR: "a folder", EACCES: "one that may not be read" };

async function contents(file: string): Promise<string> {
  try {
    return decodeText(await readFile(file));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new UserError(`${file}: expected a file that can be read, met ${readFailures[code] ?? code}`, {
      cause: error,
    });
  }
}

function plainData(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // Aliases that refer to nothing, or that would unfold to far more than was written.
    throw new UserError(`${file}: expected data, met: ${error instanceof Error ? error.message : "none"}`, {
      cause: error,
    });
  }
}

/** Reads a YAML or JSON file; throws a {@link UserError} with the place if it is neither. */
export async function readLocatedDocument(file: string): Promise<LocatedDocument> {
  const text = await contents(file);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const [first] = document.errors;
  if (first) throw new UserError(`${at(first.pos[0])}: expected YAML or JSON, met: ${first.message}`);
  keepExactNumbers(document);
  return {
    data: plainData(document, file),
    place: (path, offset = 0) => at(offsetIn(nodeAt(document, path), offset, text)),
  };
}
