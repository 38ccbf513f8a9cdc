// Opens the report in a browser, light and dark, wide and narrow, in both languages, and says what axe finds in it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { axeFindings, startChromium } from "./browser/chromium.ts";
import { reportPage } from "./report-page.ts";

const findings: string[] = [];

interface Look {
  readonly locale: "ru" | "en";
  readonly colorScheme: "light" | "dark";
  readonly width: number;
}

/** Every value of each is looked at with every value of another. */
const looks: readonly Look[] = [
  { locale: "ru", colorScheme: "light", width: 1440 },
  { locale: "ru", colorScheme: "dark", width: 390 },
  { locale: "en", colorScheme: "dark", width: 1440 },
  { locale: "en", colorScheme: "light", width: 390 },
];

async function lookAt(browser: Browser, url: string, { locale, colorScheme, width }: Look): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
  const page = await context.newPage();
  const found = (what: string): void => void findings.push(`${locale}, ${colorScheme}, ${width} px: ${what}`);
  await page.goto(url);
  await page.click(`[data-switch="${locale}"]`);
  await page.reload();
  if ((await page.getAttribute("html", "data-locale")) !== locale) found("the language is not remembered");
  // What can be opened is looked at too, one of each kind: all units are alike.
  for (const kind of ["details.unit", "details.chronicle", "details.instance"]) {
    await page.$eval(kind, (details) => details.setAttribute("open", ""));
  }
  if (await page.$eval("html", ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)) {
    found("the page scrolls sideways");
  }
  const broken = await page.$$eval(".deadline", (cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth));
  if (broken.length > 0) found(`${broken.length} deadlines do not fit their column`);
  for (const finding of await axeFindings(page)) found(finding);
  await context.close();
}

const folder = mkdtempSync(join(tmpdir(), "nastavnik-accessibility-"));
const browser = await startChromium();
try {
  const file = join(folder, "report.html");
  writeFileSync(file, await reportPage());
  for (const look of looks) await lookAt(browser, pathToFileURL(file).href, look);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
for (const finding of findings) console.error(finding);
console.log(`axe findings in the report: ${findings.length}, in ${looks.length} looks of both languages`);
if (findings.length > 0) process.exitCode = 1;
