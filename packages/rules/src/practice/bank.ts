import { textSchema, type Locale } from "@nastavnik/core";
import * as z from "zod";

const code = z.string().min(1).max(100);
const id = z.string().min(1).max(200);

/** An entry of a bank of personalised programmes or of practices: one thing on one level. */
export const bankEntry = z.strictObject({
  id,
  bank: z.enum(["programmes", "practices"]),
  /** `school`, `municipal`, `regional`, or a level of a region's own. */
  level: code,
  /** The day since when it is in the bank, such as `2026-06-20`. */
  since: z.iso.date().exactOptional(),
  /** Which version of it. */
  version: z.int().min(1).exactOptional(),
  title: textSchema.exactOptional(),
  /** Form of mentoring, such as `teacher-teacher`. */
  form: code.exactOptional(),
  roleModel: code.exactOptional(),
  /** Categories of mentee that it is for. */
  menteeCategories: z.array(code).default([]),
  /** Whose it is. */
  organisation: id.exactOptional(),
  /** Who keeps the bank. */
  keeper: id.exactOptional(),
});

/** An entry as {@link bankEntry} gives it. */
export type BankEntry = z.infer<typeof bankEntry>;

/** What is looked for; an entry has to fit everything that is given. */
export interface BankQuery {
  readonly bank?: BankEntry["bank"] | undefined;
  readonly level?: string | undefined;
  readonly form?: string | undefined;
  readonly roleModel?: string | undefined;
  readonly menteeCategory?: string | undefined;
  readonly organisation?: string | undefined;
  /** Words that the title has, in any order and case, in either language. */
  readonly words?: string | undefined;
}

function normal(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}

function hasWords({ title }: BankEntry, words: string): boolean {
  if (title === undefined) return false;
  const text = (["ru", "en"] satisfies Locale[]).map((locale) => normal(title[locale])).join(" ");
  return normal(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function fits(entry: BankEntry, query: BankQuery): boolean {
  return (
    (query.bank === undefined || entry.bank === query.bank) &&
    (query.level === undefined || entry.level === query.level) &&
    (query.form === undefined || entry.form === query.form) &&
    (query.roleModel === undefined || entry.roleModel === query.roleModel) &&
    (query.menteeCategory === undefined || entry.menteeCategories.includes(query.menteeCategory)) &&
    (query.organisation === undefined || entry.organisation === query.organisation) &&
    (query.words === undefined || hasWords(entry, query.words.trim()))
  );
}

const orderOf = ({ id: name, level }: BankEntry): string => `${name}\n${level}`;

/** The entries that fit a query, by identifier and level. */
export function searchBank(entries: readonly BankEntry[], query: BankQuery): readonly BankEntry[] {
  return entries
    .filter((entry) => fits(entry, query))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0));
}
