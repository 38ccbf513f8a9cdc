import {
  type Actor,
  deliberate,
  type GroupRelation,
  type Instance,
  type InstanceRef,
  isNastavnikError,
  type JsonObject,
  type Reason,
  type ReactionRequest,
  type Related,
  type Relation,
  requestsOf,
  type Step,
  type Surroundings,
  type Task,
  type Text,
  type Timer,
  Unripe,
  type Workflow,
} from "@nastavnik/core";
import { systemActor } from "@nastavnik/core/internals";
import { timerTask } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import type { Prepared } from "../model/prepare.ts";
import { relatedIn } from "./related-in.ts";
import type { Slot } from "../space/slot.ts";

/** What is tried: a command of a player, or a timer that is due. */
export type Trial =
  | { readonly slot: number; readonly type: string; readonly payload: JsonObject; readonly actor: Actor }
  | { readonly slot: number; readonly timer: Timer };

/** What a trial comes to. */
export type Attempted =
  | {
      readonly outcome: "accepted";
      /** Instances that are others now, by place. */
      readonly changed: ReadonlyMap<number, Instance>;
      readonly people: Readonly<Record<string, JsonObject>>;
      readonly steps: readonly Step[];
      readonly refusedReactions: readonly { readonly request: ReactionRequest; readonly reasons: readonly Reason[] }[];
    }
  | { readonly outcome: "refused"; readonly reasons: readonly Reason[] }
  | { readonly outcome: "ignored"; readonly text: Text }
  | { readonly outcome: "failed"; readonly code: "outside-world" | "broken-definition"; readonly message: string };

/** The world that a trial starts from; whatever of it is read is noted. */
export interface Ground {
  readonly instance: (slot: number) => Instance;
  readonly people: () => Readonly<Record<string, JsonObject>>;
  readonly at: Temporal.Instant;
}

/** More consequences than that follow each other without end. */
const consequenceLimit = 200;

class OutsideWorld extends Error {}

/** Decides trials by the kernel, with companions and reactions, over instances in memory. */
export class Trials {
  readonly #prepared: Prepared;
  readonly #slots: readonly Slot[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #definitions: ReadonlyMap<string, Workflow>;

  constructor(prepared: Prepared, slots: readonly Slot[]) {
    this.#prepared = prepared;
    this.#slots = slots;
    this.#numbers = new Map(slots.map(({ place: { workflow, id } }, number) => [`${workflow}/${id}`, number]));
    this.#definitions = new Map(slots.map(({ definition: { workflow } }) => [workflow.id, workflow]));
  }

  /**
   * @param isBrief - true where a refusal needs no reasons
   */
  async attempt(trial: Trial, ground: Ground, isBrief: boolean): Promise<Attempted> {
    const course = new Course(this.#prepared, this.#slots, this.#numbers, this.#definitions, ground);
    try {
      return await course.run(trial, isBrief);
    } catch (error) {
      // Another timer of the same instant comes first; trying that one is a move of its own.
      if (error instanceof Unripe) return { outcome: "refused", reasons: [] };
      if (error instanceof OutsideWorld) return { outcome: "failed", code: "outside-world", message: error.message };
      if (!isNastavnikError(error)) throw error;
      const cause = error.cause instanceof Error ? `: ${error.cause.message}` : "";
      return { outcome: "failed", code: "broken-definition", message: `${error.message}${cause}` };
    }
  }
}

class Course {
  readonly #prepared: Prepared;
  readonly #slots: readonly Slot[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #definitions: ReadonlyMap<string, Workflow>;
  readonly #ground: Ground;
  readonly #surroundings: Surroundings;
  #changed = new Map<number, Instance>();
  #people: Readonly<Record<string, JsonObject>> | undefined;

  constructor(
    prepared: Prepared,
    slots: readonly Slot[],
    numbers: ReadonlyMap<string, number>,
    definitions: ReadonlyMap<string, Workflow>,
    ground: Ground,
  ) {
    this.#prepared = prepared;
    this.#slots = slots;
    this.#numbers = numbers;
    this.#definitions = definitions;
    this.#ground = ground;
    this.#surroundings = {
      calendar: prepared.calendar,
      definitionOf: ({ workflow }) => this.#definitionOf(workflow),
      instance: async (ref) => this.#instance(ref),
      related: async (relations) => this.#related(relations),
      group: async (relation) => this.#group(relation),
      change: (instance) => void this.#changed.set(this.#numberOf(instance), instance),
    };
  }

  async run(trial: Trial, isBrief: boolean): Promise<Attempted> {
    const { place } = this.#slots[trial.slot] as Slot;
    const at = this.#ground.at;
    const task: Task =
      "timer" in trial
        ? timerTask(place, trial.timer, systemActor("organisation"))
        : {
            ref: place,
            parent: place.parent,
            id: "move",
            type: trial.type,
            payload: trial.payload,
            actor: trial.actor,
            at,
          };
    const decision = await deliberate(this.#surroundings, task, isBrief ? { isBrief } : {});
    if (decision.outcome !== "accepted") return decision;
    const steps: Step[] = [...decision.steps];
    const refusedReactions: { request: ReactionRequest; reasons: readonly Reason[] }[] = [];
    this.#forget(decision.steps);
    const asked = [...this.#requestsOf(decision.steps)];
    for (let count = 0; asked.length > 0; count++) {
      if (count === consequenceLimit)
        throw new OutsideWorld(`consequences without end, the last of reaction ${asked[0]?.reaction.id}`);
      const request = asked.shift() as ReactionRequest;
      const outcome = await this.#settle(request, asked, steps);
      if (outcome !== undefined) refusedReactions.push({ request, reasons: outcome });
    }
    return { outcome: "accepted", changed: this.#changed, people: this.#peopleNow(), steps, refusedReactions };
  }

  /** Carries a reaction's request out; answers the reasons where it is refused though nobody said that it may be. */
  async #settle(
    { reaction, index, request }: ReactionRequest,
    asked: ReactionRequest[],
    steps: Step[],
  ): Promise<readonly Reason[] | undefined> {
    const task: Task = {
      ref: request.instance,
      parent: request.parent,
      id: `reaction/${reaction.id}/${index}`,
      type: request.type,
      payload: request.payload,
      actor: systemActor("organisation"),
      at: this.#ground.at,
    };
    for (;;) {
      const before = new Map(this.#changed);
      try {
        const decision = await deliberate(this.#surroundings, task);
        if (decision.outcome === "accepted") {
          this.#forget(decision.steps);
          steps.push(...decision.steps);
          asked.push(...this.#requestsOf(decision.steps));
          return undefined;
        }
        this.#changed = before;
        if (decision.outcome === "ignored") return undefined;
        const { mayBeRefused = [] } = reaction;
        return decision.reasons.every(({ code }) => mayBeRefused.includes(code)) ? undefined : decision.reasons;
      } catch (error) {
        if (!(error instanceof Unripe)) throw error;
        this.#changed = before;
        // As an engine does: what is due comes first, by itself.
        const fired = await deliberate(
          this.#surroundings,
          timerTask(error.instance, error.timer, systemActor("organisation")),
        );
        if (fired.outcome !== "accepted")
          throw new OutsideWorld(`a timer of ${error.instance.workflow} cannot be fired`);
        steps.push(...fired.steps);
        asked.push(...this.#requestsOf(fired.steps));
      }
    }
  }

  #requestsOf(steps: readonly Step[]): readonly ReactionRequest[] {
    const { reactions = [] } = this.#prepared.model;
    return reactions.length === 0 ? [] : steps.flatMap(({ fact, instance }) => requestsOf(reactions, fact, instance));
  }

  #forget(steps: readonly Step[]): void {
    const forgotten = steps.flatMap((step) => step.forgotten);
    if (forgotten.length === 0) return;
    this.#people = Object.fromEntries(
      Object.entries(this.#peopleNow()).filter(([person]) => !forgotten.includes(person)),
    );
  }

  #peopleNow(): Readonly<Record<string, JsonObject>> {
    return this.#people ?? this.#ground.people();
  }

  #numberOf({ workflow, id }: InstanceRef): number {
    const number = this.#numbers.get(`${workflow}/${id}`);
    if (number === undefined) throw new OutsideWorld(`${workflow} ${id}`);
    return number;
  }

  #definitionOf(name: string): Workflow {
    const definition = this.#definitions.get(name);
    if (definition === undefined) throw new OutsideWorld(name);
    return definition;
  }

  #at(number: number): Instance {
    return this.#changed.get(number) ?? this.#ground.instance(number);
  }

  #instance(ref: InstanceRef): Instance {
    return this.#at(this.#numberOf(ref));
  }

  #group({ workflow, parent }: GroupRelation): readonly Instance[] {
    return this.#slots.flatMap(({ place }, number) => {
      if (place.workflow !== workflow) return [];
      const instance = this.#at(number);
      return instance.status !== "absent" && instance.parent === parent ? [instance] : [];
    });
  }

  #related(relations: Readonly<Record<string, Relation>>): Readonly<Record<string, Related>> {
    const found: [string, Related][] = [];
    for (const [name, relation] of Object.entries(relations)) found.push([name, this.#find(relation)]);
    return Object.fromEntries(found);
  }

  #find(relation: Relation): Related {
    const find = (ref: InstanceRef): Instance | undefined => {
      const number = this.#numbers.get(`${ref.workflow}/${ref.id}`);
      return number === undefined ? undefined : this.#at(number);
    };
    const group = (asked: GroupRelation): readonly Instance[] => this.#group(asked);
    return relatedIn({ model: this.#prepared.model, find, group, people: () => this.#peopleNow() }, relation);
  }
}
