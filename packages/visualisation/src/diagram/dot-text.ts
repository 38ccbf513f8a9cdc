/** Attributes of a node, an edge or a graph; a value in `html` is written as a label in HTML. */
export type DotAttributes = Readonly<Record<string, string | number | boolean | { readonly html: string } | undefined>>;

/** A text as DOT quotes it; line breaks stay breaks. */
export function dotString(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll(/\r?\n/g, "\\n")}"`;
}

/** Attributes as they stand in square brackets. */
export function dotAttributes(attributes: DotAttributes): string {
  const list = Object.entries(attributes).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (typeof value === "object") return [`${name}=<${value.html}>`];
    return [`${name}=${typeof value === "string" ? dotString(value) : String(value)}`];
  });
  return list.length === 0 ? "" : ` [${list.join(", ")}]`;
}
