// Follows every link of the pages of this repository that leads into the repository, and says which lead nowhere.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const own = /^https:\/\/github\.com\/nastavnik\/nastavnik\/(?:blob|tree|raw)\/main\/([^#?]+)/;
const pages = execFileSync("git", ["ls-files", "*.md"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((page) => page !== "" && !page.startsWith(".changeset/"));

/** The headings of a page, as links name them. */
function anchorsOf(page: string): ReadonlySet<string> {
  const text = readFileSync(page, "utf8").replaceAll(/```[\s\S]*?```/g, "");
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = ""]) => {
    const named = /\{#([^}]+)\}\s*$/.exec(title)?.[1];
    if (named !== undefined) return named;
    const bare = title.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll(/[`*_]/g, "");
    return bare
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]+/gu, "")
      .trim()
      .replaceAll(/\s+/g, "-");
  });
  return new Set([...headings, ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = ""]) => id)]);
}

/** Where a link of a page leads: a file or a folder; nothing if it leads out of the repository. */
function targetOf(page: string, link: string): string | undefined {
  const [path = ""] = link.split(/[#?]/);
  const within = own.exec(link)?.[1];
  if (within !== undefined) return join(root, within);
  if (/^[a-z]+:/.test(link)) return undefined;
  if (path === "") return join(root, page);
  return path.startsWith("/") ? join(root, "docs", path) : resolve(root, dirname(page), path);
}

/** The file that is found under a path, as GitHub and the site find it. */
function fileAt(path: string): string | undefined {
  const tried = [path, `${path}.md`, join(path, "index.md"), path.replace(/\.html$/, ".md")];
  return tried.find((each) => existsSync(each) && statSync(each).isFile()) ?? (existsSync(path) ? path : undefined);
}

let followed = 0;
const dead: string[] = [];
for (const page of pages) {
  const text = readFileSync(join(root, page), "utf8").replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, "");
  for (const [, link = ""] of text.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)) {
    const target = targetOf(page, link);
    // The reference is generated with the site, which checks its own links.
    if (target === undefined || target.startsWith(join(root, "docs", "api"))) continue;
    followed += 1;
    const file = fileAt(target);
    const anchor = link.split("#")[1];
    if (file === undefined) dead.push(`${page}: ${link}`);
    else if (anchor && file.endsWith(".md") && !anchorsOf(file).has(decodeURIComponent(anchor))) {
      dead.push(`${page}: ${link} (no such heading)`);
    }
  }
}
for (const link of dead) console.error(`leads nowhere: ${link}`);
console.log(`dead links: ${dead.length} of ${followed} in ${pages.length} pages`);
if (dead.length > 0) process.exitCode = 1;
