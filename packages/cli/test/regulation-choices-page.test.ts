import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRegulation } from "@nastavnik/core/target-model";
import { memoryStore } from "@nastavnik/persistence/memory";
import { sampleYear, tryYear } from "@nastavnik/simulation";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { runs } from "../../../tools/runs.ts";
import { inProcess } from "./nastavnik.ts";

const page = new URL("../../../docs/guide/regulation-choices.md", import.meta.url);
const head = 'format: nastavnik-regulation/1\nid: mine\nedition: "1"\ntitle: { ru: Наше положение, en: Ours }\n';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-choices-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every so many of the blocks, so that all parts of the page are met in turn; all where more effort is asked for. */
const stride = Math.max(1, Math.round(6 / runs(1)));

it("shows choices by which an invented year comes to a verdict", async () => {
  const blocks = [...(await readFile(page, "utf8")).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
  const sound = blocks.flatMap((block) => {
    const read = readRegulation(parse(`${head}${block}`));
    return read.ok ? [read.edition] : [];
  });
  expect(sound).toHaveLength(blocks.length - 1);
  for (const edition of sound.filter((_, index) => index % stride === 4 % stride)) {
    const tried = await tryYear(sampleYear(edition), 1, (clock) => memoryStore({ tenant: "sample", clock }));
    expect({ of: edition.from, standstill: tried.standstill }).toEqual({ of: edition.from, standstill: undefined });
    expect(tried).toMatchObject({ verdict: expect.any(String), open: 0 });
    expect(tried.paired / tried.mentees).toBeGreaterThanOrEqual(0.8);
  }
});

it("shows choices each of which is sound as it stands, and what is printed of them", async () => {
  const file = join(folder, "mine.yaml");
  let printed = "";
  const notPrinted: string[] = [];
  const codes: (readonly [base: string, code: number | null, isOther: boolean])[] = [];
  for (const [, language, block = ""] of (await readFile(page, "utf8")).matchAll(/```(yaml|text)\n([\s\S]*?)```/g)) {
    if (language === "text") {
      const before = printed;
      notPrinted.push(
        ...block
          .trim()
          .split("\n")
          .filter((line) => !before.includes(line)),
      );
      continue;
    }
    await writeFile(file, `${head}${block}`);
    const [, base = ""] = /^extends: (.+)$/m.exec(block) ?? [];
    const { code, stdout, stderr } = await inProcess("regulation", "check", file, "--locale", "ru");
    const diff = await inProcess("regulation", "diff", base, file, "--locale", "ru");
    codes.push([base, code, diff.stdout.startsWith("— ")]);
    printed = `${stdout}${stderr}${diff.stdout}`;
  }
  expect(notPrinted).toEqual([]);
  // The one that is wrong on purpose is based on a regulation that there is not.
  expect(codes.filter(([base]) => base === "kindergarden")).toEqual([["kindergarden", 2, false]]);
  expect(codes.filter(([, code, isOther]) => code === 0 && isOther)).toHaveLength(codes.length - 1);
  expect(codes).toHaveLength(12);
});
