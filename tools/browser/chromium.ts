import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

/** The browser that is installed: Debian's, or another that `CHROMIUM` names. */
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/**
 * Starts a headless browser that asks nothing of any network.
 *
 * @throws Error where there is none
 */
export async function startChromium(): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"],
    });
  } catch (cause) {
    throw new Error(
      `expected a browser at ${executablePath} (Debian: apt-get install chromium, or CHROMIUM), met none`,
      {
        cause,
      },
    );
  }
}

/** What went on behind a page: what its console said that is no note, errors that nobody caught, and requests to others. */
export interface Watched {
  readonly console: string[];
  readonly errors: string[];
  readonly requests: string[];
}

/** Writes down what a page should have none of. */
export function watch(page: Page): Watched {
  const watched: Watched = { console: [], errors: [], requests: [] };
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") watched.console.push(message.text());
  });
  page.on("pageerror", (error) => watched.errors.push(error.message));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOwn =
      ["file:", "data:", "blob:", "about:"].includes(protocol) || ["localhost", "127.0.0.1"].includes(hostname);
    if (!isOwn) watched.requests.push(request.url());
  });
  return watched;
}

/** What axe finds wrong with a page as it is now, a line each; by WCAG 2.2 A and AA, and what axe counts as best practice. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: injected } = globalThis as unknown as {
      readonly axe: { run(): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[] }[] }[] }> };
    };
    return (await injected.run()).violations;
  });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
