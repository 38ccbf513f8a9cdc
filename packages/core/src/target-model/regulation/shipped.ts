import { type JsonObject, NastavnikError, type RegulationEdition } from "@nastavnik/core";
import { readRegulation } from "./read-regulation.ts";
import { regulationTexts } from "./texts.ts";

const read = new Map<string, RegulationEdition>();

/** The regulation that a programme has which names none. */
export const defaultRegulation = "students-and-teachers";

/** Identifiers of the regulations that come with the target model. */
export const shippedRegulations: readonly string[] = Object.keys(regulationTexts);

/** A regulation that comes with the target model, in one piece; `undefined` where there is none of that identifier. */
export function shippedRegulation(id: string): RegulationEdition | undefined {
  const known = read.get(id);
  if (known !== undefined) return known;
  const text: JsonObject | undefined = Object.hasOwn(regulationTexts, id) ? regulationTexts[id] : undefined;
  if (text === undefined) return undefined;
  const result = readRegulation(text);
  if (!result.ok) {
    throw new NastavnikError("internal", `regulation ${id}: ${result.problems.map((each) => each.text.en).join("; ")}`);
  }
  read.set(id, result.edition);
  return result.edition;
}
