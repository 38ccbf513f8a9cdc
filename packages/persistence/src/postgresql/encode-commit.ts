import type { InstanceRef } from "@nastavnik/core";
import type { Commit, Read, Write } from "@nastavnik/engine";
import { createHash } from "node:crypto";
import { latestFact } from "../commit/check-clock.ts";
import { factText } from "../commit/fact-text.ts";
import { firstWrites } from "../commit/first-writes.ts";
import { laneOf } from "../commit/lane-of.ts";
import { InstantTexts } from "./instant-text.ts";
import type { PersonalCipher } from "./personal-cipher.ts";
import { type Given, given } from "./migrations/0018-lists.ts";
import { documentEnd } from "./migrations/lists.ts";
import type { DueSnapshots } from "./due-snapshots.ts";
import { subjectOf } from "./subject-of.ts";
import { storeFormat } from "./store-format.ts";

const keyOf = ({ workflow, id }: InstanceRef): string => `${workflow}\0${id}`;

type Group = Extract<Read, { group: unknown }>["group"];

const groupKeyOf = ({ workflow, parent }: Group): string => `\0${workflow}\0${parent}`;

interface TimerChange {
  readonly workflow: string;
  readonly instance: string;
  readonly id: string;
  /** Absent if the timer goes. */
  readonly due_at?: string;
  readonly depth?: number;
}

/** What becomes of every timer in the end: the fired one goes first, then each write cancels before it sets. */
function timerChanges(commits: readonly Commit[], texts: InstantTexts): readonly TimerChange[] {
  const changes = new Map<string, TimerChange>();
  const change = ({ workflow, id: instance }: InstanceRef, id: string, due: Pick<TimerChange, "due_at" | "depth">) => {
    changes.set(`${workflow}\0${instance}\0${id}`, { workflow, instance, id, ...due });
  };
  for (const { firedTimer, writes } of commits) {
    if (firedTimer !== undefined) change(firedTimer.instance, firedTimer.id, {});
    for (const { instance, timers } of writes) {
      for (const id of timers.cancel) change(instance, id, {});
      for (const { id, dueAt, depth = 0 } of timers.set) change(instance, id, { due_at: texts.exact(dueAt), depth });
    }
  }
  return [...changes.values()];
}

interface Changed {
  /** Its version before the commit. */
  readonly before: number;
  /** How long the facts are that come with the commit. */
  readonly bytes: number;
  /** What the store ends up with. */
  readonly last: Write;
}

/** What becomes of each instance in the end. */
function changedBy(writes: readonly Write[], facts: readonly string[]): Iterable<Changed> {
  const [only] = writes;
  if (only !== undefined && writes.length === 1) {
    return [{ before: only.expectedVersion, bytes: facts[0]?.length ?? 0, last: only }];
  }
  const changed = new Map<string, Changed>();
  for (const [index, last] of writes.entries()) {
    const key = keyOf(last.instance);
    const { before, bytes } = changed.get(key) ?? { before: last.expectedVersion, bytes: 0 };
    changed.set(key, { before, bytes: bytes + (facts[index]?.length ?? 0), last });
  }
  return changed.values();
}

/** What the store must hold; not what earlier ones of these commits have written, which nobody else has seen yet. */
function expectations(commits: readonly Commit[]) {
  const versions: Row[] = [];
  const fingerprints: Row[] = [];
  const written = new Set<string>();
  for (const { writes, reads } of commits) {
    const expect = ({ workflow, id }: InstanceRef, version: number) => {
      if (!written.has(keyOf({ workflow, id }))) versions.push([workflow, id, version]);
    };
    for (const { instance, expectedVersion } of firstWrites(writes)) expect(instance, expectedVersion);
    for (const read of reads) {
      if ("ref" in read) expect(read.ref, read.version);
      else if (!written.has(groupKeyOf(read.group))) {
        fingerprints.push([read.group.workflow, read.group.parent, read.fingerprint]);
      }
    }
    if (commits.length === 1) break;
    for (const { instance } of writes) {
      written.add(keyOf(instance));
      if (instance.parent !== undefined)
        written.add(groupKeyOf({ workflow: instance.workflow, parent: instance.parent }));
    }
  }
  return { versions, fingerprints };
}

/** A row of a list of `nastavnik.commits`: its columns but the member, documents as JSON texts. */
type Row = readonly Cell[];

type Cell = string | number | boolean | null;

/** A commit as rows of the lists that `nastavnik.commits` is given. */
export type EncodedCommit = Readonly<Record<keyof Given, readonly Row[]>>;

/** What a commit is encoded with. */
export interface Encoding {
  readonly cipher: PersonalCipher;
  /** Instances of which a snapshot is stored now. */
  readonly due: DueSnapshots;
  /** Whether the store has the clock of a simulation, and looks at the facts by that. */
  readonly isSimulated: boolean;
}

const hash = (document: string): string => createHash("sha256").update(document).digest("hex");

/** The rows of the instances and of their snapshots. */
function instances(writes: readonly Write[], facts: readonly string[], due: DueSnapshots, texts: InstantTexts) {
  const heads: Row[] = [];
  const snapshots: Row[] = [];
  for (const { before, bytes, last } of changedBy(writes, facts)) {
    const { instance, fact } = last;
    const { workflow, id, parent = null, definitionVersion, version, status, value } = instance;
    const context = before === 0 || due.take(instance) ? JSON.stringify(instance.context) : undefined;
    if (context !== undefined) snapshots.push([workflow, id, version, context]);
    heads.push([
      workflow,
      id,
      parent,
      definitionVersion,
      before,
      version,
      status,
      texts.exact(fact.at),
      bytes,
      context?.length ?? null,
      JSON.stringify(value),
    ]);
  }
  return { heads, snapshots };
}

/** Data and key of somebody of whom nothing is to be left: a trigger of the tables destroys what there is. */
const nothingLeft = ["", "", false, null] as const;

/** What becomes of the data of people: those who are forgotten last of all. */
function people(commits: readonly Commit[], cipher: PersonalCipher): readonly Row[] {
  const gone = new Set(commits.flatMap(({ forgotten = [] }) => forgotten));
  const kept = new Map(
    commits
      .flatMap(({ personalData }) => personalData)
      .filter(({ subject }) => !gone.has(subject))
      .map((record) => [subjectOf(record), record.data]),
  );
  return [
    ...[...kept].map(([subject, data]) => {
      const sealed = cipher.seal(subject, data);
      return [subject, sealed.data, sealed.key, sealed.wrapped, sealed.master];
    }),
    ...[...gone].map((subject) => [subject, ...nothingLeft]),
  ];
}

/**
 * Commits that follow each other as the rows of one, which is stored as a whole or not at all. The latest fact of each is
 * looked at by the store's clock, unless that is simulated. Of several at once none may forget anybody, and none may
 * settle what another one of them asks for.
 */
export function encodeCommits(
  commits: readonly [Commit, ...Commit[]],
  { cipher, due, isSimulated }: Encoding,
): EncodedCommit {
  const texts = new InstantTexts();
  const writes = commits.length === 1 ? commits[0].writes : commits.flatMap((commit) => commit.writes);
  const timers = timerChanges(commits, texts);
  const facts = writes.map(({ fact }) => factText(fact, (instant) => texts.plain(instant)));
  const items = writes.map(({ outbox }) => outbox.map((item) => JSON.stringify(item)));
  const { heads, snapshots } = instances(writes, facts, due, texts);
  const expected = expectations(commits);
  return {
    command: commits.map((commit) => {
      const { command } = commit;
      const latest = isSimulated ? undefined : latestFact(commit);
      return [
        command.instance.workflow,
        command.instance.id,
        command.commandId,
        command.type,
        command.actor,
        texts.exact(command.at),
        latest === undefined ? null : texts.exact(latest),
        JSON.stringify(command.answer),
      ];
    }),
    expected: expected.versions,
    group: expected.fingerprints,
    instance: heads,
    snapshot: snapshots,
    fact: writes.map(({ fact }, index) => [
      fact.instance.workflow,
      fact.instance.id,
      fact.version,
      texts.exact(fact.at),
      facts[index] ?? null,
      items[index]?.map(hash).join("") || null,
    ]),
    cancelled: timers
      .filter(({ due_at }) => due_at === undefined)
      .map(({ workflow, instance, id }) => [workflow, instance, id]),
    timer: timers.flatMap(({ workflow, instance, id, due_at, depth = 0 }) =>
      due_at === undefined ? [] : [[workflow, instance, id, due_at, depth]],
    ),
    settled: commits.flatMap(({ settledItem }) => (settledItem === undefined ? [] : [[settledItem]])),
    outbox: writes.flatMap(({ instance, fact, outbox }, index) =>
      outbox.map((item, place) => [
        item.id,
        item.kind,
        laneOf(item, instance),
        instance.workflow,
        instance.id,
        texts.exact(fact.at),
        items[index]?.[place] ?? null,
      ]),
    ),
    person: people(commits, cipher),
  };
}

const tables = Object.keys(given) as (keyof Given)[];

/** About how many bytes a commit takes on its way. */
export function sizeOf(commit: EncodedCommit): number {
  let size = 0;
  for (const table of tables) {
    for (const row of commit[table]) for (const value of row) size += typeof value === "string" ? value.length + 3 : 6;
  }
  return size;
}

const special = /["\\]/g;

/** An item of an array as PostgreSQL reads it. */
function itemText(value: Cell): string {
  if (typeof value !== "string") return value === null ? "NULL" : String(value);
  // Looking first is faster: hardly any identifier holds one of these.
  return value.includes('"') || value.includes("\\") ? `"${value.replace(special, "\\$&")}"` : `"${value}"`;
}

/** A list as PostgreSQL reads an array. */
export function arrayText(list: readonly Cell[]): string {
  return `{${list.map(itemText).join(",")}}`;
}

const columnsOf = tables.map((table) => ({
  table,
  types: Object.values(given[table]) as readonly string[],
  // The member is the place in the batch; commands are in that order anyway.
  isNumbered: table !== "command",
}));

/** The parameters of `nastavnik.commits` after the tenant: the format, and one array for each column. */
export function batchParameters(batch: readonly EncodedCommit[]): readonly (string | number)[] {
  const parameters: (string | number)[] = [storeFormat];
  for (const { table, types, isNumbered } of columnsOf) {
    const rows: Row[] = [];
    const members: number[] = [];
    for (const [index, commit] of batch.entries()) {
      for (const row of commit[table]) {
        rows.push(row);
        members.push(index + 1);
      }
    }
    if (isNumbered) parameters.push(`{${members.join(",")}}`);
    for (let column = isNumbered ? 1 : 0; column < types.length; column++) {
      const place = isNumbered ? column - 1 : column;
      const list = rows.map((row) => row[place] ?? null);
      parameters.push(types[column] === "json" ? list.join(documentEnd) : arrayText(list));
    }
  }
  return parameters;
}
