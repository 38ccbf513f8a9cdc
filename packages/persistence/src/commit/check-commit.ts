import { NastavnikError, type InstanceRef } from "@nastavnik/core";
import type { Commit } from "@nastavnik/engine";

// Half of a surrogate pair and NUL have no place in a UTF-8 text of PostgreSQL.
const unstorable = /[\0\p{Surrogate}]/u;

function checkText(what: string, text: string): void {
  if (unstorable.test(text)) {
    throw new NastavnikError(
      "invalid-input",
      `${what} ${JSON.stringify(text)}: expected a text of Unicode characters without NUL, got one that cannot be stored`,
    );
  }
}

function checkRef(ref: InstanceRef): void {
  checkText("workflow", ref.workflow);
  checkText("instance", ref.id);
}

/**
 * Throws `internal` for a commit that contradicts itself (versions that do not follow each other, a fact of another
 * instance) and `invalid-input` for an identifier that no store can keep.
 */
export function checkCommit(commit: Commit): void {
  checkRef(commit.command.instance);
  checkText("command", commit.command.commandId);
  for (const [index, { instance, expectedVersion, fact }] of commit.writes.entries()) {
    checkRef(instance);
    if (instance.parent !== undefined) checkText("parent", instance.parent);
    const name = `${instance.workflow} ${instance.id}`;
    if (instance.version !== expectedVersion + 1 || fact.version !== instance.version) {
      throw new NastavnikError(
        "internal",
        `${name}: expected a fact and an instance of version ${expectedVersion + 1}, got ${fact.version} and ${instance.version}`,
      );
    }
    if (fact.instance.workflow !== instance.workflow || fact.instance.id !== instance.id) {
      throw new NastavnikError(
        "internal",
        `${name}: expected its own fact, got one of ${fact.instance.workflow} ${fact.instance.id}`,
      );
    }
    const earlier = commit.writes
      .slice(0, index)
      .findLast((write) => write.instance.workflow === instance.workflow && write.instance.id === instance.id);
    if (earlier !== undefined && earlier.instance.version !== expectedVersion) {
      throw new NastavnikError(
        "internal",
        `${name}: expected its next write in the commit to follow version ${earlier.instance.version}, got one that follows ${expectedVersion}`,
      );
    }
  }
}
