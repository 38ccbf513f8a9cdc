/** Lets others have their turn. */
export type Breathe = () => Promise<void>;

// Browsers have none, and hold timers back by milliseconds.
const hasImmediate = typeof setImmediate === "function";

/** A pause until the event loop has served everybody who waits. */
export const nextTurn: Breathe = () =>
  new Promise((resolve) => {
    if (hasImmediate) {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });

// A few items: one takes an embedded database about two milliseconds, and a turn costs next to nothing.
const itemsAtOnce = 4;

/** Breathes after every few items of a long row. */
export function breather(breathe: Breathe): Breathe {
  let items = 0;
  return async () => {
    if (++items % itemsAtOnce === 0) await breathe();
  };
}
