import { isNastavnikError } from "@nastavnik/core";
import { type NotificationModel, parseRules, type RuleSet } from "@nastavnik/notifications";
import { readLocatedDocument } from "./located-document.ts";
import { UserError } from "./user-error.ts";

/** Reads an organisation's rules of notifications over the shipped ones; without a file, those alone. */
export async function readRules(file: string | undefined, model: NotificationModel): Promise<RuleSet> {
  if (file === undefined) return parseRules(undefined, model);
  const document = await readLocatedDocument(file);
  try {
    return parseRules(document.data, model);
  } catch (error) {
    if (!isNastavnikError(error, "invalid-input")) throw error;
    const { ru, en } = error.text ?? { ru: error.message, en: error.message };
    const placed = (text: string) => text.replaceAll(/^/gm, `${file}: `);
    throw new UserError({ ru: placed(ru), en: placed(en) }, { cause: error });
  }
}
