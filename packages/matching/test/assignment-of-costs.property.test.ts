import { assignmentOfCosts, parseProblem, solve } from "@nastavnik/matching";
import fc from "fast-check";
import loadHighs from "highs";
import { munkres } from "munkres";
import { expect, test } from "vitest";
import { runs } from "./support/runs.ts";

type Matrix = (number | null)[][];

const matrix = (cell: fc.Arbitrary<number | null>, size: number): fc.Arbitrary<Matrix> =>
  fc
    .tuple(fc.integer({ min: 1, max: size }), fc.integer({ min: 1, max: size }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
const dense = matrix(fc.integer({ min: -50, max: 50 }), 9);
const sparse = matrix(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 2 }), 6);

function asProblem(costs: Matrix) {
  return parseProblem({
    mentees: costs.map((_, row) => ({ id: String(row) })),
    mentors: (costs[0] ?? []).map((_, column) => ({ id: `m${column}` })),
    scores: costs,
    sense: "least",
    complete: true,
  });
}

test("the cheapest assignment costs what munkres says, and what coverage says", () => {
  fc.assert(
    fc.property(dense, (costs) => {
      const expected = munkres(costs as number[][]).reduce((sum, [row, column]) => sum + costs[row]![column]!, 0);
      const found = assignmentOfCosts(costs);
      expect(found).toMatchObject({ ok: true, total: expected });
      expect(solve(asProblem(costs), { mode: "coverage" }).total).toBe(expected);
    }),
    { numRuns: runs(3000) },
  );
});

test("an assignment uses every column once and no forbidden pair, or is reported as impossible", () => {
  fc.assert(
    fc.property(sparse, (costs) => {
      const found = assignmentOfCosts(costs);
      const result = solve(asProblem(costs), { mode: "coverage" });
      expect(found.ok).toBe(result.status === "solved");
      if (!found.ok) return;
      const used = found.columns.filter((column) => column >= 0);
      expect(new Set(used).size).toBe(used.length);
      expect(used).toHaveLength(Math.min(costs.length, costs[0]!.length));
      expect(found.columns.every((column, row) => column < 0 || costs[row]![column] !== null)).toBe(true);
      expect(found.total).toBe(result.total);
    }),
    { numRuns: runs(3000) },
  );
});

test("coverage has the optimum of the linear programme, with capacities", async () => {
  // The package's types are those of its CommonJS build, one `default` deeper than what an ES module gets.
  const highs = await (loadHighs as unknown as typeof loadHighs.default)();
  const capacitated = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.tuple(
        fc.array(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: columns, maxLength: columns }),
      ),
    );
  fc.assert(
    fc.property(capacitated, ([scores, capacity]) => {
      const cells = scores.flatMap((row, i) => row.map((score, j) => ({ i, j, score })));
      const sum = (chosen: readonly { i: number; j: number }[]) => chosen.map(({ i, j }) => `x${i}_${j}`).join(" + ");
      const programme = [
        "Maximize",
        ` obj: ${cells.map(({ i, j, score }) => `${score} x${i}_${j}`).join(" + ")}`,
        "Subject To",
        ...scores.map((_, i) => ` r${i}: ${sum(cells.filter((cell) => cell.i === i))} <= 1`),
        ...capacity.map((seats, j) => ` c${j}: ${sum(cells.filter((cell) => cell.j === j))} <= ${seats}`),
        "End",
      ].join("\n");
      const problem = parseProblem({
        mentees: scores.map((_, row) => ({ id: String(row) })),
        mentors: capacity.map((seats, column) => ({ id: `m${column}`, capacity: seats })),
        scores,
        objective: "score",
      });
      expect(solve(problem, { mode: "coverage" }).total).toBeCloseTo(highs.solve(programme).ObjectiveValue, 6);
    }),
    { numRuns: runs(150) },
  );
});

test.each([
  [[[1, 2], [3]], "costs[1]: expected 2 columns, met 1"],
  [[[1, 0.5]], "costs[0][1]: expected a whole number or null, met 0.5"],
  [[[Number.NaN]], "costs[0][0]: expected a whole number or null, met NaN"],
  [[[Number.MAX_SAFE_INTEGER]], "costs: expected numbers up to"],
])("refuses a matrix that it cannot sum exactly: %j", (costs, message) => {
  expect(() => assignmentOfCosts(costs)).toThrow(message);
});

test("an empty matrix has the empty assignment", () => {
  expect(assignmentOfCosts([])).toEqual({ ok: true, columns: [], total: 0 });
  expect(assignmentOfCosts([[], []])).toEqual({ ok: true, columns: [-1, -1], total: 0 });
});
