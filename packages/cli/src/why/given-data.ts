import { parse } from "yaml";
import { readLocatedDocument } from "../located-document.ts";
import { WrongValue } from "../wrong-value.ts";

/** Data given by an option: JSON as it stands on the command line, or the file that holds them. */
export async function givenData(option: string, given: string | undefined): Promise<unknown> {
  if (given === undefined) return undefined;
  if (!given.trimStart().startsWith("{")) return (await readLocatedDocument(given)).data;
  try {
    return parse(given) as unknown;
  } catch {
    throw new WrongValue(option, { ru: "JSON или файл", en: "JSON or a file" }, given);
  }
}
