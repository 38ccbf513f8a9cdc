import { nastavnik } from "@nastavnik/cli";
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
    [["asides", "postgres://a"], "ожидается параметр --tenant <id>, его нет"],
    [["asides", "a"], /здесь нет хранилища; укажите его папку$/],
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

describe("help", () => {
  it("speaks the language that is asked for, with its titles and what stands where nothing is given", async () => {
    const ru = await inProcess("run", "--help", "--locale", "ru");
    expect(ru.code).toBe(0);
    expect(ru.stdout).toMatch(/^Использование: nastavnik run \[параметры\] <definition>\n/);
    expect(ru.stdout.replaceAll(/\s+/g, " ")).toContain("(по умолчанию: 1)");
    expect((await inProcess("run", "--help", "--locale", "en")).stdout).toMatch(/^Usage: nastavnik run \[options\]/);
  });

  it("leaves no line in English in Russian", async () => {
    const commands = nastavnik("ru").commands.flatMap((command) => [
      [command.name()],
      ...command.commands.map((inner) => [command.name(), inner.name()]),
    ]);
    for (const command of [[], ...commands]) {
      const { stdout } = await inProcess(...command, "--help", "--locale", "ru");
      const english = stdout.split("\n").filter((line) => /^ *\S+(?: [<[].*?[>\]])* {2,}[^а-яё]*$/i.test(line));
      expect([command, english]).toEqual([command, []]);
    }
  });

  it("is not what an unknown command answers", async () => {
    const { code, stdout, stderr } = await inProcess("regulation", "dif", "--help", "--locale", "ru");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe("nastavnik: ожидается известная команда (может быть, diff?), указано: dif\n");
  });
});
