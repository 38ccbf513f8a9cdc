import type { Text } from "@nastavnik/core";
import type { ErrorCode, YAMLError } from "yaml";

/** What was expected where a file is no YAML, and what was met, for people who have never heard of YAML. */
export interface YamlFault {
  readonly expected: Text;
  readonly met: Text;
}

type Words = readonly [ru: string, en: string];

const faults: Readonly<Partial<Record<ErrorCode, { readonly expected: Words; readonly met: Words }>>> = {
  TAB_AS_INDENT: {
    expected: ["отступ пробелами", "an indentation by blanks"],
    met: ["табуляция", "a tab"],
  },
  BAD_INDENT: {
    expected: ["одинаковый отступ у строк одного раздела", "the same indentation of all lines of a section"],
    met: ["другой отступ", "another one"],
  },
  BLOCK_AS_IMPLICIT_KEY: {
    expected: [
      "значение с двоеточием в кавычках, а вложенный раздел с новой строки",
      "quotation marks round a value with a colon, and a section within another on a new line",
    ],
    met: ["второе двоеточие в строке", "a second colon in the line"],
  },
  MULTILINE_IMPLICIT_KEY: {
    expected: ["двоеточие после имени поля", "a colon behind the name of a field"],
    met: ["строка без двоеточия", "a line without one"],
  },
  MISSING_CHAR: {
    expected: [
      "закрытые кавычки и скобки, запятые между записями",
      "quotation marks and brackets that are closed, commas between entries",
    ],
    met: ["незакрытое место или пропущенный знак", "one that is not closed, or a sign that is missing"],
  },
  DUPLICATE_KEY: {
    expected: ["каждое поле раздела один раз", "each field of a section once"],
    met: ["то же поле ещё раз", "the same field again"],
  },
  UNEXPECTED_TOKEN: {
    expected: ["значение с особыми знаками в кавычках", "quotation marks round a value with special signs"],
    met: ["лишний знак", "a sign too many"],
  },
  BAD_SCALAR_START: {
    expected: ["значение с особыми знаками в кавычках", "quotation marks round a value with special signs"],
    met: ["особый знак в начале", "a special sign at its beginning"],
  },
  BAD_DQ_ESCAPE: {
    expected: ["удвоенный знак «\\» в кавычках", "the sign «\\» twice within quotation marks"],
    met: ["один", "one"],
  },
  MULTIPLE_DOCS: {
    expected: ["один документ в файле", "one document in the file"],
    met: ["строка «---», за которой начинается второй", "a line «---», behind which a second begins"],
  },
};

const other = {
  expected: ["правильный YAML", "valid YAML"],
  met: ["другая запись", "something else"],
} as const;

/** A fault of YAML in words, with what stands at its place. */
export function yamlFault(
  { code, message, pos }: Pick<YAMLError, "code" | "message" | "pos">,
  text: string,
): YamlFault {
  // A bracket that is not closed is met as a line that is not indented enough.
  const { expected, met } = faults[message.startsWith("Flow ") ? "MISSING_CHAR" : code] ?? other;
  const [offset] = pos;
  const here = (text.slice(offset).split("\n", 1)[0] ?? "").trim().slice(0, 30);
  const at = here === "" ? "" : ` («${here}»)`;
  return { expected: { ru: expected[0], en: expected[1] }, met: { ru: `${met[0]}${at}`, en: `${met[1]}${at}` } };
}
