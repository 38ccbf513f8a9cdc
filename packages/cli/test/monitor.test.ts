import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";

const folder = mkdtempSync(join(tmpdir(), "nastavnik-monitor-"));
afterAll(() => rmSync(folder, { recursive: true }));

const guide = (name: string): string =>
  fileURLToPath(new URL(`../../../docs/guide/monitoring-sheets/${name}`, import.meta.url));

const definition = ["--sheet", guide("definition.yaml")];

describe("nastavnik monitor", () => {
  it("prints the note that the guide shows", async () => {
    for (const locale of ["ru", "en"]) {
      const { code, stdout, stderr } = await inProcess(
        "monitor",
        guide("sheets.csv"),
        ...definition,
        "--locale",
        locale,
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      await expect(stdout).toMatchFileSnapshot(guide(`note.${locale}.txt`));
    }
  });

  it("prints every school as JSON, without what is hidden", async () => {
    const { stdout } = await inProcess("monitor", guide("sheets.csv"), ...definition, "--json");
    const result = JSON.parse(stdout) as { whole: { groups: { id: string; groups: { indicators: object[] }[] }[] } };
    const western = result.whole.groups.find(({ id }) => id === "Западный район");
    expect(western?.groups[0]?.indicators[0]).toEqual({
      indicator: "mentored-share",
      suppressed: "small",
      schools: 1,
      inputs: [],
    });
  });

  it.each([
    ["a value that is no number", "Школа 1;18.05.2026;много", "row 2, column «Молодых специалистов»: expected"],
    ["a day that is none", "Школа 1;31.06.2026;5", "row 2, column «Дата»: expected a day"],
    ["no school", ";18.05.2026;5", "row 2, column «Организация»: expected"],
  ])("names the cell of %s", async (_what, row, message) => {
    const file = join(folder, "wrong.csv");
    writeFileSync(file, `Муниципалитет;Организация;Дата;Молодых специалистов\nСеверный район;${row}\n`);
    const { code, stdout, stderr } = await inProcess("monitor", file, ...definition, "--locale", "en");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  it("refuses a misspelt heading with the one that was meant", async () => {
    const file = join(folder, "heading.csv");
    writeFileSync(file, "Муниципалитет;Организация;Дата;Молодых специалистав\n");
    const { code, stderr } = await inProcess("monitor", file, ...definition, "--locale", "ru");
    expect(code).toBe(2);
    expect(stderr).toContain("столбец «Молодых специалистав»: ожидается столбец этого мониторинга");
    expect(stderr).toContain("возможно, «молодых специалистов»");
  });
});
