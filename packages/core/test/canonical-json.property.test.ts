import { canonicalJson } from "@nastavnik/core/internals";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";

/** The same in the words of the language: every object anew, its keys in order. */
const byTheLanguage = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );

const anything = fc.anything({
  key: fc.oneof(fc.string(), fc.constantFrom("0", "9", "10", "01", "4294967294", "4294967295", "ё", "toString")),
  withDate: true,
  withNullPrototype: true,
  withSparseArray: true,
  withUnicodeString: true,
  maxDepth: 4,
});

it("a canonical text is what the language itself writes of objects whose keys are in order", () => {
  fc.assert(
    fc.property(fc.record({ value: anything }), (value) => {
      expect(canonicalJson(value)).toBe(byTheLanguage(value));
    }),
    { numRuns: runs(300) },
  );
});

it("a canonical text is the same whatever the order of keys, and is read back as the value", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true, maxKeys: 60 }), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: runs(200) },
  );
});

it("days and instants are written as they are said", () => {
  const at = Temporal.Instant.from("2025-03-03T06:00:00Z");
  expect(canonicalJson({ b: at, a: [Temporal.PlainDate.from("2025-03-03"), undefined] })).toBe(
    '{"a":["2025-03-03",null],"b":"2025-03-03T06:00:00Z"}',
  );
});
