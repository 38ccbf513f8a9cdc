import type { ReadFile } from "@nastavnik/simulation";
import { yamlFault } from "@nastavnik/simulation";
import { parseDocument } from "yaml";
import { readText } from "../read-bytes.ts";
import { UserError } from "../user-error.ts";

/** Reads the file of a regulation that a school year names. */
export function readRegulationFile(path: string): ReadFile {
  let text: string;
  try {
    text = readText(path);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ok: false, met: { ru: "файла нет, или он не читается", en: "no such file, or one that cannot be read" } };
  }
  const document = parseDocument(text, { prettyErrors: false });
  const [fault] = document.errors;
  if (fault === undefined) return { ok: true, written: document.toJS() as unknown };
  const { met, expected } = yamlFault(fault, text);
  const line = text.slice(0, fault.pos[0]).split("\n").length;
  return {
    ok: false,
    met: {
      ru: `файл, в строке ${line} которого ожидается ${expected.ru}, а встретилось: ${met.ru}`,
      en: `a file in whose line ${line} is expected ${expected.en}, met ${met.en}`,
    },
  };
}
