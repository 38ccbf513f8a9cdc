import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";
import { yearOf } from "./year-of.ts";

const page = new URL("../../../docs/guide/regulation-in-an-hour.md", import.meta.url);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-page-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Replaces the sections of a file by those of a fragment, as a reader does. */
function replaced(text: string, fragment: string): string {
  return fragment.split(/^(?=\w)/m).reduce((left, section) => {
    const [, name = ""] = /^(\w+):/.exec(section) ?? [];
    return left.replace(new RegExp(`^${name}:[\\s\\S]*?(?=^\\w|(?![\\s\\S]))`, "m"), () => section);
  }, text);
}

/** What the lines so far have printed. */
const printed: string[] = [];

/** Whether somebody who does this line gets what the page promises; of a year what it has come to. */
async function followed(line: string): Promise<unknown> {
  const [, ...args] = line.split(" ").map((each) => (/^sad(?:\/|$)/.test(each) ? join(folder, each) : each));
  if (args[0] === "run") {
    const { mentees, paired, open, verdict, standstill } = await yearOf(args[1] ?? "");
    return { mentees, paired, open, verdict: typeof verdict, standstill };
  }
  const { code, stdout, stderr } = await inProcess(
    ...args.map((each, at) => (args[at - 1] === "--seeds" ? "1" : each)),
  );
  printed.push(stdout);
  return { code, stderr: stderr.replaceAll(/^предупреждение: .*\n/gm, "") };
}

const sound = { code: 0, stderr: "" };
const wholeYear = { mentees: 3, paired: 3, open: 0, verdict: "string", standstill: undefined };

it("leads from an empty folder to a year that runs, block by block as it is written", async () => {
  const done = new Map<string, unknown>();
  const blocks = (await readFile(page, "utf8")).matchAll(/```(sh|yaml|text)\n([\s\S]*?)```/g);
  for (const [, language, block = ""] of blocks) {
    if (language === "sh") {
      for (const line of block.trim().split("\n")) done.set(line, await followed(line));
    } else if (language === "text") {
      for (const line of block.trim().split("\n"))
        done.set(line, printed.join("").includes(line) ? sound : "not printed");
    } else if (block.startsWith("format:")) {
      await writeFile(join(folder, "sad/regulation.yaml"), block);
    } else {
      const year = join(folder, "sad/year.yaml");
      await writeFile(year, replaced(await readFile(year, "utf8"), block));
    }
  }
  const promised = [...done.keys()].map((line) => [line, line.startsWith("nastavnik run ") ? wholeYear : sound]);
  expect(Object.fromEntries(done)).toEqual(Object.fromEntries(promised));
  expect([...done.keys()].filter((line) => /^nastavnik (?:init|run|validate|regulation try) /.test(line))).toHaveLength(
    4,
  );
  expect(await readFile(join(folder, "sad/diagram.html"), "utf8")).toContain("<svg");
});
