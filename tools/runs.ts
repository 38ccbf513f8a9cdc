/**
 * How often a property is tried: so often, times the effort that `NASTAVNIK_TEST_EFFORT` asks for (1 unless told). The
 * gate asks for more than a developer who waits for the tests.
 */
export function runs(count: number): number {
  return Math.max(1, Math.round(count * Number(process.env["NASTAVNIK_TEST_EFFORT"] ?? 1)));
}
