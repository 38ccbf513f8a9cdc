import { NastavnikError } from "@nastavnik/core";
import type { Commit, Write } from "@nastavnik/engine";

// PostgreSQL keeps neither NUL nor half of a surrogate pair in a text.
const unstorable = /[\0\p{Surrogate}]/u;

function* identifiersOf({ command, writes, reads, personalData, forgotten, firedTimer, settledItem }: Commit) {
  yield command.instance.workflow;
  yield command.instance.id;
  yield command.commandId;
  yield command.type;
  yield command.actor;
  for (const { instance, timers, outbox } of writes) {
    yield instance.workflow;
    yield instance.id;
    yield instance.parent;
    yield* timers.cancel;
    for (const { id } of timers.set) yield id;
    for (const item of outbox) {
      yield item.id;
      if (item.kind === "reaction") yield* [item.request.instance.workflow, item.request.instance.id];
    }
  }
  for (const read of reads) {
    yield* "ref" in read ? [read.ref.workflow, read.ref.id] : [read.group.workflow, read.group.parent];
  }
  for (const { subject, note } of personalData) yield* [subject, note];
  yield* forgotten ?? [];
  if (firedTimer !== undefined) yield* [firedTimer.instance.workflow, firedTimer.instance.id, firedTimer.id];
  yield settledItem;
}

function checkWrite({ instance, expectedVersion, fact }: Write): void {
  const name = `${instance.workflow} ${instance.id}`;
  if (instance.version !== expectedVersion + 1 || fact.version !== instance.version) {
    throw new NastavnikError(
      "internal",
      `${name}: expected an instance and a fact of version ${expectedVersion + 1}, got ${instance.version} and ${fact.version}`,
    );
  }
  if (fact.instance.workflow !== instance.workflow || fact.instance.id !== instance.id) {
    throw new NastavnikError(
      "internal",
      `${name}: expected its own fact, got one of ${fact.instance.workflow} ${fact.instance.id}`,
    );
  }
}

/**
 * Throws `internal` for a commit that contradicts itself (versions that do not follow each other, a fact of another
 * instance) and `invalid-input` for an identifier that not every store can keep.
 */
export function checkCommit(commit: Commit): void {
  for (const identifier of identifiersOf(commit)) {
    if (identifier !== undefined && unstorable.test(identifier)) {
      throw new NastavnikError(
        "invalid-input",
        `expected identifiers of Unicode characters without NUL, got ${JSON.stringify(identifier)}`,
      );
    }
  }
  for (const { subject } of commit.personalData) {
    if (subject.includes("\u001F")) {
      throw new NastavnikError("invalid-input", `expected a person without U+001F, got ${JSON.stringify(subject)}`);
    }
  }
  const written = new Map<string, number>();
  for (const write of commit.writes) {
    checkWrite(write);
    const { workflow, id, version } = write.instance;
    const earlier = written.get(`${workflow}\0${id}`) ?? write.expectedVersion;
    if (earlier !== write.expectedVersion) {
      throw new NastavnikError(
        "internal",
        `${workflow} ${id}: expected its next write in the commit to follow version ${earlier}, got one that follows ${write.expectedVersion}`,
      );
    }
    written.set(`${workflow}\0${id}`, version);
  }
}
