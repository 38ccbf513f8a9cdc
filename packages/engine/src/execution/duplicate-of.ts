import type { Answer } from "../engine/answer.ts";
import { typeIn } from "../envelope/fingerprint.ts";
import type { StoredAnswer } from "../store/store.ts";
import type { Order } from "./order.ts";

/** The first answer to a command again; a refusal, if it was another command that had this id. */
export function duplicateOf({ fingerprint }: Order, { fingerprint: stored, ...first }: StoredAnswer): Answer {
  if (fingerprint === undefined || stored === undefined || fingerprint === stored)
    return { outcome: "duplicate", first };
  const type = typeIn(stored);
  const text = {
    ru: `Под этим номером уже дана другая команда, ${type}; новой команде нужен новый номер`,
    en: `Another command, ${type}, was given under this id; a new command needs a new id`,
  };
  return { outcome: "refused", reasons: [{ code: "command-id-reused", text, subject: type }] };
}
