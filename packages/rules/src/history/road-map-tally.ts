import type { Fact } from "@nastavnik/core";
import type { CountingRequest } from "@nastavnik/core/monitoring";
import { progressOf, type RoadMapPlan } from "@nastavnik/core/road-map";
import { refKey } from "@nastavnik/core/internals";
import type { HistoryCount } from "./tally.ts";

/** Counts the steps of a road map that name a fact that fulfils them, and those of them that are done. */
export class RoadMapTally {
  readonly #plan: RoadMapPlan;
  readonly #commands: ReadonlySet<string>;
  readonly #facts: Fact[] = [];

  constructor(plan: RoadMapPlan) {
    this.#plan = plan;
    this.#commands = new Set(
      plan.steps.flatMap((step) => step.fulfilledBy.map(({ workflow, command }) => `${workflow}/${command}`)),
    );
  }

  add(fact: Fact): void {
    // The fact that created an instance is looked at beside those that fulfil.
    if (fact.version === 1 || this.#commands.has(`${fact.instance.workflow}/${fact.command.type}`)) {
      this.#facts.push(fact);
    }
  }

  count(status: "tracked" | "done", { calendar, at }: Pick<CountingRequest, "calendar" | "at">): HistoryCount {
    const steps = progressOf(this.#plan, this.#facts, { calendar, asOf: at }).filter(
      (step) => step.status !== "untracked",
    );
    if (status === "tracked") return { count: steps.length, from: [] };
    const done = steps.filter(({ facts, status: now }) => facts > 0 && now !== "overdue" && now !== "waiting");
    return { count: done.length, from: [] };
  }
}

/** Whether a fact belongs to a programme: its own, or that of an instance with the programme as its parent. */
export function isOfProgramme(programme: CountingRequest["of"], fact: Fact): boolean {
  return fact.parent === programme.id || refKey(fact.instance) === refKey(programme);
}
