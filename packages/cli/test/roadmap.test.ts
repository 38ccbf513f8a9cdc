import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { memoryStore } from "@nastavnik/persistence/memory";
import { parseSchoolYear, simulateYear, yearClock } from "@nastavnik/simulation";
import { targetModel } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asProcess, inProcess } from "./nastavnik.ts";

const table = `План;;;
№;Мероприятия;Сроки;Ответственные
Подготовка условий для запуска программы наставничества;;;
1;Издание приказа;сентябрь;Директор
2;Опрос;когда-нибудь;Куратор
`;

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-roadmap-"));
  await writeFile(at("plan.csv"), table);
  await writeFile(at("empty.csv"), "а;б\nв;г\n");
  await writeFile(at("broken.docx"), "no document");
  await writeFile(
    at("plan.json"),
    JSON.stringify({
      period: "2021-2022 учебный год",
      rows: [{ activity: "Приказ", deadline: "сентябрь", responsible: "директор" }],
    }),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const period = ["--period", "2021-09-01..2022-08-31"];

describe("nastavnik roadmap import", () => {
  it("prints the rows with the days that were read, and what is doubtful with row and column", async () => {
    const { code, stdout } = await inProcess("roadmap", "import", at("plan.csv"), ...period, "--locale", "ru");
    expect(code).toBe(0);
    expect(stdout).toContain("1 Издание приказа\n      сентябрь → 2021-09-01 … 2021-09-30\n      Директор\n");
    expect(stdout).toMatch(/строка 5, столбец «Сроки»: ожидается срок вроде .+ а указано: «когда-нибудь»/);
  });

  it("prints one JSON document, with warnings in one language", async () => {
    const { code, stdout } = await inProcess("roadmap", "import", at("plan.json"), "--json", "--locale", "en");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      period: { from: "2021-09-01", to: "2022-08-31" },
      stages: [
        {
          title: "",
          activities: [
            {
              no: "",
              activity: "Приказ",
              steps: [],
              deadline: { text: "сентябрь", kind: "days", windows: [{ from: "2021-09-01", to: "2021-09-30" }] },
              responsible: [{ text: "директор", role: "head" }],
            },
          ],
        },
      ],
      warnings: [],
    });
  });

  it("reads holidays by the calendar of a school year", async () => {
    const year = fileURLToPath(new URL("../../../examples/01-school-year/school-year.yaml", import.meta.url));
    const rows = [{ activity: "Поход", deadline: "осенние каникулы", responsible: "наставник" }];
    await writeFile(at("holidays.json"), JSON.stringify({ period: "2021-2022 учебный год", rows }));
    const windowsOf = async (...options: readonly string[]): Promise<unknown> => {
      const { stdout } = await inProcess("roadmap", "import", at("holidays.json"), "--json", ...options);
      const { stages } = JSON.parse(stdout) as { stages: { activities: { deadline: { windows?: unknown } }[] }[] };
      return stages[0]?.activities[0]?.deadline.windows;
    };
    expect(await windowsOf("--calendar", year)).toEqual([{ from: "2021-10-30", to: "2021-11-07" }]);
    expect(await windowsOf()).toBeUndefined();
  });

  it("writes a school year that runs with the plan in it", async () => {
    const year = at("year.yaml");
    expect((await inProcess("roadmap", "import", at("plan.csv"), ...period, "--write-year", year)).code).toBe(0);
    const parsed = parseSchoolYear(await readFile(year, "utf8"), {
      file: "year.yaml",
      workflows: targetModel.workflows,
    });
    if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join("\n"));
    const definition = parsed.value;
    expect(definition.roadMap.stages[0]?.lifecycleStage).toBe("preparation");
    const clock = yearClock(definition);
    const store = memoryStore({ tenant: definition.organisation.id, clock });
    const until = Temporal.PlainDate.from("2021-12-31");
    const { state } = await simulateYear({ definition, seed: 1, store, clock, until });
    expect(state).toBe("working");
  });

  it.each([
    ["empty.csv", /^nastavnik: .*empty\.csv: ожидается таблица с заголовками столбцов.*\n$/],
    ["broken.docx", /^nastavnik: .*broken\.docx: ожидается документ DOCX, встретилось: другие данные\n$/],
    ["none.csv", /^nastavnik: .*none\.csv: ожидается файл, который можно прочитать, встретилось: такого нет\n$/],
    ["plan.xls", /^nastavnik: .*plan\.xls: ожидается файл \.csv, \.xlsx, \.docx или \.json\n$/],
  ])("ends with exit code 2 and one sentence for %s", async (file, message) => {
    const { code, stderr, stdout } = await inProcess("roadmap", "import", at(file), "--locale", "ru");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  it("ends with exit code 2 for a period that is none, in a process of its own", async () => {
    const { code, stderr } = await asProcess("roadmap", "import", at("plan.csv"), "--period", "later");
    expect(code).toBe(2);
    expect(stderr).toContain("expected a period such as 2024-09-01..2025-08-31, met later");
  });
});
