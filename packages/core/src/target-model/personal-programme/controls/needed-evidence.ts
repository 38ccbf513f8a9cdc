import { isJsonObject, type JsonObject, type JsonValue } from "@nastavnik/core";
import { isOwnEntry } from "@nastavnik/core/regulation";

/** One proof; a form of the organisation's own is told by its identifier, with its words beside it. */
function proof(each: JsonValue): JsonValue {
  if (!isJsonObject(each) || !isOwnEntry(each["form"])) return each;
  const { id, title } = each["form"];
  return { ...each, form: id, title: { ru: title.ru, en: title.en } };
}

/** By whom and in which form the organisation wants each kind of control proved, as its regulation chooses. */
export function neededEvidence(value: JsonValue | undefined): JsonObject {
  if (value === undefined || !isJsonObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([kind, proofs]) => [
      kind,
      Array.isArray(proofs) ? (proofs as readonly JsonValue[]).map(proof) : [],
    ]),
  );
}
