import { isJsonObject, isNastavnikError, type JsonObject, type JsonValue } from "@nastavnik/core";
import {
  type ImportedRoadMap,
  type ImportOptions,
  importPlanFile,
  importTables,
  type PlanTable,
  roadMap,
  roadMapOf,
} from "@nastavnik/core/road-map";
import { lifecycleStages, roadMapRoles } from "@nastavnik/core/target-model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { deadlineCells, responsibleCells } from "./road-map-cells.ts";

const options: ImportOptions = { otherwise: { from: "2024-09-01", to: "2025-08-31" }, roles: roadMapRoles };
const heading = ["№", "Мероприятие", "Содержание", "Сроки", "Ответственные", "Результат"];

const odd = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "", "—", "1.", "Этап 1", "I.", "\n\n"),
);
const deadline = fc.oneof(fc.constantFrom(...deadlineCells.map(([cell]) => cell)), odd);
const responsible = fc.oneof(fc.constantFrom(...responsibleCells), odd);
/** A row that is surely one of a plan: it has a number, and says more than the title of a stage does. */
const row = fc
  .tuple(fc.nat(999), fc.string({ minLength: 1 }), odd, deadline, responsible, odd)
  .map(([no, activity, ...rest]) => [`${no}`, `Дело ${activity}`, ...rest])
  .filter(
    (cells) =>
      cells.slice(3, 5).some((cell) => /[а-яa-z]/i.test(cell) && !/_{3}/.test(cell)) &&
      !cells.some((cell) => /_{3}/.test(cell)),
  );

const table = fc.record({
  rows: fc.array(fc.array(odd, { maxLength: 8 }), { maxLength: 12 }),
  merged: fc.array(
    fc.record({
      // Below the heading.
      row: fc.integer({ min: 1, max: 12 }),
      column: fc.nat(8),
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 6 },
  ),
});

describe("any table", () => {
  it("with the headings of a plan gives as many rows as it has, whatever is in them, and can become a programme's plan", () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 20 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        (rows, order) => {
          const shuffled = [heading, ...rows].map((cells) => order.map((index) => cells[index] ?? ""));
          const map = importTables([{ rows: shuffled }], options);
          expect(map.stages.flatMap(({ activities }) => activities).length).toBe(rows.length);
          const errors = map.stages.length > 0 ? roadMap.safeParse(roadMapOf(map, lifecycleStages)).error : undefined;
          expect(errors).toBeUndefined();
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it("with merged cells anywhere is read or refused as a whole, and its warnings name rows that it has", () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (given) => {
        const tables: PlanTable[] = given.map((each) => ({ ...each, rows: [heading, ...each.rows] }));
        const { warnings } = importTables(tables, options);
        for (const { row: at } of warnings) expect(at).toBeLessThanOrEqual(13);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe("any JSON", () => {
  it("is a road map, or refused with the one code of bad input", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ rows: fc.array(fc.jsonValue()), period: fc.jsonValue() })),
        (data) => {
          const told = tellsOf(() => importPlanFile(data, options));
          expect(told.refused ?? "invalid-input").toBe("invalid-input");
          const rows = (data as { rows?: readonly unknown[] } | null)?.rows;
          if (told.map === undefined) return;
          const { stages, warnings } = told.map;
          const kept = stages.flatMap(({ activities }) => activities).length;
          // A row that says nothing is left out, which is told; one that names a stage only begins it.
          const blank = warnings.filter(({ code }) => code === "blank-row").length;
          const titles = (rows ?? []).filter(
            (each) => isJsonObject(each as JsonValue) && namesOnlyStage(each as JsonObject),
          );
          expect(kept + blank + titles.length).toBe(rows?.length);
        },
      ),
      { numRuns: runs(150) },
    );
  });
});

const namesOnlyStage = ({ stage, ...others }: JsonObject): boolean =>
  typeof stage === "string" &&
  stage.trim() !== "" &&
  Object.values(others).every((value) => value === null || value === "");

/** What came of a call: a road map, or the code of a refusal. */
function tellsOf(run: () => ImportedRoadMap): { readonly map?: ImportedRoadMap; readonly refused?: string } {
  try {
    return { map: run() };
  } catch (error) {
    return { refused: isNastavnikError(error) ? error.code : String(error) };
  }
}
