import { shapeMisfits, unsaid } from "@nastavnik/core/internals";
import type * as z from "zod";
import type { LocatedDocument } from "./located-document.ts";
import { UserError } from "./user-error.ts";

/** What a document says by its schema; throws a {@link UserError} with the place of everything that is wrong. */
export function parsedDocument<T>(schema: z.ZodType<T>, document: Pick<LocatedDocument, "data" | "place">): T {
  const parsed = schema.safeParse(document.data, { error: () => unsaid });
  if (parsed.success) return parsed.data;
  const lines = shapeMisfits(parsed.error, document.data).map(({ path, key, text }) => {
    // A field that nobody knows stands where it is written.
    const at = key === undefined ? path : [...path, key];
    const place = `${document.place(at)}: ${at.join(".") || "(file)"}`;
    return { ru: `${place}: ${text.ru}`, en: `${place}: ${text.en}` };
  });
  throw new UserError({ ru: lines.map(({ ru }) => ru).join("\n"), en: lines.map(({ en }) => en).join("\n") });
}
