import { changesBetween, type Instance, type InstanceRef, type JsonObject, type Timer } from "@nastavnik/core";
import type { Commit, HeldItem, OutboxItem, StoredAnswer, Write } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";

/** An instant some minutes after the beginning of the sample school year. */
export function minute(minutes: number): Temporal.Instant {
  return Temporal.Instant.from("2021-09-01T06:00:00Z").add({ minutes });
}

/** Reference to a sample instance: a unit unless told. */
export function unit(id: string, workflow = "unit"): InstanceRef {
  return { workflow, id };
}

/** What a sample write may say of itself. */
export interface WriteSketch {
  readonly ref: InstanceRef;
  /** Version after the write. */
  readonly version: number;
  readonly parent?: string;
  readonly status?: "active" | "done";
  readonly context?: JsonObject;
  /** The context before, if there was one besides `version`. */
  readonly before?: JsonObject;
  readonly command?: string;
  readonly at?: Temporal.Instant;
  readonly set?: Write["timers"]["set"];
  readonly cancel?: readonly string[];
  readonly outbox?: readonly OutboxItem[];
}

/** A complete write of one instance. */
export function writeOf(sketch: WriteSketch): Write {
  const { ref, version, status = "active", before = {}, context = { version } } = sketch;
  const { command = "command", at = minute(version), set = [], cancel = [] } = sketch;
  const timers = { set: set.map(({ id, dueAt }) => ({ id, dueAt })), cancel };
  const belongs = sketch.parent === undefined ? {} : { parent: sketch.parent };
  const to = { working: { meetings: "trial", plan: "draft" } };
  return {
    instance: { ...ref, ...belongs, definitionVersion: 1, version, status, value: to, context },
    expectedVersion: version - 1,
    fact: {
      instance: ref,
      ...belongs,
      version,
      definitionVersion: 1,
      command: { id: command, type: "hold-meeting", payload: { meeting: "trial" } },
      actor: { id: "mentor-a", roles: ["mentor"], organisation: "school-1" },
      at,
      ...(set.length + cancel.length === 0 ? {} : { timers }),
      ...(version === 1 ? {} : { from: "formed" }),
      to,
      status,
      changes: [...changesBetween(before, context), { path: ["gone"] }],
      by: { law: "2021-09-01", regulation: "school-rules@2021#0123456789abcdef" },
      clauses: ["R40"],
    },
    timers: { set, cancel },
    outbox: sketch.outbox ?? [],
  };
}

/** The instance as `load` tells it after a write: with the instant of its last fact, and the timers that wait. */
export function asLoaded({ instance, fact }: Write, ...timers: readonly Timer[]): Instance {
  return { ...instance, at: fact.at, ...(timers.length === 0 ? {} : { timers }) };
}

/** What a commit holds besides its command. */
export type CommitExtras = Partial<Omit<Commit, "command">>;

/** What a sample commit may say of itself. */
export interface CommitSketch extends CommitExtras {
  readonly ref: InstanceRef;
  readonly command: string;
  readonly answer?: StoredAnswer;
  readonly at?: Temporal.Instant;
}

/** A complete commit; accepted with the version of its first write, or ignored if it has none, unless told. */
export function commitOf({ ref, command, answer, at = minute(0), ...rest }: CommitSketch): Commit {
  const version = rest.writes?.[0]?.instance.version;
  return {
    command: {
      instance: ref,
      commandId: command,
      type: "hold-meeting",
      actor: "mentor-a",
      at,
      answer:
        answer ??
        (version === undefined
          ? { outcome: "ignored", text: { ru: "Ничего не меняется", en: "Nothing changes" } }
          : { outcome: "accepted", version }),
    },
    writes: [],
    reads: [],
    personalData: [],
    ...rest,
  };
}

/** A commit of one write of one instance, for the command of that name. */
export function step(command: string, sketch: WriteSketch, more: CommitExtras = {}): Commit {
  return commitOf({ ref: sketch.ref, command, writes: [writeOf({ ...sketch, command })], ...more });
}

/** An item as it was handed out for a try: the first unless told. */
export function held(id: string, attempt = 1): HeldItem {
  return { item: { id }, attempt };
}

/** An effect that waits to be told to the outside. */
export function effect(id: string): OutboxItem {
  return { kind: "effect", id, effect: { id, type: "notify", data: { to: "person-7" } } };
}

/** A reaction that waits to be carried out, on unit `u-9` unless told. */
export function reaction(id: string, target = "u-9"): OutboxItem {
  const request = { instance: unit(target), parent: "programme-1", type: "suspend", payload: { because: id } };
  return { kind: "reaction", id, reaction: "consent-withdrawn", request, depth: 1, chain: ["unit/u-1 withdraw"] };
}
