import {
  applyFact,
  absentInstance,
  type Fact,
  type Instance,
  type InstanceRef,
  type StateValue,
  timerEvent,
} from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { Temporal } from "temporal-polyfill";

/** When something was carried out. */
export interface Happened {
  readonly at: Temporal.Instant;
  readonly version: number;
  /** Of a timer, when it was due. */
  readonly due?: Temporal.Instant;
}

/** One instance as far as its facts tell, with when it came to be as it is. */
export interface Life {
  readonly instance: Instance;
  /** Which one it is of its workflow and parent, in the order in which they came about: 1, 2, 3 … */
  readonly number: number;
  /** When each state that it is in was entered. */
  readonly entered: ReadonlyMap<string, Temporal.Instant>;
  /** When each command, or timer, was carried out last, and by which version of it. */
  readonly last: ReadonlyMap<string, Happened>;
}

/** Paths of the states that a value lies in. */
export function pathsOf(value: StateValue, above = ""): readonly string[] {
  const under = (name: string): string => (above === "" ? name : `${above}.${name}`);
  if (typeof value === "string") return [under(value)];
  return Object.entries(value).flatMap(([name, inner]) => [
    under(name),
    ...(inner === undefined ? [] : pathsOf(inner, under(name))),
  ]);
}

/** The name of a delay in the type of the event by which its timer fires; the type itself of a command. */
export function happeningOf(type: string): string {
  return /^xstate\.after\.([^.]+)\./.exec(type)?.[1] ?? type;
}

/** Name of the delay of a timer that waits. */
export const delayOfTimer = (id: string): string => happeningOf(timerEvent(id));

/** Instances as their facts have made them: what is read once is remembered, and only what comes later is read again. */
export class Lives {
  readonly #lives = new Map<string, Life>();
  readonly #byParent = new Map<string, Set<string>>();
  readonly #counts = new Map<string, number>();

  get(ref: InstanceRef): Life | undefined {
    return this.#lives.get(refKey(ref));
  }

  /** The same by the key of the reference, `workflow/id`. */
  byKey(key: string): Life | undefined {
    return this.#lives.get(key);
  }

  all(): Iterable<Life> {
    return this.#lives.values();
  }

  /** Whether there is any instance of a workflow with that parent. */
  hasBelow(workflow: string, parent: string): boolean {
    return this.#byParent.has(`${workflow}\0${parent}`);
  }

  /** All instances of a workflow with one parent. */
  below(workflow: string, parent: string): readonly Life[] {
    const keys = this.#byParent.get(`${workflow}\0${parent}`) ?? [];
    return [...keys].flatMap((key) => this.#lives.get(key) ?? []);
  }

  /** Takes one more fact; those of one instance in their order. Facts that were taken before are passed over. */
  add(fact: Fact): Life | undefined {
    const key = refKey(fact.instance);
    const before = this.#lives.get(key);
    if (before !== undefined && fact.version <= before.instance.version) return undefined;
    const instance = applyFact(before?.instance ?? absentInstance(fact.instance), fact);
    const entered = new Map<string, Temporal.Instant>();
    for (const path of pathsOf(instance.value)) entered.set(path, before?.entered.get(path) ?? fact.at);
    const last = new Map(before?.last);
    if (fact.isIdle !== true) {
      const { at, version, due } = fact;
      last.set(happeningOf(fact.command.type), due === undefined ? { at, version } : { at, version, due });
    }
    const group = `${instance.workflow}\0${instance.parent ?? ""}`;
    let number = before?.number;
    if (number === undefined) this.#counts.set(group, (number = (this.#counts.get(group) ?? 0) + 1));
    const life: Life = { instance, number, entered, last };
    this.#lives.set(key, life);
    if (before === undefined && instance.parent !== undefined) {
      const members = this.#byParent.get(group) ?? new Set<string>();
      this.#byParent.set(group, members.add(key));
    }
    return life;
  }
}
