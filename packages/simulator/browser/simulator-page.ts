import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { startChromium, watch, type Watched } from "../../../tools/browser/chromium.ts";
import { buildPage } from "../build-page.ts";

/** The page as it is published, opened from a file without any network. */
export class SimulatorPage {
  readonly #folder = mkdtempSync(join(tmpdir(), "nastavnik-simulator-"));
  readonly #url = pathToFileURL(join(this.#folder, "simulator.html")).href;
  #browser: Browser | undefined;

  async start(): Promise<void> {
    writeFileSync(join(this.#folder, "simulator.html"), await buildPage());
    this.#browser = await startChromium();
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Opens the page with a story behind `#`, and waits until it stands. */
  async open(fragment = "", width = 1440): Promise<{ readonly page: Page; readonly watched: Watched }> {
    if (this.#browser === undefined) throw new Error("expected the browser to be started");
    const context = await this.#browser.newContext({ viewport: { width, height: 1000 }, offline: true });
    const page = await context.newPage();
    const watched = watch(page);
    await page.goto(`${this.#url}${fragment === "" ? "" : `#${fragment}`}`);
    await settled(page);
    return { page, watched };
  }
}

/** Waits until the page has done what it was asked for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.nsim[aria-busy="false"] #nsim-hash:not(:empty)').waitFor();
}

/** What the page tells of the last thing that was done. */
export const said = (page: Page): Promise<string> => page.locator("#nsim-message").innerText();

/** Opens the form of a command by its button, whatever group it stands in. */
export async function openForm(page: Page, command: string): Promise<void> {
  const item = page.locator(`[data-command="${command}"]`);
  const fold = page.locator("details", { has: item });
  if ((await fold.count()) > 0 && !(await item.isVisible())) await fold.first().locator("> summary").click();
  await item.locator("button").first().click();
  await page.locator("#nsim-form").waitFor();
}

/** Gives the command whose form is open. */
export async function give(page: Page): Promise<string> {
  await page.locator("#nsim-give").click();
  await settled(page);
  return said(page);
}
