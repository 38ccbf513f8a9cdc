import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What an installed package lacks that its page on npm needs, in words; nothing, if it is in order. */
export function lacksOf(name: string, folder: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
  const readme = existsSync(join(folder, "README.md")) ? readFileSync(join(folder, "README.md"), "utf8") : "";
  const lacks = ["description", "license", "repository", "homepage", "bugs", "engines"].filter(
    (field) => manifest[field] === undefined,
  );
  if (readme === "") lacks.push("README.md");
  if (!existsSync(join(folder, "LICENSE"))) lacks.push("LICENSE");
  if (!/^npm install .*/m.test(readme)) lacks.push("a line `npm install` in README.md");
  for (const [, target = ""] of readme.matchAll(/\]\(([^)]+)\)/g)) {
    if (!/^(https:|#)/.test(target)) lacks.push(`an absolute link for ${target}`);
  }
  return lacks.map((what) => `${name}: expected ${what}, met none`);
}
