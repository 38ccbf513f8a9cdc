import { type InstanceRef, NastavnikError } from "@nastavnik/core";
import type { Commit, Write } from "@nastavnik/engine";

// PostgreSQL keeps neither NUL nor half of a surrogate pair in a text.
const unstorable = /[\0\p{Surrogate}]/u;

function checkIdentifier(identifier: string | undefined): void {
  if (identifier === undefined || !unstorable.test(identifier)) return;
  throw new NastavnikError(
    "invalid-input",
    `expected identifiers of Unicode characters without NUL, got ${JSON.stringify(identifier)}`,
  );
}

function checkRef({ workflow, id }: InstanceRef): void {
  checkIdentifier(workflow);
  checkIdentifier(id);
}

function checkIdentifiers(commit: Commit): void {
  const { command, writes, reads, personalData, forgotten = [], firedTimer, settledItem } = commit;
  checkRef(command.instance);
  checkIdentifier(command.commandId);
  checkIdentifier(command.type);
  checkIdentifier(command.actor);
  for (const { instance, timers, outbox } of writes) {
    checkRef(instance);
    checkIdentifier(instance.parent);
    for (const id of timers.cancel) checkIdentifier(id);
    for (const { id } of timers.set) checkIdentifier(id);
    for (const item of outbox) {
      checkIdentifier(item.id);
      if (item.kind === "reaction") checkRef(item.request.instance);
    }
  }
  for (const read of reads) {
    if ("ref" in read) checkRef(read.ref);
    else checkRef({ workflow: read.group.workflow, id: read.group.parent });
  }
  for (const { subject, note } of personalData) {
    checkIdentifier(subject);
    checkIdentifier(note);
  }
  for (const subject of forgotten) checkIdentifier(subject);
  if (firedTimer !== undefined) {
    checkRef(firedTimer.instance);
    checkIdentifier(firedTimer.id);
  }
  checkIdentifier(settledItem);
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
  checkIdentifiers(commit);
  for (const { subject } of commit.personalData) {
    if (subject.includes("\u001F")) {
      throw new NastavnikError("invalid-input", `expected a person without U+001F, got ${JSON.stringify(subject)}`);
    }
  }
  if (commit.writes.length === 1) {
    for (const write of commit.writes) checkWrite(write);
    return;
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
