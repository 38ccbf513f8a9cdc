import type { Fact, Instance, InstanceRef } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { Temporal } from "temporal-polyfill";
import { Lives } from "../plan/lives.ts";
import type { NotificationContext } from "../notification/notification.ts";

/** A notification as its facts tell it. */
export interface ToldNotification {
  readonly id: string;
  readonly context: NotificationContext;
  readonly state: string;
  readonly version: number;
  /** When it came to that state. */
  readonly changedAt: Temporal.Instant;
}

const none: readonly ToldNotification[] = [];
const groupOf = (rule: string, subject: InstanceRef): string => `${rule}\0${refKey(subject)}`;

/** What was decided on so far, by rule and subject. */
export class Told {
  readonly #lives = new Lives();
  readonly #known = new Set<string>();
  readonly #groups = new Map<string, Set<string>>();
  /** Those that are to be sent and were not, or not yet. */
  readonly #unsent = new Set<string>();

  add(fact: Fact): void {
    const life = this.#lives.add(fact);
    if (life === undefined) return;
    const { id, value } = life.instance;
    this.#known.add(id);
    if (value === "queued" || value === "sending" || value === "undelivered") this.#unsent.add(id);
    else this.#unsent.delete(id);
    const { rule, subject } = life.instance.context as NotificationContext;
    if (subject === undefined) return;
    const group = groupOf(rule, subject);
    this.#groups.set(group, (this.#groups.get(group) ?? new Set()).add(id));
  }

  /** Takes notice of one that somebody has decided on, before its fact is read. */
  know(id: string): void {
    this.#known.add(id);
  }

  has(id: string): boolean {
    return this.#known.has(id);
  }

  /** The instance of one, as far as its facts were taken in. */
  instance(ref: InstanceRef): Instance | undefined {
    return this.#lives.get(ref)?.instance;
  }

  get(id: string): ToldNotification | undefined {
    const life = this.#lives.get({ workflow: "notification", id });
    if (life === undefined) return undefined;
    const { value, context, version } = life.instance;
    const state = typeof value === "string" ? value : "";
    const changedAt = life.entered.get(state);
    return changedAt && { id, context: context as NotificationContext, state, version, changedAt };
  }

  /** Those of one rule about one instance. */
  of(rule: string, subject: InstanceRef): readonly ToldNotification[] {
    const group = this.#groups.get(groupOf(rule, subject));
    return group === undefined ? none : [...group].flatMap((id) => this.get(id) ?? []);
  }

  /** Those that are to be sent and were not, or not yet: oldest first. */
  unsent(): readonly ToldNotification[] {
    return [...this.#unsent].flatMap((id) => this.get(id) ?? []);
  }

  *all(): Iterable<ToldNotification> {
    for (const { instance } of this.#lives.all()) {
      const told = this.get(instance.id);
      if (told !== undefined) yield told;
    }
  }
}
