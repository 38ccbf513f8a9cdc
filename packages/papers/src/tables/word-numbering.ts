import { at, childrenOf, type XmlElement } from "./xml-tree.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** «%1.%2.»: what is printed, with the numbers of the levels. */
  readonly text: string;
}

interface List {
  /** Lists that count on from one another have the same one. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Where a paragraph stands in the lists of a document. */
interface Place {
  readonly list: string;
  readonly level: number;
}

const valueOf = (element: XmlElement | undefined): string | undefined => element?.attributes["val"];

/** Levels of a list that Word knows. */
const mostLevels = 9;

function levelsOf(abstract: XmlElement | undefined): ReadonlyMap<number, Level> {
  return new Map(
    childrenOf(abstract, "lvl").map((level) => [
      Number(level.attributes["ilvl"] ?? 0),
      {
        start: Number(valueOf(at(level, "start")) ?? 1),
        format: valueOf(at(level, "numFmt")) ?? "decimal",
        text: valueOf(at(level, "lvlText")) ?? "",
      },
    ]),
  );
}

function listsOf(numbering: XmlElement | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map(
    childrenOf(numbering, "abstractNum").map((each) => [each.attributes["abstractNumId"], each]),
  );
  return new Map(
    childrenOf(numbering, "num").map((list) => {
      const id = list.attributes["numId"] ?? "";
      const abstract = valueOf(at(list, "abstractNumId")) ?? "";
      const overrides = childrenOf(list, "lvlOverride");
      const starts = new Map(
        overrides.flatMap((each) => {
          const start = valueOf(at(each, "startOverride"));
          return start === undefined ? [] : [[Number(each.attributes["ilvl"] ?? 0), Number(start)] as const];
        }),
      );
      const levels = new Map([
        ...levelsOf(abstracts.get(abstract)),
        ...overrides.flatMap((each) => [...levelsOf(each)]),
      ]);
      return [id, { counter: starts.size > 0 ? `num ${id}` : abstract, levels, starts }];
    }),
  );
}

/** The lists that styles of paragraphs belong to, those of the styles they are based on as well. */
function listsOfStyles(styles: XmlElement | undefined): (style: string | undefined) => Partial<Place> | undefined {
  const byId = new Map(childrenOf(styles, "style").map((style) => [style.attributes["styleId"], style]));
  return (style) => {
    const seen = new Set<string>();
    for (let id = style; id !== undefined && !seen.has(id); id = valueOf(at(byId.get(id), "basedOn"))) {
      seen.add(id);
      const numbered = placeOf(at(byId.get(id), "pPr", "numPr"));
      if (numbered !== undefined) return numbered;
    }
    return undefined;
  };
}

function placeOf(numbered: XmlElement | undefined): Partial<Place> | undefined {
  if (numbered === undefined) return undefined;
  const list = valueOf(at(numbered, "numId"));
  const level = valueOf(at(numbered, "ilvl"));
  return { ...(list !== undefined && { list }), ...(level !== undefined && { level: Number(level) }) };
}

/**
 * The numbers that Word counts by itself, which are not in the text of a document: gives each paragraph, in the order of
 * the document, what is printed before it («1.2.», «б)», «•»), or nothing.
 *
 * @param numbering - `word/numbering.xml`
 * @param styles - `word/styles.xml`
 */
export function wordNumbering(
  numbering: XmlElement | undefined,
  styles: XmlElement | undefined,
): (paragraph: XmlElement) => string {
  const lists = listsOf(at(numbering, "numbering"));
  const ofStyle = listsOfStyles(at(styles, "styles"));
  const counters = new Map<string, number[]>();
  return (paragraph) => {
    const own = placeOf(at(paragraph, "pPr", "numPr"));
    const styled = ofStyle(valueOf(at(paragraph, "pPr", "pStyle")));
    const list = lists.get(own?.list ?? styled?.list ?? "");
    const level = own?.level ?? styled?.level ?? 0;
    const here = list?.levels.get(level);
    if (list === undefined || here === undefined || level >= mostLevels) return "";
    const startOf = (each: number): number => list.starts.get(each) ?? list.levels.get(each)?.start ?? 1;
    const counted = counters.get(list.counter) ?? [];
    counters.set(list.counter, counted);
    // A level that was passed over counts as begun.
    for (let upper = 0; upper < level; upper++) counted[upper] ??= startOf(upper);
    counted[level] = counted[level] === undefined ? startOf(level) : counted[level] + 1;
    counted.length = level + 1;
    if (here.format === "bullet") return "•";
    return here.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const n = Number(digit) - 1;
      return printed(counted[n] ?? startOf(n), list.levels.get(n)?.format ?? "decimal");
    });
  };
}

const russian = "абвгдежзиклмнопрстуфхцчшщэюя";
const latin = "abcdefghijklmnopqrstuvwxyz";

function printed(number: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "upperRoman":
      return roman(number);
    case "lowerRoman":
      return roman(number).toLowerCase();
    case "upperLetter":
      return letter(number, latin).toUpperCase();
    case "lowerLetter":
      return letter(number, latin);
    case "russianUpper":
      return letter(number, russian).toUpperCase();
    case "russianLower":
      return letter(number, russian);
    case "decimalZero":
      return String(number).padStart(2, "0");
    default:
      return String(number);
  }
}

/** Behind the last letter Word doubles them: «аа», «бб». */
function letter(number: number, alphabet: string): string {
  if (number < 1 || number > alphabet.length * 10) return String(number);
  const times = Math.ceil(number / alphabet.length);
  return (alphabet[(number - 1) % alphabet.length] ?? "").repeat(times);
}

const romans: readonly (readonly [value: number, digits: string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(number: number): string {
  if (number < 1 || number > 399) return String(number);
  let [left, digits] = [number, ""];
  for (const [value, digit] of romans) {
    digits += digit.repeat(Math.floor(left / value));
    left %= value;
  }
  return digits;
}
