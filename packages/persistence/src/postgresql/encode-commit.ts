import type { Commit, Read } from "@nastavnik/engine";
import { firstWrites } from "../commit/first-writes.ts";
import { instantText } from "./instant-text.ts";
import type { PersonalCipher } from "./personal-cipher.ts";

type GroupRead = Extract<Read, { group: unknown }>;
type RefRead = Exclude<Read, GroupRead>;

/** The commit as the SQL function `nastavnik.commit` takes it. */
export function encodeCommit(commit: Commit, cipher: PersonalCipher): string {
  const { command, writes, reads, personalData, firedTimer, settledItem } = commit;
  return JSON.stringify({
    command: {
      workflow: command.instance.workflow,
      instance: command.instance.id,
      id: command.commandId,
      type: command.type,
      actor: command.actor,
      at: instantText(command.at),
      answer: JSON.stringify(command.answer),
    },
    expected: [
      ...firstWrites(writes).map(({ instance, expectedVersion }) => ({
        workflow: instance.workflow,
        id: instance.id,
        version: expectedVersion,
      })),
      ...reads
        .filter((read): read is RefRead => "ref" in read)
        .map(({ ref, version }) => ({ workflow: ref.workflow, id: ref.id, version })),
    ],
    groups: reads
      .filter((read): read is GroupRead => "group" in read)
      .map(({ group, fingerprint }) => ({ workflow: group.workflow, parent: group.parent, fingerprint })),
    writes: writes.map(({ instance, fact, timers, outbox }) => ({
      workflow: instance.workflow,
      id: instance.id,
      parent: instance.parent,
      definition_version: instance.definitionVersion,
      version: instance.version,
      status: instance.status,
      value: JSON.stringify(instance.value),
      context: JSON.stringify(instance.context),
      at: instantText(fact.at),
      fact: JSON.stringify(fact),
      cancel: timers.cancel.length === 0 ? undefined : timers.cancel,
      // One statement may not set the same timer twice; the last one counts.
      set:
        timers.set.length === 0
          ? undefined
          : [...new Map(timers.set.map(({ id, dueAt }) => [id, { id, due_at: instantText(dueAt) }])).values()],
      outbox:
        outbox.length === 0
          ? undefined
          : outbox.map((item) => ({ id: item.id, kind: item.kind, item: JSON.stringify(item) })),
    })),
    people: [...new Map(personalData.map(({ subject, data }) => [subject, data]))].map(([subject, data]) => ({
      subject,
      ...cipher.seal(subject, data),
    })),
    fired:
      firedTimer === undefined
        ? undefined
        : { workflow: firedTimer.instance.workflow, instance: firedTimer.instance.id, id: firedTimer.id },
    settled: settledItem,
  });
}
