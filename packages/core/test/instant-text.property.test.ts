import { instantText } from "@nastavnik/core";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";

const most = 8_640_000_000_000_000_000_000n;
const second = 1_000_000_000n;

it("the text of an instant is the one that the instant itself gives, whatever was asked for before", () => {
  const anywhere = fc.bigInt({ min: -most, max: most });
  const nearby = fc.bigInt({ min: -3n * 86_400n * 1000n, max: 3n * 86_400n * 1000n }).map((ms) => ms * 1_000_000n);
  const whole = fc.bigInt({ min: -1_000_000n, max: 1_000_000n }).map((count) => count * second);
  fc.assert(
    fc.property(fc.array(fc.oneof(anywhere, nearby, whole), { maxLength: 20 }), (all) => {
      for (const nanoseconds of all) {
        const instant = Temporal.Instant.fromEpochNanoseconds(nanoseconds);
        expect(instantText(instant)).toBe(instant.toString());
      }
    }),
    { numRuns: runs(300) },
  );
});
