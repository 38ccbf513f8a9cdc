import type { InstanceRef } from "@nastavnik/core";
import type { Commit, CommitResult, Store } from "@nastavnik/engine";
import { isAhead } from "../commit/check-clock.ts";
import { checkCommit } from "../commit/check-commit.ts";
import { Heads, type StoredHeads } from "./heads.ts";
import { kept } from "./kept.ts";

/** What {@link behind} works with. */
export interface BehindOptions {
  /** The clock of the store, in milliseconds since 1970. */
  readonly now: () => number;
  /** Stores commits that follow each other, all of them or none. */
  readonly together: (commits: readonly [Commit, ...Commit[]]) => Promise<void>;
  readonly heads: () => Promise<StoredHeads>;
}

const mostTogether = 64;
/** In milliseconds: for so long, at most, a commit waits for others. */
const longest = 100;

// NUL is in no identifier, see checkCommit.
const keyOf = ({ workflow, id }: InstanceRef): string => `${workflow}\0${id}`;
const personOf = (subject: string): string => `\0${subject}`;

/**
 * The same store, which answers a commit before it is written and writes those that follow each other together, in their
 * order: soon, before anything is read that they change, and at the end. Nobody else may write to it. What goes otherwise
 * than a plain commit (a duplicate, a conflict, somebody to be forgotten) is told by the store itself, after everything
 * before it has been written. Where writing fails nothing can be done any more: every later call throws what it failed with.
 */
export function behind(store: Store, { now, together, heads: load }: BehindOptions): Store {
  let known: Promise<Heads> | undefined;
  let waiting: Commit[] = [];
  /** What the waiting commits change: instances and people. */
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;
  /** A commit that the store itself answers, while nobody else commits. */
  let ordinary: Promise<CommitResult> | undefined;
  let broken: { readonly error: unknown } | undefined;

  async function writeAll(): Promise<void> {
    for (let [first, ...rest] = waiting; first !== undefined; [first, ...rest] = waiting) {
      waiting = [];
      changed = new Set();
      await together([first, ...rest]);
    }
  }

  /** Ends when all is written that was committed before. */
  async function written(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (broken === undefined && (writing !== undefined || waiting.length > 0)) {
      writing ??= writeAll()
        .catch((error: unknown) => {
          broken = { error };
        })
        .finally(() => {
          writing = undefined;
        });
      await writing;
    }
    if (broken !== undefined) throw broken.error;
  }

  const isUnwritten = (names: readonly string[]): boolean =>
    writing !== undefined || broken !== undefined || names.some((name) => changed.has(name));

  /** Answers what does not look at anything that waits without waiting for it. */
  async function unless<T>(names: readonly string[], answer: () => Promise<T>): Promise<T> {
    if (isUnwritten(names)) await written();
    return answer();
  }

  async function after<T>(answer: () => Promise<T>): Promise<T> {
    await written();
    return answer();
  }

  async function isNew(heads: Heads, { command }: Commit): Promise<boolean> {
    const isAnswered = heads.isAnswered(command);
    return isAnswered === undefined
      ? (await store.answerTo(command.instance, command.commandId)) === undefined
      : !isAnswered;
  }

  async function ordinarily(given: Commit, heads: Heads): Promise<CommitResult> {
    await written();
    const result = await store.commit(given);
    if (result.result === "committed") heads.take(given);
    return result;
  }

  async function commit(given: Commit): Promise<CommitResult> {
    checkCommit(given);
    const heads = await (known ??= load().then((stored) => new Heads(stored)));
    const isPlain = await isNew(heads, given);
    for (let other = ordinary; other !== undefined; other = ordinary) await other.catch(() => {});
    if (broken !== undefined) throw broken.error;
    // Nothing is awaited from here on, lest another one come between.
    if (!isPlain || heads.isAnswered(given.command) === true || !heads.fits(given) || isAhead(given, now())) {
      ordinary = ordinarily(given, heads).finally(() => {
        ordinary = undefined;
      });
      return ordinary;
    }
    heads.take(given);
    waiting.push(kept(given));
    for (const { instance } of given.writes) changed.add(keyOf(instance));
    if (given.firedTimer !== undefined) changed.add(keyOf(given.firedTimer.instance));
    for (const { subject } of given.personalData) changed.add(personOf(subject));
    if (waiting.length >= mostTogether) await written();
    else timer ??= setTimeout(() => void written().catch(() => {}), longest);
    return { result: "committed" };
  }

  const { instances, audit } = store;
  return {
    ...store,
    ...(instances && { instances: (query) => after(() => instances(query)) }),
    ...(audit && {
      audit: {
        start: () => after(() => audit.start()),
        facts: (query) => after(() => audit.facts(query)),
        refs: (query) => after(() => audit.refs(query)),
        messages: (query) => after(() => audit.messages(query)),
      },
    }),
    commit,
    load: (refs) => unless(refs.map(keyOf), () => store.load(refs)),
    personalData: (subjects, reading) => unless(subjects.map(personOf), () => store.personalData(subjects, reading)),
    personalNotes: (subject, reading) => unless([personOf(subject)], () => store.personalNotes(subject, reading)),
    loadGroup: (workflow, parent) => after(() => store.loadGroup(workflow, parent)),
    groupChanges: (workflow, parent, since) => after(() => store.groupChanges(workflow, parent, since)),
    answerTo: (instance, commandId) => after(() => store.answerTo(instance, commandId)),
    facts: (query) => after(() => store.facts(query)),
    commands: (query) => after(() => store.commands(query)),
    nextTimer: () => after(() => store.nextTimer()),
    dueTimers: (until, limit) => after(() => store.dueTimers(until, limit)),
    leaseOutbox: (options) => after(() => store.leaseOutbox(options)),
    settleOutbox: (items) => after(() => store.settleOutbox(items)),
    prolong: (items, lease) => after(() => store.prolong(items, lease)),
    giveBack: (items) => after(() => store.giveBack(items)),
    fail: (work, failed) => after(() => store.fail(work, failed)),
    asides: (query) => after(() => store.asides(query)),
    retry: (key) => after(() => store.retry(key)),
    personalReads: (query) => after(() => store.personalReads(query)),
    forget: (subject) => after(() => store.forget(subject)),
    close: async () => {
      try {
        await written();
      } finally {
        await store.close();
      }
    },
  };
}
