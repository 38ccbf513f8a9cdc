import { existsSync, readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitepress";

/** Pages of a folder, by their first heading; the folder is the table of contents. */
function pages(folder: string) {
  const root = new URL(`../${folder}/`, import.meta.url);
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((file) => file.endsWith(".md") && file !== "index.md")
    .toSorted()
    .map((file) => {
      const heading = /^# (.+)$/m.exec(readFileSync(new URL(file, root), "utf8"))?.[1] ?? file;
      return { text: heading, link: `/${folder}/${file.replace(/\.md$/, "")}` };
    });
}

export default defineConfig({
  title: "Nastavnik",
  description: "Workflow engine for mentoring programmes in schools",
  cleanUrls: true,
  themeConfig: {
    nav: [
      { text: "Guide", link: "/guide/getting-started" },
      { text: "Concepts", link: "/concepts/kernel" },
      { text: "API", link: "/api/" },
    ],
    sidebar: [
      { text: "Guide", items: pages("guide") },
      { text: "Concepts", items: pages("concepts") },
      { text: "Adapters", items: pages("adapters") },
      { text: "Decisions", items: pages("decisions") },
      { text: "API", items: [{ text: "All modules", link: "/api/" }] },
    ],
    search: { provider: "local" },
  },
});
