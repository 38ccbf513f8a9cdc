import { existsSync, readdirSync, readFileSync } from "node:fs";

interface Item {
  readonly text: string;
  readonly link: string;
}

/** A page by its first heading. */
function page(path: string): Item {
  const file = new URL(`../${path}.md`, import.meta.url);
  const text = existsSync(file) ? /^# (.+)$/m.exec(readFileSync(file, "utf8"))?.[1] : undefined;
  return { text: text ?? path, link: `/${path}` };
}

/** Pages of a folder in the order of their names. */
function pagesOf(folder: string): readonly Item[] {
  const root = new URL(`../${folder}/`, import.meta.url);
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((file) => file.endsWith(".md") && file !== "index.md" && !file.includes("["))
    .toSorted()
    .map((file) => page(`${folder}/${file.replace(/\.md$/, "")}`));
}

const group = (text: string, names: readonly string[], collapsed = false) => ({
  text,
  collapsed,
  items: names.map(page),
});

/** By what a reader wants, in the order in which it is needed. */
const groups = [
  {
    text: "Методисту",
    collapsed: false,
    items: [
      { text: "Попробовать: симулятор", link: "/simulator" },
      ...[
        "guide/simulator",
        "guide/regulation-in-an-hour",
        "guide/regulation-choices",
        "guide/regulation-diagrams",
        "guide/stories",
        "guide/plans",
        "guide/simulate-a-year",
        "guide/steps-of-a-plan",
        "guide/city",
        "guide/municipal-school",
        "guide/regional-model",
        "guide/teacher-pair",
      ].map(page),
    ],
  },
  { text: "Процессы целевой модели", collapsed: true, items: pagesOf("workflows") },
  { text: "Акты и источники", collapsed: true, items: pagesOf("acts") },
  group("Begin", ["guide/getting-started", "guide/command-line", "guide/school-year", "guide/report"]),
  group("Embed it", [
    "guide/hosts",
    "guide/host-with-hono",
    "guide/workers",
    "guide/several-processes",
    "guide/messages",
    "guide/notifications",
  ]),
  group("Form pairs, measure, judge", [
    "guide/pairing",
    "guide/matching",
    "guide/road-map",
    "guide/monitoring",
    "guide/monitoring-sheets",
    "guide/scores",
  ]),
  group("Operate", ["guide/operating", "guide/verify", "guide/beginning-late", "guide/upgrade-a-definition"], true),
  group("Workflows of your own", ["guide/check-your-workflow", "guide/simulate-your-workflow", "guide/torture"], true),
];

const said = new Set(groups.flatMap(({ items }) => items.map(({ link }) => link)));

/** Guide pages that no group names yet. */
const others = pagesOf("guide").filter(({ link }) => !said.has(link));

/** The table of contents: by purpose; decisions and reference folded. */
export const sidebar = [
  ...groups,
  ...(others.length === 0 ? [] : [{ text: "More guides", collapsed: true, items: others }]),
  { text: "Concepts", collapsed: true, items: pagesOf("concepts") },
  { text: "Adapters", collapsed: true, items: pagesOf("adapters") },
  { text: "Decisions", collapsed: true, items: pagesOf("decisions") },
  { text: "Reference by package", collapsed: true, items: [{ text: "All packages", link: "/api/" }] },
];
