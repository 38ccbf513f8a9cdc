/**
 * How processes tell each other that there may be something to do. A hint and nothing more: what is due is read from the
 * store, and a worker looks now and then in any case.
 */
export interface WakeUp {
  /** Tells that there may be something to do. Returns at once; what goes wrong is nobody's trouble. */
  ring(): void;
  /**
   * Calls back whenever somebody has rung, this process or another, and once after every time that rings may have been
   * missed. Resolves when rings are heard, or cannot be for now; answers how to stop listening.
   */
  listen(onRing: () => void): Promise<() => Promise<void>>;
  /** Whether rings of other processes, where there may be any, are heard now. */
  isHeard(): boolean;
  /**
   * How full the queue is through which the processes of a server tell each other, from 0 to 1, where there is one and it
   * was looked at: somebody who does not read lets it grow, and who rings into a full one is not heard.
   */
  queueUsage?(): number | undefined;
}

/** Wakes within one process: for stores that no other process can work on. */
export function localWakeUp(): WakeUp {
  const listeners = new Set<() => void>();
  return {
    ring() {
      for (const listener of listeners) listener();
    },
    async listen(onRing) {
      // Of its own, so that one who listens twice stops once.
      const listener = (): void => onRing();
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    },
    isHeard: () => true,
  };
}
