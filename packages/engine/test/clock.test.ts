import { systemClock, virtualClock } from "@nastavnik/engine";
import { isNastavnikError } from "@nastavnik/core";
import { expect, it } from "vitest";
import { seconds } from "./set-up.ts";

it("shows the real time, which goes on", () => {
  const clock = systemClock();
  const first = clock.now();
  expect(Math.abs(first.epochMilliseconds - Date.now())).toBeLessThan(60_000);
  expect(clock.now().since(first).sign).toBeGreaterThanOrEqual(0);
});

it("stands still until it is moved, and never goes back", () => {
  const clock = virtualClock(seconds(5));
  expect(String(clock.now())).toBe(String(seconds(5)));
  clock.moveTo(seconds(7));
  expect(String(clock.now())).toBe(String(seconds(7)));
  expect(() => clock.moveTo(seconds(6))).toThrow(expect.toSatisfy((error) => isNastavnikError(error, "invalid-input")));
  expect(String(clock.now())).toBe(String(seconds(7)));
});
