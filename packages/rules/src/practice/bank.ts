import { textSchema, type Locale } from "@nastavnik/core";
import { z } from "zod";
import { practiceLevel } from "./practice-level.ts";

const code = z.string().min(1).max(100);

/** An entry of a bank of personalised programmes or of practices. */
export const bankEntry = z.strictObject({
  id: z.string().min(1).max(200),
  bank: z.enum(["programmes", "practices"]),
  level: practiceLevel,
  title: textSchema,
  /** Form of mentoring, such as `teacher-teacher`. */
  form: code,
  roleModel: code,
  /** Categories of mentee that it is for. */
  menteeCategories: z.array(code).default([]),
  organisation: z.string().min(1).max(200).optional(),
});

/** An entry as {@link bankEntry} gives it. */
export type BankEntry = z.infer<typeof bankEntry>;

/** What is looked for; an entry has to fit everything that is given. */
export interface BankQuery {
  readonly bank?: BankEntry["bank"];
  readonly level?: BankEntry["level"];
  readonly form?: string;
  readonly roleModel?: string;
  readonly menteeCategory?: string;
  /** Words that the title has, in any order and case, in either language. */
  readonly words?: string;
}

function normal(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}

function hasWords({ title }: BankEntry, words: string): boolean {
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
    (query.words === undefined || hasWords(entry, query.words.trim()))
  );
}

/** The entries that fit a query, by identifier. */
export function searchBank(entries: readonly BankEntry[], query: BankQuery): readonly BankEntry[] {
  return entries.filter((entry) => fits(entry, query)).toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
