export type { Bound, Choice, Choices, Named } from "./choice.ts";
export {
  amendedEdition,
  checkedEdition,
  type ReadRegulation,
  readRegulation,
  type RegulationRules,
} from "./read-regulation.ts";
export { editionOf } from "./edition-hash.ts";
export { regulationFormat } from "./regulation-file.ts";
export { regulationJsonSchema } from "./regulation-json-schema.ts";
export type { RegulationProblem } from "./regulation-problem.ts";
export { isOwnEntry, ownEntriesIn, ownWordsIn, wordsOfEdition } from "./own-words.ts";
export { specialise, type SpecialiseOptions } from "../specialisation/specialise.ts";
