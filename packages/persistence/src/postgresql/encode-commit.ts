import type { InstanceRef } from "@nastavnik/core";
import type { Commit, Read, Write } from "@nastavnik/engine";
import { latestFact } from "../commit/check-clock.ts";
import { firstWrites } from "../commit/first-writes.ts";
import { laneOf } from "../commit/lane-of.ts";
import { instantText } from "./instant-text.ts";
import type { PersonalCipher } from "./personal-cipher.ts";
import { documentEnd, type Given, given } from "./migrations/0009-lists.ts";
import type { DueSnapshots } from "./due-snapshots.ts";
import { subjectOf } from "./subject-of.ts";
import { storeFormat } from "./store-format.ts";

const keyOf = ({ workflow, id }: InstanceRef): string => `${workflow}\0${id}`;

type GroupRead = Extract<Read, { group: unknown }>;
type RefRead = Exclude<Read, GroupRead>;

interface TimerChange {
  readonly workflow: string;
  readonly instance: string;
  readonly id: string;
  /** Absent if the timer goes. */
  readonly due_at?: string;
  readonly depth?: number;
}

/** What becomes of every timer in the end: the fired one goes first, then each write cancels before it sets. */
function timerChanges({ firedTimer, writes }: Commit): readonly TimerChange[] {
  const changes = new Map<string, TimerChange>();
  const change = ({ workflow, id: instance }: InstanceRef, id: string, due: Pick<TimerChange, "due_at" | "depth">) => {
    changes.set(`${workflow}\0${instance}\0${id}`, { workflow, instance, id, ...due });
  };
  if (firedTimer !== undefined) change(firedTimer.instance, firedTimer.id, {});
  for (const { instance, timers } of writes) {
    for (const id of timers.cancel) change(instance, id, {});
    for (const { id, dueAt, depth = 0 } of timers.set) change(instance, id, { due_at: instantText(dueAt), depth });
  }
  return [...changes.values()];
}

/** The last write of each instance: it says what the store ends up with. */
function lastWrites(writes: readonly Write[]): readonly Write[] {
  return [...new Map(writes.map((write) => [`${write.instance.workflow}\0${write.instance.id}`, write])).values()];
}

function expectations({ writes, reads }: Commit): readonly Row[] {
  return [
    ...firstWrites(writes).map(({ instance, expectedVersion }) => [instance.workflow, instance.id, expectedVersion]),
    ...reads
      .filter((read): read is RefRead => "ref" in read)
      .map(({ ref, version }) => [ref.workflow, ref.id, version]),
  ];
}

/** A row of a list of `nastavnik.commits`: its columns but the member, documents as JSON texts. */
type Row = readonly (string | number | boolean | null)[];

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

/** The rows of the instances and of their snapshots. */
function instances(writes: readonly Write[], facts: readonly string[], due: DueSnapshots) {
  const first = new Map(firstWrites(writes).map((write) => [keyOf(write.instance), write.expectedVersion]));
  const bytes = new Map<string, number>();
  for (const [index, { instance }] of writes.entries()) {
    const key = keyOf(instance);
    bytes.set(key, (bytes.get(key) ?? 0) + (facts[index] ?? "").length);
  }
  const heads: Row[] = [];
  const snapshots: Row[] = [];
  for (const { instance, fact } of lastWrites(writes)) {
    const { workflow, id, parent = null, definitionVersion, version, status, value } = instance;
    const key = keyOf(instance);
    const before = first.get(key) ?? 0;
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
      instantText(fact.at),
      bytes.get(key) ?? 0,
      context?.length ?? null,
      JSON.stringify(value),
    ]);
  }
  return { heads, snapshots };
}

/** Data and key of somebody of whom nothing is to be left: a trigger of the tables destroys what there is. */
const nothingLeft = ["", "", false, null] as const;

/** The commit as rows; the latest of its facts is looked at by the store's clock, unless that is simulated. */
export function encodeCommit(commit: Commit, { cipher, due, isSimulated }: Encoding): EncodedCommit {
  const { command, writes, reads, personalData, forgotten, settledItem } = commit;
  const gone = [...new Set(forgotten)];
  const kept = personalData.filter(({ subject }) => !gone.includes(subject));
  const timers = timerChanges(commit);
  const latest = isSimulated ? undefined : latestFact(commit);
  const facts = writes.map(({ fact }) => JSON.stringify(fact));
  const { heads, snapshots } = instances(writes, facts, due);
  return {
    command: [
      [
        command.instance.workflow,
        command.instance.id,
        command.commandId,
        command.type,
        command.actor,
        instantText(command.at),
        latest === undefined ? null : instantText(latest),
        JSON.stringify(command.answer),
      ],
    ],
    expected: expectations(commit),
    group: reads
      .filter((read): read is GroupRead => "group" in read)
      .map(({ group, fingerprint }) => [group.workflow, group.parent, fingerprint]),
    instance: heads,
    snapshot: snapshots,
    fact: writes.map(({ fact }, index) => [
      fact.instance.workflow,
      fact.instance.id,
      fact.version,
      instantText(fact.at),
      facts[index] ?? null,
    ]),
    cancelled: timers
      .filter(({ due_at }) => due_at === undefined)
      .map(({ workflow, instance, id }) => [workflow, instance, id]),
    timer: timers.flatMap(({ workflow, instance, id, due_at, depth = 0 }) =>
      due_at === undefined ? [] : [[workflow, instance, id, due_at, depth]],
    ),
    settled: settledItem === undefined ? [] : [[settledItem]],
    outbox: writes.flatMap(({ instance, fact, outbox }) =>
      outbox.map((item) => [
        item.id,
        item.kind,
        laneOf(item, instance),
        instance.workflow,
        instance.id,
        instantText(fact.at),
        JSON.stringify(item),
      ]),
    ),
    person: [
      ...[...new Map(kept.map((record) => [subjectOf(record), record.data]))].map(([subject, data]) => {
        const sealed = cipher.seal(subject, data);
        return [subject, sealed.data, sealed.key, sealed.wrapped, sealed.master];
      }),
      ...gone.map((subject) => [subject, ...nothingLeft]),
    ],
  };
}

/** About how many bytes a commit takes on its way. */
export function sizeOf(commit: EncodedCommit): number {
  let size = 0;
  for (const rows of Object.values(commit)) {
    for (const row of rows) for (const value of row) size += typeof value === "string" ? value.length + 3 : 6;
  }
  return size;
}

const special = /["\\]/g;

/** A list as PostgreSQL reads an array. */
export function arrayText(list: readonly (string | number | boolean | null)[]): string {
  const items = list.map((value) => {
    if (typeof value !== "string") return value === null ? "NULL" : String(value);
    return `"${value.replace(special, "\\$&")}"`;
  });
  return `{${items.join(",")}}`;
}

/** The parameters of `nastavnik.commits` after the tenant: the format, and one array for each column. */
export function batchParameters(batch: readonly EncodedCommit[]): readonly (string | number)[] {
  const parameters: (string | number)[] = [storeFormat];
  for (const [table, columns] of Object.entries(given) as [keyof Given, Given[keyof Given]][]) {
    const types = Object.values(columns) as string[];
    const lists: (string | number | boolean | null)[][] = types.map(() => []);
    const shift = table === "command" ? 0 : 1;
    for (const [index, commit] of batch.entries()) {
      for (const row of commit[table]) {
        if (shift === 1) lists[0]?.push(index + 1);
        for (const [column, value] of row.entries()) lists[column + shift]?.push(value);
      }
    }
    for (const [column, type] of types.entries()) {
      const list = lists[column] ?? [];
      parameters.push(type === "json" ? list.join(documentEnd) : arrayText(list));
    }
  }
  return parameters;
}
