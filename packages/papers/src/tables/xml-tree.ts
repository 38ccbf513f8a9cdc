import { XMLParser } from "fast-xml-parser";

/** An element with what stands in it, in order; text stands in elements named `#text`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type Ordered = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Some programs write every Russian letter by its number.
  htmlEntities: true,
  maxNestedTags: 10_000,
});

/** Reads XML; the root holds the document's one element. Throws what the parser throws. */
export function xmlTree(xml: string): XmlElement {
  const parsed: unknown = parser.parse(xml, true);
  return { name: "", attributes: {}, text: "", children: elements(parsed) };
}

function elements(nodes: unknown): readonly XmlElement[] {
  if (!Array.isArray(nodes)) return [];
  return (nodes as readonly Ordered[]).flatMap((node): readonly XmlElement[] => {
    const name = Object.keys(node).find((key) => key !== ":@");
    if (name === undefined) return [];
    if (name === "#text") return [{ name, attributes: {}, children: [], text: String(node["#text"]) }];
    const attributes = (node[":@"] ?? {}) as Readonly<Record<string, string>>;
    return [{ name, attributes, children: elements(node[name]), text: "" }];
  });
}

/** The children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element on a path of names. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((here, name) => childrenOf(here, name)[0], element);
}
