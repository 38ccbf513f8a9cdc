import * as z from "zod";

/** Checks a `Text` that comes from outside: both languages, neither of them empty. */
export const textSchema = z.strictObject({
  ru: z.string().trim().min(1).max(2000),
  en: z.string().trim().min(1).max(2000),
});
