import type { Locale } from "@nastavnik/core";
import { buildPage } from "../../build-page.ts";
import { inLanguage } from "./in-language.ts";

/** As `built.ts`, where nothing was built yet: the repository's own commands and tests run on the source. */
export async function simulatorHtml(locale: Locale = "ru"): Promise<string> {
  return inLanguage(await buildPage(), locale);
}
