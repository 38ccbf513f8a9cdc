import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("..", import.meta.url));
const conditions = process.env["NASTAVNIK_TEST_MODE"] === "dist" ? [] : ["--conditions=@nastavnik/source"];

describe("the pairing stage from the registry to the order", () => {
  let lines: readonly string[];

  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [...conditions, "main.ts"], { cwd: folder });
    lines = stdout.split("\n");
  });

  const line = (start: string): string => lines.find((each) => each.startsWith(start)) ?? "";

  it("drafts a pair for everybody whose request somebody can fulfil", () => {
    expect(line("draft:")).toMatch(/^draft: \d\d pairs, without a mentor: mentee-\d+$/);
  });

  it("shows the curator what an edit changes", () => {
    expect(line("edit:")).toMatch(/score \d+ → \d+, served \d+/);
  });

  it("offers the next choice after a refusal and after silence", () => {
    expect(line("declined:")).toMatch(/refuses mentor-\d+, next choice mentor-\d+/);
    expect(line("no answer:")).toMatch(/next choice mentor-\d+/);
  });

  it("approves the agreed pairs by one order, and no others", () => {
    const [, drafted] = /^draft: (\d+) pairs/.exec(line("draft:")) ?? [];
    const [, working, all] = /^order: issued, (\d+) of (\d+) pairs at work$/.exec(line("order:")) ?? [];
    // One refused and one was silent, and each of the two got a second offer that nobody has answered yet.
    expect(Number(working)).toBe(Number(drafted) - 2);
    expect(Number(all)).toBe(Number(drafted) + 2);
  });

  it("prints the protocol that goes with the order", () => {
    expect(line("ПРОТОКОЛ")).toBe("ПРОТОКОЛ ФОРМИРОВАНИЯ ПАР И ГРУПП");
  });
});
