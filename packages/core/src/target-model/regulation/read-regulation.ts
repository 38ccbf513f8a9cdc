import type { JsonValue, RegulationEdition } from "@nastavnik/core";
import {
  amendedEdition,
  checkedEdition,
  type ReadRegulation,
  readRegulation as read,
  regulationJsonSchema as jsonSchema,
  type RegulationRules,
} from "@nastavnik/core/regulation";
import { approvingBodies } from "./approving-body.ts";
import { regulationChoices } from "./choices.ts";
import { regulationTexts } from "./texts.ts";

function rulesWith(others: Readonly<Record<string, unknown>>): RegulationRules {
  return {
    choices: regulationChoices,
    bases: [...new Set([...Object.keys(regulationTexts), ...Object.keys(others)])],
    base: (id) => (Object.hasOwn(others, id) ? others[id] : regulationTexts[id]),
    bodies: { words: approvingBodies, path: "organisation.bodies" },
  };
}

const rules = rulesWith({});

/**
 * Reads the regulation of an organisation, in the format `nastavnik-regulation/1`: in one piece, with its hash, or
 * everything that is wrong with it, each with its place, what was expected and what was met.
 *
 * @param written - what its YAML or JSON file holds
 * @param others - texts of further regulations that it may be based on, by their identifiers, beside those that are shipped
 */
export function readRegulation(written: unknown, others: Readonly<Record<string, unknown>> = {}): ReadRegulation {
  return read(rulesWith(others), written);
}

/** An edition with some of its choices made otherwise, by their paths; `null` leaves one. */
export function withChoices(edition: RegulationEdition, changes: Readonly<Record<string, JsonValue>>): ReadRegulation {
  return amendedEdition(rules, edition, changes);
}

/** A regulation as a command brings it: as it is written, or an edition in one piece. */
export function takenRegulation(given: unknown): ReadRegulation {
  const isEdition = typeof given === "object" && given !== null && "choices" in given && "hash" in given;
  return isEdition ? checkedEdition(rules, given) : read(rules, given);
}

/** JSON Schema (draft 2020-12) of a regulation, for editors and for other programs. */
export function regulationJsonSchema(): Record<string, unknown> {
  return jsonSchema(regulationChoices);
}
