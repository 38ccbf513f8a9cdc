import type { InstanceRef } from "@nastavnik/core";
import type { Commit, Read, Write } from "@nastavnik/engine";
import { latestFact } from "../commit/check-clock.ts";
import { firstWrites } from "../commit/first-writes.ts";
import { laneOf } from "../commit/lane-of.ts";
import { instantText } from "./instant-text.ts";
import type { PersonalCipher } from "./personal-cipher.ts";
import { storeFormat } from "./store-format.ts";

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

function expectations({ writes, reads }: Commit) {
  return [
    ...firstWrites(writes).map(({ instance, expectedVersion }) => ({
      workflow: instance.workflow,
      id: instance.id,
      version: expectedVersion,
    })),
    ...reads
      .filter((read): read is RefRead => "ref" in read)
      .map(({ ref, version }) => ({ workflow: ref.workflow, id: ref.id, version })),
  ];
}

// What is empty is left out: the function then skips a statement.
function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** The commit as the SQL function `nastavnik.commit` takes it, which looks at its own clock unless that is simulated. */
export function encodeCommit(commit: Commit, cipher: PersonalCipher, isSimulated: boolean): string {
  const { command, writes, reads, personalData, settledItem } = commit;
  const timers = timerChanges(commit);
  const latest = isSimulated ? undefined : latestFact(commit);
  return JSON.stringify({
    format: storeFormat,
    latest: latest === undefined ? undefined : instantText(latest),
    command: {
      workflow: command.instance.workflow,
      instance: command.instance.id,
      id: command.commandId,
      type: command.type,
      actor: command.actor,
      at: instantText(command.at),
      answer: JSON.stringify(command.answer),
    },
    expected: expectations(commit),
    groups: reads
      .filter((read): read is GroupRead => "group" in read)
      .map(({ group, fingerprint }) => ({ workflow: group.workflow, parent: group.parent, fingerprint })),
    instances: unlessEmpty(
      lastWrites(writes).map(({ instance }) => ({
        workflow: instance.workflow,
        id: instance.id,
        parent: instance.parent,
        definition_version: instance.definitionVersion,
        version: instance.version,
        status: instance.status,
        value: JSON.stringify(instance.value),
        context: JSON.stringify(instance.context),
      })),
    ),
    facts: unlessEmpty(
      writes.map(({ fact }) => ({
        workflow: fact.instance.workflow,
        instance: fact.instance.id,
        version: fact.version,
        at: instantText(fact.at),
        fact: JSON.stringify(fact),
      })),
    ),
    cancelled: unlessEmpty(timers.filter(({ due_at }) => due_at === undefined)),
    timers: unlessEmpty(timers.filter(({ due_at }) => due_at !== undefined)),
    outbox: unlessEmpty(
      writes.flatMap(({ instance, fact, outbox }) =>
        outbox.map((item) => ({
          id: item.id,
          kind: item.kind,
          item: JSON.stringify(item),
          lane: laneOf(item),
          workflow: instance.workflow,
          instance: instance.id,
          at: instantText(fact.at),
        })),
      ),
    ),
    people: unlessEmpty(
      [...new Map(personalData.map(({ subject, data }) => [subject, data]))].map(([subject, data]) => ({
        subject,
        ...cipher.seal(subject, data),
      })),
    ),
    settled: settledItem,
  });
}
