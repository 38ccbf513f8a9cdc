import type { InstanceRef } from "@nastavnik/core";
import type { Commit, Read, Write } from "@nastavnik/engine";
import { latestFact } from "../commit/check-clock.ts";
import { firstWrites } from "../commit/first-writes.ts";
import { laneOf } from "../commit/lane-of.ts";
import { instantText } from "./instant-text.ts";
import type { PersonalCipher } from "./personal-cipher.ts";
import { type Given, given } from "./migrations/0005-commits.ts";
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

function instances({ writes }: Commit): readonly Row[] {
  const before = new Map(
    firstWrites(writes).map(({ instance, expectedVersion }) => [keyOf(instance), expectedVersion]),
  );
  return lastWrites(writes).map(({ instance }) => [
    instance.workflow,
    instance.id,
    instance.parent ?? null,
    instance.definitionVersion,
    before.get(keyOf(instance)) ?? 0,
    instance.version,
    instance.status,
    JSON.stringify(instance.value),
    JSON.stringify(instance.context),
  ]);
}

/** A row of a list of `nastavnik.commits`: its columns but the member, documents as JSON texts. */
type Row = readonly (string | number | boolean | null)[];

/** A commit as rows of the lists that `nastavnik.commits` is given. */
export type EncodedCommit = Readonly<Record<keyof Given, readonly Row[]>>;

/** The commit as rows; the latest of its facts is looked at by the store's clock, unless that is simulated. */
export function encodeCommit(commit: Commit, cipher: PersonalCipher, isSimulated: boolean): EncodedCommit {
  const { command, writes, reads, personalData, settledItem } = commit;
  const timers = timerChanges(commit);
  const latest = isSimulated ? undefined : latestFact(commit);
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
    instance: instances(commit),
    fact: writes.map(({ fact }) => [
      fact.instance.workflow,
      fact.instance.id,
      fact.version,
      instantText(fact.at),
      JSON.stringify(fact),
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
    person: [...new Map(personalData.map(({ subject, data }) => [subject, data]))].map(([subject, data]) => {
      const sealed = cipher.seal(subject, data);
      return [subject, sealed.data, sealed.key, sealed.wrapped, sealed.master];
    }),
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

/** The parameters of `nastavnik.commits` after the tenant: the format, and one JSON array for each column. */
export function batchParameters(batch: readonly EncodedCommit[]): readonly (string | number)[] {
  const parameters: (string | number)[] = [storeFormat];
  for (const [table, columns] of Object.entries(given) as [keyof Given, Given[keyof Given]][]) {
    const types = Object.entries(columns) as [string, string][];
    const lists: unknown[][] = types.map(() => []);
    const shift = table === "command" ? 0 : 1;
    for (const [index, commit] of batch.entries()) {
      for (const row of commit[table]) {
        if (shift === 1) lists[0]?.push(index + 1);
        for (const [column, value] of row.entries()) lists[column + shift]?.push(value);
      }
    }
    // Documents are JSON texts already.
    for (const [column, [, type]] of types.entries()) {
      parameters.push(type === "json" ? `[${lists[column]?.join(",")}]` : JSON.stringify(lists[column]));
    }
  }
  return parameters;
}
