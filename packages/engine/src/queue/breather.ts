/** Lets others have their turn. */
export type Breathe = () => Promise<void>;

/** A pause until the event loop has served everybody who waits. */
export const nextTurn: Breathe = () => new Promise((resolve) => setImmediate(resolve));

// A few items: one takes an embedded database about two milliseconds, and a turn costs next to nothing.
const itemsAtOnce = 4;

/** Breathes after every few items of a long row. */
export function breather(breathe: Breathe): Breathe {
  let items = 0;
  return async () => {
    if (++items % itemsAtOnce === 0) await breathe();
  };
}
