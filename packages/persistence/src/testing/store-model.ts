import type { Instance, JsonObject } from "@nastavnik/core";
import type { Commit, CommitResult, LeasedItem, OutboxItem, StoredAnswer } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";

/** The contract of a store in the plainest words: what every store is compared with. Instants are minutes. */
export class StoreModel {
  readonly answers = new Map<string, StoredAnswer>();
  readonly instances = new Map<string, Instance>();
  readonly facts: string[] = [];
  readonly timers = new Map<string, bigint>();
  readonly people = new Map<string, JsonObject>();
  outbox: { readonly item: OutboxItem; readonly source: string; attempt: number; until: bigint }[] = [];

  versionOf(id: string): number {
    return this.instances.get(id)?.version ?? 0;
  }

  fingerprintOf(parent: string): string {
    const members = [...this.instances.values()].filter((instance) => instance.parent === parent);
    return `${members.length}:${members.reduce((sum, { version }) => sum + version, 0)}`;
  }

  commit(commit: Commit): CommitResult {
    const command = `${commit.command.instance.id} ${commit.command.commandId}`;
    const answer = this.answers.get(command);
    if (answer !== undefined) return { result: "duplicate", answer };
    const looks = commit.reads.every((read) =>
      "ref" in read
        ? this.versionOf(read.ref.id) === read.version
        : this.fingerprintOf(read.group.parent) === read.fingerprint,
    );
    const follows = commit.writes.every(
      ({ instance, expectedVersion }) => this.versionOf(instance.id) === expectedVersion,
    );
    if (!looks || !follows) return { result: "conflict", current: [] };
    this.answers.set(command, commit.command.answer);
    if (commit.firedTimer !== undefined) {
      this.timers.delete(`${commit.firedTimer.instance.id} ${commit.firedTimer.id}`);
    }
    this.settle(commit.settledItem);
    for (const { instance, fact, timers, outbox } of commit.writes) {
      this.instances.set(instance.id, { ...instance, at: fact.at });
      this.facts.push(`${instance.id} ${fact.version} ${fact.command.id}`);
      for (const id of timers.cancel) this.timers.delete(`${instance.id} ${id}`);
      for (const { id, dueAt } of timers.set) this.timers.set(`${instance.id} ${id}`, dueAt.epochNanoseconds);
      this.outbox.push(...outbox.map((item) => ({ item, source: instance.id, attempt: 0, until: -1n })));
    }
    for (const { subject, data } of commit.personalData) this.people.set(subject, data);
    for (const subject of commit.forgotten ?? []) this.people.delete(subject);
    return { result: "committed" };
  }

  /** An instance with the timers that wait. */
  loaded(id: string): Instance | undefined {
    const instance = this.instances.get(id);
    const timers = this.due()
      .filter((name) => name.startsWith(`${id} `))
      .map((name) => ({
        id: name.slice(id.length + 1),
        dueAt: Temporal.Instant.fromEpochNanoseconds(this.timers.get(name) ?? 0n),
      }));
    return instance === undefined || timers.length === 0 ? instance : { ...instance, timers };
  }

  settle(id: string | undefined): void {
    this.outbox = this.outbox.filter(({ item }) => item.id !== id);
  }

  lease(now: bigint, until: bigint, limit: number): readonly Pick<LeasedItem, "item" | "attempt">[] {
    const held = new Set<string>();
    const free = this.outbox
      .filter(({ item, source, until: heldUntil }) => {
        const lane = item.kind === "reaction" ? `to ${item.request.instance.id}` : `of ${source}`;
        if (heldUntil > now) held.add(lane);
        return heldUntil <= now && !held.has(lane);
      })
      .slice(0, limit);
    return free.map((each) => {
      each.until = until;
      return { item: each.item, attempt: ++each.attempt };
    });
  }

  /** Timers as `instance timer`, earliest first. */
  due(): readonly string[] {
    const names = [...this.timers].map(([name, due]) => ({ name, due }));
    return names
      .toSorted((a, b) => (a.due === b.due ? (a.name < b.name ? -1 : 1) : a.due < b.due ? -1 : 1))
      .map(({ name }) => name);
  }
}
