import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";

const at = (name: string): string => fileURLToPath(new URL(`worlds/${name}`, import.meta.url));

describe("nastavnik check", () => {
  it("tells a deadlock of an embedder's workflow with its story, and ends with exit code 1", async () => {
    const { code, stdout, stderr } = await inProcess("check", at("stuck.ts"), "--locale", "ru");
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("Ошибка · Тупик · Никто больше ничего не может сделать: «заявка» — заявка\n");
    expect(stdout).toContain(
      "1. 2025-09-01 Секретарь: заявка («заявка»)\n    2. 2025-09-01 Секретарь: заявка («заявка»)",
    );
    expect(stdout).toContain("Исследовано всё.");
  });

  it("ends with exit code 0 where nothing is wrong, and prints its report as JSON", async () => {
    const { code, stdout } = await inProcess("check", at("sound.ts"), "--json", "--locale", "en");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ isComplete: true, states: 3, moves: 2 });
  });

  it.each([
    ["wrong.ts", /rest\.request\.nowhere: expected a state of the workflow/],
    ["empty.ts", /empty\.ts: expected an export model or models/],
    ["none.ts", /none\.ts: expected a file, met none/],
  ])("ends with exit code 2 and the place for %s", async (file, message) => {
    const { code, stderr } = await inProcess("check", at(file), "--locale", "en");
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  it.each([
    ["promela", /^active proctype world\(\) \{$/m],
    ["murphi", /^rule "move 0 0: Clerk: request \(“request”\)"/m],
  ])("prints a world in %s for another checker", async (format, line) => {
    const { code, stdout } = await inProcess("check", at("sound.ts"), "--format", format);
    expect([code, stdout]).toEqual([0, expect.stringMatching(line)]);
  });

  it("asks which of several worlds is to be printed", async () => {
    const { code, stderr } = await inProcess("check", "unit", "--format", "murphi", "--locale", "en");
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/--scene: expected the number of a world from 1 to \d+\n {2}1\. /),
    ]);
  });

  it("tells what another edition allows and forbids, each with the reasons and the story", async () => {
    const { code, stdout } = await inProcess("check", at("sound.ts"), "--against", at("shut.ts"), "--locale", "ru");
    expect(code).toBe(0);
    expect(stdout).toContain("Становится нельзя: Секретарь: заявка («заявка»)\n  — ответ закрыт\n    1. 2025-09-01");
  });

  it("names what it knows where neither a workflow nor a regulation is meant", async () => {
    const { code, stderr, stdout } = await inProcess("check", "unnit", "--locale", "en");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("(perhaps unit?), met unnit");
  });
});
