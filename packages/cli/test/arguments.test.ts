import { describe, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";

describe("wrong arguments", () => {
  it.each([
    [["stori"], "ожидается известная команда (может быть, story?), указано: stori"],
    [["story", "a.yaml", "--jsn"], "ожидается известный параметр (может быть, --json?), указано: --jsn"],
    [["story"], "ожидается аргумент <file>, его нет"],
    [["story", "a", "b"], "ожидается аргументов: 1, указано: 2"],
    [["run", "a.yaml", "--seed", "x"], "--seed: ожидается целое число, указано: x"],
    [["match", "a.json", "--mode", "any"], /^--mode <mode>: ожидается одно из: .+, указано: any$/],
    [
      ["match", "a.json", "--price", "--rules"],
      /^ожидается один из параметров: --(?:price|rules) или --(?:price|rules), указаны оба$/,
    ],
    [["asides", "a"], "ожидается параметр --tenant <id>, его нет"],
  ])("%j are told in one line, in Russian where that is asked for", async (args, message) => {
    const { code, stdout, stderr } = await inProcess(...args, "--locale", "ru");
    expect([code, stdout]).toEqual([2, ""]);
    const [, told = ""] = /^nastavnik: (.+)\n$/.exec(stderr) ?? [];
    expect(told).toMatch(message);
  });

  it("are told of an option without a value too", async () => {
    const { stderr } = await inProcess("run", "a.yaml", "--locale", "ru", "--seed");
    expect(stderr).toBe("nastavnik: ожидается значение: --seed <number>\n");
  });

  it("are told in English otherwise", async () => {
    const { code, stderr } = await inProcess("story", "a.yaml", "--locale=en", "--jsn");
    expect([code, stderr]).toEqual([2, "nastavnik: expected a known option (perhaps --json?), met --jsn\n"]);
    const none = await inProcess("story", "a.yaml", "--locale", "de");
    expect(none.stderr).toMatch(/--locale: (?:expected|ожидается) .+ de\n$/);
  });

  it("are none where help or the version is asked for", async () => {
    expect((await inProcess("story", "--help")).code).toBe(0);
    expect((await inProcess("--version")).code).toBe(0);
  });
});
