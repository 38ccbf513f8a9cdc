import type { JsonValue } from "@nastavnik/core";
import { shippedRegulation, shippedRegulations } from "@nastavnik/core/target-model";
import fc from "fast-check";

/** Every choice that some shipped regulation makes. */
export const paths = [
  ...new Set(shippedRegulations.flatMap((id) => Object.keys(shippedRegulation(id)?.choices ?? {}))),
];

/** Some choices are left, others are made as some shipped regulation makes them. */
export const changes: fc.Arbitrary<Readonly<Record<string, JsonValue>>> = fc
  .record({ left: fc.subarray(paths), of: fc.constantFrom(...shippedRegulations), taken: fc.subarray(paths) })
  .map(({ left, of, taken }) => {
    const { choices = {} } = shippedRegulation(of) ?? {};
    return Object.fromEntries([
      ...taken.flatMap((path) => (choices[path] === undefined ? [] : [[path, choices[path]] as const])),
      ...left.map((path) => [path, null] as const),
    ]);
  });
