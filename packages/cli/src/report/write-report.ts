import { existsSync } from "node:fs";
import { mkdir, open, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Locale } from "@nastavnik/core";
import type { Store } from "@nastavnik/engine";
import { namesOfPeople, reportHtml, reportOfStore, type StoredReportOptions, type YearReport } from "@nastavnik/papers";
import { ruleTitles } from "../run/mailbox.ts";
import { unwritable } from "../unwritable.ts";

/** How a report is written. */
export interface WrittenReport {
  readonly file: string;
  readonly locale: Locale;
  readonly seed?: number;
  /** Hash of the history. */
  readonly hash: string;
}

/**
 * Tries whether the report can be written there, before a whole year is lived for it.
 *
 * @throws UserError if it cannot
 */
export async function checkReportFile(file: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    const isNew = !existsSync(file);
    await (await open(file, "a")).close();
    if (isNew) await rm(file);
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

/** Makes the report of a stored programme and writes it as a page. */
export async function writeReport(
  store: Store,
  settings: StoredReportOptions,
  { file, ...options }: WrittenReport,
): Promise<YearReport> {
  const labels = { ...ruleTitles, ...settings.labels };
  const report = await reportOfStore(store, { ...settings, labels });
  const names = await namesOfPeople(store, report.programme);
  const html = await reportHtml(report, { names, ...options });
  await writeFile(file, html).catch((cause: unknown) => {
    throw unwritable(file, cause);
  });
  return report;
}
