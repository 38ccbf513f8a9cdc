// Draws the pictures of the README anew: a workflow as SVG, and the report of the example's year as PNG.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { regulationOf } from "@nastavnik/core";
import { specialise } from "@nastavnik/core/regulation";
import { programme, shippedRegulation, shippedRegulations, unit } from "@nastavnik/core/target-model";
import { toSvg } from "@nastavnik/visualisation";
import { reportPage } from "./report-page.ts";

const pictures = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
const browser = process.env["CHROMIUM"] ?? "chromium";

/** Regulations whose pairs and groups are drawn too: their charts are large, and differ little. */
const withUnit = new Set(["lyceum-45", "kindergarten", "school-32"]);

/** The programme as every shipped regulation leaves it. */
async function drawRegulations(): Promise<void> {
  mkdirSync(join(pictures, "regulations"), { recursive: true });
  for (const id of shippedRegulations) {
    const edition = shippedRegulation(id);
    if (edition === undefined) throw new Error(`expected a shipped regulation, met ${id}`);
    for (const workflow of withUnit.has(id) ? [programme, unit] : [programme]) {
      const own = specialise(workflow, regulationOf(edition), { keep: "asked" });
      const file = `regulations/${id}-${workflow.id}.svg`;
      writeFileSync(join(pictures, file), await toSvg(own, { locale: "ru" }));
      console.log(`docs/pictures/${file}`);
    }
  }
}

/** Takes a picture of the top of a page. */
function photograph(html: string, file: string): void {
  const folder = mkdtempSync(join(tmpdir(), "nastavnik-pictures-"));
  try {
    const page = join(folder, "page.html");
    writeFileSync(page, html);
    execFileSync(
      browser,
      [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--force-device-scale-factor=1.5",
        "--window-size=1220,1180",
        `--user-data-dir=${join(folder, "profile")}`,
        `--screenshot=${file}`,
        pathToFileURL(page).href,
      ],
      { stdio: "ignore" },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// As the school of the example has it: what no organisation has at once is for no reader.
const lyceum = shippedRegulation("lyceum-45");
if (lyceum === undefined) throw new Error("lyceum-45 is shipped");
const ofTheExample = specialise(programme, regulationOf(lyceum), { keep: "asked" });
mkdirSync(pictures, { recursive: true });
writeFileSync(
  join(pictures, "programme.svg"),
  await toSvg(ofTheExample, { locale: "en", detail: "outline", without: ["suspended", "cancelled"] }),
);
console.log("docs/pictures/programme.svg");
await drawRegulations();
try {
  execFileSync(browser, ["--version"], { stdio: "ignore" });
} catch {
  console.error(
    `expected the browser ${browser} (Debian: apt-get install chromium, or name another in CHROMIUM), met none`,
  );
  process.exit(1);
}
photograph(await reportPage(), join(pictures, "report.png"));
console.log("docs/pictures/report.png");
