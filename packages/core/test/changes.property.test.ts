import { applyChanges, changesBetween, type JsonObject, type JsonValue, NastavnikError } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

/** Names that every object has, or that other languages and stores treat in a special way. */
const names = fc.oneof(
  fc.constantFrom("a", "b", "c", "toString", "constructor", "hasOwnProperty", "__proto__", "", "0", "a.b"),
  fc.string({ maxLength: 3 }),
);

const { object } = fc.letrec<{ object: JsonObject; value: JsonObject[string] }>((tie) => ({
  object: fc.dictionary(names, tie("value"), { maxKeys: 4, noNullPrototype: true }) as fc.Arbitrary<JsonObject>,
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, 1, "", "x"),
    fc.array(tie("value"), { maxLength: 3 }) as fc.Arbitrary<JsonObject[string]>,
    tie("object"),
  ),
}));

describe("changes", () => {
  it("turn one context into the other", () => {
    fc.assert(
      fc.property(object, object, (a, b) => {
        expect(canonicalJson(applyChanges(a, changesBetween(a, b)))).toBe(canonicalJson(b));
      }),
      { numRuns: 1000 },
    );
  });

  it("leave the context that they are applied to as it was", () => {
    fc.assert(
      fc.property(object, object, (a, b) => {
        const before = JSON.stringify(a);
        applyChanges(a, changesBetween(a, b));
        expect(JSON.stringify(a)).toBe(before);
      }),
    );
  });

  it("are none between equal contexts, whatever the order of their keys", () => {
    fc.assert(
      fc.property(object, (a) => {
        const reordered = Object.fromEntries(Object.entries(a).toReversed());
        expect(changesBetween(a, reordered)).toEqual([]);
      }),
    );
  });

  it("are as small as the difference: no part of a path is changed twice", () => {
    fc.assert(
      fc.property(object, object, (a, b) => {
        const paths = changesBetween(a, b).map(({ path }) => JSON.stringify(path).slice(0, -1));
        const overlapping = paths.filter((one, index) =>
          paths.some((other, place) => place !== index && (one === other || one.startsWith(`${other},`))),
        );
        expect(overlapping).toEqual([]);
      }),
    );
  });

  it("survive being stored as JSON", () => {
    fc.assert(
      fc.property(object, object, (a, b) => {
        const stored = JSON.parse(JSON.stringify(changesBetween(a, b))) as ReturnType<typeof changesBetween>;
        expect(canonicalJson(applyChanges(a, stored))).toBe(canonicalJson(b));
      }),
    );
  });

  it("name the path inside objects, and the place within arrays", () => {
    expect(changesBetween({ a: { b: 1, c: [1, 2] }, d: 1 }, { a: { b: 2, c: [1, 3] } })).toEqual([
      { path: ["a", "b"], value: 2 },
      { path: ["a", "c"], splice: [1, 1, 3] },
      { path: ["d"] },
    ]);
  });

  it.each<[string, readonly unknown[], readonly unknown[], object]>([
    ["appended", [1, 2], [1, 2, 3], { splice: [2, 0, 3] }],
    ["put in front", [1, 2], [0, 1, 2], { splice: [0, 0, 0] }],
    ["put between", [1, 3], [1, 2, 3], { splice: [1, 0, 2] }],
    ["taken away", [1, 2, 3], [1, 3], { splice: [1, 1] }],
    ["replaced", [{ a: 1 }, { b: 1 }], [{ a: 1 }, { b: 2 }], { splice: [1, 1, { b: 2 }] }],
    ["repeated", [1, 1], [1, 1, 1], { splice: [2, 0, 1] }],
    ["all changed", [1, 2], [3], { value: [3] }],
    ["emptied", [1, 2], [], { value: [] }],
  ])("say what was %s in an array", (_what, before, after, change) => {
    expect(changesBetween({ list: before } as never, { list: after } as never)).toEqual([
      { path: ["list"], ...change },
    ]);
  });

  it("turn one array into the other, however much they have in common", () => {
    const item = fc.constantFrom<JsonValue>(0, 1, null, "0", [0], [1, [0]], { a: 1 }, { a: 1, b: [0] });
    const list = fc.array(item, { maxLength: 8 });
    fc.assert(
      fc.property(list, list, list, list, (head, before, after, tail) => {
        const [a, b] = [{ list: [...head, ...before, ...tail] }, { list: [...head, ...after, ...tail] }];
        const changes = changesBetween(a, b);
        expect(changes.length).toBeLessThan(2);
        expect(applyChanges(a, JSON.parse(JSON.stringify(changes)) as typeof changes)).toEqual(b);
      }),
      { numRuns: 500 },
    );
  });

  it("of a list that grows cost what is added, so that history is linear", () => {
    const bytesOf = (count: number): number => {
      let [context, bytes]: [JsonObject, number] = [{ list: [] }, 0];
      for (let index = 0; index < count; index++) {
        const next = { list: [...(context["list"] as number[]), index] };
        const changes = changesBetween(context, next);
        bytes += JSON.stringify(changes).length;
        context = applyChanges(context, changes);
      }
      return bytes;
    };
    expect(bytesOf(800) / bytesOf(400)).toBeLessThan(2.2);
    expect(bytesOf(800)).toBeLessThan(800 * 50);
  });

  it("refuse to be applied where a list is too short: a fact before it is missing", () => {
    const splice = { path: ["list"], splice: [2, 1] } as const;
    for (const context of [{ list: [1, 2] }, {}, { list: { "0": 1 } }]) {
      expect(() => applyChanges(context, [splice])).toThrow("change of list: expected a list of 3 or more items");
    }
  });

  it("take a key that is undefined for one that is absent, at any depth", () => {
    const gone = { a: undefined, b: { c: undefined, d: [{ e: undefined, f: 1 }] } };
    expect(changesBetween({ a: 1, b: { c: 1 } }, gone)).toEqual([
      { path: ["b", "d"], value: [{ f: 1 }] },
      { path: ["b", "c"] },
      { path: ["a"] },
    ]);
    expect(changesBetween({}, { a: undefined, b: { c: undefined } })).toStrictEqual([{ path: ["b"], value: {} }]);
  });

  it.each<[string, unknown, string]>([
    ["a date", Temporal.PlainDate.from("2026-09-01"), "expected JSON at plan.steps.1, met [object Temporal.PlainDate]"],
    ["a map", new Map(), "expected JSON at plan.steps.1, met [object Map]"],
    ["a function", () => 1, "expected JSON at plan.steps.1, met [object Function]"],
    ["a bigint", 1n, "expected JSON at plan.steps.1, met [object BigInt]"],
    ["not a number", Number.NaN, "expected JSON at plan.steps.1, met NaN"],
    ["infinity", Number.POSITIVE_INFINITY, "expected JSON at plan.steps.1, met Infinity"],
    ["a hole in an array", undefined, "expected JSON at plan.steps.1, met [object Undefined]"],
  ])("refuse what is not JSON and name its path: %s", (_title, value, message) => {
    const context = { plan: { steps: [1, value] } } as unknown as JsonObject;
    expect(() => changesBetween({}, context)).toThrow(new NastavnikError("internal", message));
    expect(() => changesBetween({ plan: { steps: [] } }, context)).toThrow(new NastavnikError("internal", message));
  });
});
