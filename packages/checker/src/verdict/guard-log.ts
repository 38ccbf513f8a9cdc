import {
  type AnyCondition,
  type Instance,
  type JsonObject,
  type Occasion,
  type Requirement,
  requirementsIn,
} from "@nastavnik/core";
import { failuresOf, isMet, isOff } from "@nastavnik/core/internals";
import type { AskedGuard, Instrumented } from "../kernel/instrument.ts";
import type { Met } from "../space/explored.ts";

/** Verdicts of the requirements of a guard: met, unmet, or off. */
export type Verdicts = readonly ("met" | "unmet" | "off")[];

/** A guard with every combination of verdicts that was met in it. */
export interface GuardRecord {
  readonly workflow: string;
  readonly condition: AnyCondition;
  readonly requirements: readonly Requirement<JsonObject, Occasion>[];
  readonly seen: Map<string, { readonly verdicts: Verdicts; readonly met: Met }>;
}

/** A transition whose guard was met, and the one before it that was taken instead, if always. */
export interface WayRecord {
  readonly met: Met;
  /** Index of the transition that was taken, as long as there was always one before. */
  shadowedBy: number | undefined;
}

const letters = { met: "1", unmet: "0", off: "-" } as const;

/** Keeps what guards were asked, and what each of their requirements answered, whether or not it mattered. */
export class GuardLog {
  readonly guards = new Map<AnyCondition, GuardRecord>();
  /** By workflow and index of the transition. */
  readonly ways = new Map<string, WayRecord>();
  #definitions: ReadonlyMap<string, Instrumented> = new Map();
  #trial: Met | undefined;
  readonly #asked = new Set<string>();

  readonly watch = (asked: AskedGuard): void => {
    if (this.#trial === undefined) return;
    const { workflow, condition, occasion } = asked;
    const instance = occasion.instance as Instance;
    const key = `${workflow}/${instance.id}/${occasion.type}`;
    const isFirst = !this.#asked.has(key);
    this.#asked.add(key);
    const again = `${key}/${condition.id}`;
    // An explanation asks once more what a decision has asked.
    if (this.#asked.has(again)) return;
    this.#asked.add(again);
    this.#note(asked, this.#trial);
    if (isFirst && instance.status === "active") this.#compare(workflow, instance, occasion, this.#trial);
  };

  of(definitions: readonly Instrumented[]): void {
    this.#definitions = new Map(definitions.map((each) => [each.workflow.id, each]));
  }

  begin(state: number, move: number): void {
    this.#trial = { state, move };
    this.#asked.clear();
  }

  end(): void {
    this.#trial = undefined;
  }

  #note({ workflow, condition, context, occasion }: AskedGuard, met: Met): void {
    let record = this.guards.get(condition);
    if (record === undefined) {
      record = { workflow, condition, requirements: requirementsIn(condition), seen: new Map() };
      this.guards.set(condition, record);
    }
    const verdicts: Verdicts = record.requirements.map((each) =>
      isOff(each, occasion) ? "off" : failuresOf(each, context, occasion).length === 0 ? "met" : "unmet",
    );
    const key = verdicts.map((verdict) => letters[verdict]).join("");
    if (!record.seen.has(key)) record.seen.set(key, { verdicts, met });
  }

  /** Which of several ways of an event were open at once. */
  #compare(workflow: string, instance: Instance, occasion: Occasion, met: Met): void {
    const definition = this.#definitions.get(workflow);
    if (definition === undefined) return;
    const before = new Map<string, number>();
    for (const way of definition.candidates(instance.value, occasion.type)) {
      const guard = definition.guards.get(way);
      const isOpen = guard === undefined || isMet(guard, instance.context, occasion);
      if (!isOpen) continue;
      const region = way.source.path;
      const taken = before.get(region);
      before.set(region, taken ?? way.index);
      const key = `${workflow} ${way.index}`;
      const known = this.ways.get(key);
      if (known === undefined) this.ways.set(key, { met, shadowedBy: taken });
      else if (taken === undefined) known.shadowedBy = undefined;
    }
  }
}
