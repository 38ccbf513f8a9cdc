import type { WakeUp } from "@nastavnik/engine";
import { createHash } from "node:crypto";
import { Listener } from "./listener.ts";
import type { ConnectListening } from "./listening-client.ts";

/** How a {@link postgresWakeUp} is made. */
export interface PostgresWakeUpOptions {
  /** How to open a connection that hears; absent where none can: then others are heard by looking now and then. */
  readonly connect: ConnectListening | undefined;
  /** Tells the processes of other connections, outside of any transaction. */
  readonly notify: (channel: string) => Promise<unknown>;
  readonly schema: string;
  readonly heartbeat: number;
  /** What the processes share that listen together: stores of one place have one listener. */
  readonly place: unknown;
}

/** Wakes by PostgreSQL, until it is closed. */
export interface PostgresWakeUp extends WakeUp {
  close(): Promise<void>;
}

interface Ears {
  readonly callbacks: Set<() => void>;
  readonly listener: Listener;
}

/** A few a second. */
const between = 250;

const ears = new Map<unknown, Map<string, Ears>>();

/** Name of the channel of a schema; it tells nothing of whose it is, since every role may listen to it. */
export function channelOf(schema: string): string {
  return `nastavnik_${createHash("sha256").update(schema).digest("hex").slice(0, 16)}`;
}

/**
 * Rings by NOTIFY and hears by LISTEN. A notification carries nothing. It is sent after a commit, never in it: a commit
 * that sends one holds a lock of the whole server until it is flushed.
 */
export function postgresWakeUp({ connect, notify, schema, place, heartbeat }: PostgresWakeUpOptions): PostgresWakeUp {
  const channel = channelOf(schema);
  const own = new Set<() => void>();
  let sentAt = -Infinity;
  let pending: NodeJS.Timeout | undefined;
  let isClosed = false;

  const send = (): void => {
    pending = undefined;
    sentAt = performance.now();
    // A hint that does not arrive costs others one look.
    notify(channel).catch(() => {});
  };

  const earsOf = (): Ears | undefined => {
    if (connect === undefined) return undefined;
    const here = ears.get(place) ?? new Map<string, Ears>();
    ears.set(place, here);
    const known = here.get(channel);
    if (known !== undefined) return known;
    const callbacks = new Set<() => void>();
    const onRing = (): void => {
      for (const callback of callbacks) callback();
    };
    const made = { callbacks, listener: new Listener({ connect, channel, heartbeat, onRing }) };
    here.set(channel, made);
    return made;
  };

  const forget = async (callback: () => void): Promise<void> => {
    own.delete(callback);
    const here = ears.get(place);
    const known = here?.get(channel);
    if (known === undefined || !known.callbacks.delete(callback) || known.callbacks.size > 0) return;
    here?.delete(channel);
    if (here?.size === 0) ears.delete(place);
    await known.listener.stop();
  };

  return {
    ring() {
      if (isClosed) return;
      for (const callback of own) callback();
      if (pending !== undefined) return;
      const wait = between - (performance.now() - sentAt);
      if (wait <= 0) send();
      else pending = setTimeout(send, wait).unref();
    },
    async listen(onRing) {
      const callback = (): void => onRing();
      own.add(callback);
      const shared = earsOf();
      shared?.callbacks.add(callback);
      await shared?.listener.ready;
      return () => forget(callback);
    },
    isHeard: () => ears.get(place)?.get(channel)?.listener.isHeard === true,
    queueUsage: () => ears.get(place)?.get(channel)?.listener.queueUsage,
    async close() {
      isClosed = true;
      clearTimeout(pending);
      await Promise.all([...own].map(forget));
    },
  };
}
