import { distribution } from "@nastavnik/simulation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("where values lie", () => {
  it("is told by quartiles and mean", () => {
    expect(distribution([4, 1, 3, 2])).toEqual({
      least: 1,
      lowerQuartile: 1.75,
      median: 2.5,
      upperQuartile: 3.25,
      most: 4,
      mean: 2.5,
    });
  });

  it("is not told of nothing", () => {
    expect(distribution([])).toBeUndefined();
  });

  it("ascends, and does not depend on the order of the values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const found = distribution(values);
        expect(distribution(values.toReversed())).toEqual({ ...found, mean: expect.closeTo(found?.mean ?? 0, 3) });
        const { least = 0, lowerQuartile = 0, median = 0, upperQuartile = 0, most = 0 } = found ?? {};
        const ascending = [least, lowerQuartile, median, upperQuartile, most];
        expect(ascending.toSorted((a, b) => a - b)).toEqual(ascending);
        expect([least, most]).toEqual([Math.min(...values), Math.max(...values)]);
      }),
    );
  });
});
