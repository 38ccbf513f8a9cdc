import {
  absentInstance,
  type Actor,
  type Command,
  type Fact,
  type GroupRelation,
  type Instance,
  type InstanceRef,
  type JsonObject,
  type Step,
  type Workflow,
  type World,
  standingFor,
} from "@nastavnik/core";
import { relationsOf } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import { type Attempted, type Trial, Trials } from "../kernel/attempt.ts";
import { relatedIn } from "../kernel/related-in.ts";
import type { Prepared, PreparedMove } from "../model/prepare.ts";
import { Space } from "../space/space.ts";

/** So often all helping moves are tried before it is given up. */
const rounds = 8;

/** Instances in memory with everything that happened to them: the world in which a sequence of commands is tried. */
export class Playground {
  readonly space: Space;
  readonly prepared: Prepared;
  readonly instances: Instance[];
  readonly facts: Fact[] = [];
  people: Readonly<Record<string, JsonObject>>;
  now: Temporal.Instant;
  readonly #trials: Trials;

  constructor(prepared: Prepared) {
    this.prepared = prepared;
    this.space = new Space(prepared);
    this.#trials = new Trials(prepared, this.space.slots);
    this.instances = this.space.slots.map(({ place }) => absentInstance(place, place.parent));
    this.people = prepared.model.people ?? {};
    this.now = prepared.begins;
  }

  /** The same world once more, to go another way from here. */
  copy(): Playground {
    const copy = new Playground(this.prepared);
    copy.instances.splice(0, copy.instances.length, ...this.instances);
    copy.facts.push(...this.facts);
    copy.people = this.people;
    copy.now = this.now;
    return copy;
  }

  /** Does what is given before anything else, as far as it can be done. */
  async begin(): Promise<void> {
    const did = async (move: PreparedMove): Promise<boolean> => {
      const attempted = await this.try(move);
      if (attempted.outcome !== "accepted") return false;
      const before = JSON.stringify(this.instances.map(({ value, context }) => [value, context]));
      this.accept(attempted);
      return JSON.stringify(this.instances.map(({ value, context }) => [value, context])) !== before;
    };
    for (const { move, by } of this.prepared.given) {
      for (let round = 0; round < rounds; round++) {
        if (move !== undefined && (await did(move))) break;
        let changed = false;
        for (const each of by) changed = (await did(each)) || changed;
        if (!changed) break;
      }
    }
  }

  workflowOf(slot: number): Workflow {
    return (this.space.slots[slot] as Space["slots"][number]).definition.workflow;
  }

  instance(slot: number): Instance {
    return this.instances[slot] as Instance;
  }

  /** The timer that is due next, with its place. */
  get nextTimer(): { readonly slot: number; readonly timer: NonNullable<Instance["timers"]>[number] } | undefined {
    const timers = this.instances.flatMap(({ timers: waiting = [] }, slot) =>
      waiting.map((timer) => ({ slot, timer })),
    );
    return timers.toSorted((a, b) => Temporal.Instant.compare(a.timer.dueAt, b.timer.dueAt))[0];
  }

  /** What a trial comes to; nothing is changed by it. */
  try(trial: Trial): Promise<Attempted> {
    const isTimer = "timer" in trial && Temporal.Instant.compare(trial.timer.dueAt, this.now) > 0;
    const at = isTimer ? trial.timer.dueAt : this.now;
    return this.#trials.attempt(
      trial,
      { at, instance: (slot) => this.instance(slot), people: () => this.people },
      false,
    );
  }

  /** Takes what a trial has come to for what has happened. */
  accept(accepted: Extract<Attempted, { readonly outcome: "accepted" }>): readonly Step[] {
    for (const [slot, instance] of accepted.changed) this.instances[slot] = instance;
    this.people = accepted.people;
    for (const { fact } of accepted.steps) {
      this.facts.push(fact);
      if (Temporal.Instant.compare(fact.at, this.now) > 0) this.now = fact.at;
    }
    return accepted.steps;
  }

  commandOf({ type, payload, actor }: Pick<PreparedMove, "type" | "payload"> & { readonly actor: Actor }): Command {
    return { id: "move", type, payload, actor, at: this.now };
  }

  /** What a command would see. */
  worldFor(slot: number, command: Command, isFilledIn = true): World {
    const workflow = this.workflowOf(slot);
    const instance = this.instance(slot);
    const subject = { instance, context: instance.context, payload: command.payload };
    const group = ({ workflow: name, parent }: GroupRelation): readonly Instance[] =>
      this.instances.filter((each) => each.status !== "absent" && each.workflow === name && each.parent === parent);
    const findable = {
      model: this.prepared.model,
      find: (ref: InstanceRef) => this.instances.find((each) => each.workflow === ref.workflow && each.id === ref.id),
      group,
      people: () => this.people,
    };
    const related = Object.fromEntries(
      Object.entries(relationsOf(workflow, command.type, subject)).map(([name, relation]) => [
        name,
        relatedIn(findable, relation),
      ]),
    );
    const world: World = { calendar: this.prepared.calendar, related };
    const standing = standingFor(workflow, instance, command, world, isFilledIn);
    return standing === undefined ? world : { ...world, standing: group(standing) };
  }
}
