import type { Write } from "@nastavnik/engine";

/**
 * The first write of each instance: its expected version is the one that the store must hold. Those after it build on the
 * commit itself.
 */
export function firstWrites(writes: readonly Write[]): readonly Write[] {
  if (writes.length < 2) return writes;
  const seen = new Set<string>();
  return writes.filter(({ instance }) => {
    const key = `${instance.workflow}\0${instance.id}`;
    return !seen.has(key) && seen.add(key);
  });
}
