import { readFile } from "node:fs/promises";
import type { Locale } from "@nastavnik/core";
import { inLanguage } from "./in-language.ts";

/**
 * The simulator as one file of HTML that needs nothing else: no server, no network, no other file. It can be opened from a
 * folder, sent by mail or put on a site.
 *
 * @throws what reading the package's own file throws
 */
export async function simulatorHtml(locale: Locale = "ru"): Promise<string> {
  return inLanguage(await readFile(new URL("simulator.html", import.meta.url), "utf8"), locale);
}
