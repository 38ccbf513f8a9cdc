import type { Text } from "@nastavnik/core";

/** The first place at which a text is not JSON. */
export interface JsonFault {
  /** Offset in UTF-16 units. */
  readonly offset: number;
  readonly expected: Text;
}

const deepest = 200;

const expected = {
  value: { ru: "значение JSON", en: "a JSON value" },
  key: { ru: "имя поля в двойных кавычках", en: "a field name in double quotes" },
  colon: { ru: "двоеточие «:»", en: "a colon" },
  inObject: { ru: "запятая или «}»", en: "a comma or }" },
  inArray: { ru: "запятая или «]»", en: "a comma or ]" },
  string: {
    ru: "строка JSON с закрывающей кавычкой и правильными знаками",
    en: "a closed JSON string of valid characters",
  },
  end: { ru: "конец файла", en: "the end of the file" },
  depth: { ru: `вложенность не больше ${deepest}`, en: `nesting of at most ${deepest}` },
} as const satisfies Record<string, Text>;

const blanks = /[ \t\n\r]*/y;
const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const string = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;

/** The first place at which the text breaks the grammar of JSON (RFC 8259), or `undefined` if it is JSON. */
export function jsonFault(text: string): JsonFault | undefined {
  let at = 0;

  function eat(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  }

  /** Takes the character if it comes next, and the blanks around it. */
  function take(character: string): boolean {
    eat(blanks);
    if (text[at] !== character) return false;
    at++;
    return eat(blanks);
  }

  function fault(what: keyof typeof expected): JsonFault {
    return { offset: at, expected: expected[what] };
  }

  function value(depth: number): JsonFault | undefined {
    eat(blanks);
    if (depth > deepest) return fault("depth");
    if (take("{")) return members(depth);
    if (take("[")) return items(depth);
    if (text[at] === '"') return eat(string) ? undefined : fault("string");
    return eat(scalar) ? undefined : fault("value");
  }

  function members(depth: number): JsonFault | undefined {
    if (take("}")) return undefined;
    do {
      if (text[at] !== '"') return fault("key");
      if (!eat(string)) return fault("string");
      if (!take(":")) return fault("colon");
      const wrong = value(depth + 1);
      if (wrong) return wrong;
    } while (take(","));
    return take("}") ? undefined : fault("inObject");
  }

  function items(depth: number): JsonFault | undefined {
    if (take("]")) return undefined;
    do {
      const wrong = value(depth + 1);
      if (wrong) return wrong;
    } while (take(","));
    return take("]") ? undefined : fault("inArray");
  }

  const wrong = value(0);
  if (wrong) return wrong;
  eat(blanks);
  return at < text.length ? fault("end") : undefined;
}
