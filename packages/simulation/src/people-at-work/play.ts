import { type Instance, type InstanceRef, type Possibility, systemRole, type Workflow } from "@nastavnik/core";
import { advance, type Engine, type VirtualClock } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import type { Chance } from "../chance/chance.ts";
import type { Chronicle } from "../chronicle/chronicle.ts";
import type { Occasion, Part, Scenario, Worker } from "./scenario.ts";

interface PlayOptions {
  readonly scenario: Scenario;
  readonly engine: Engine;
  readonly clock: VirtualClock;
  readonly known: Chronicle;
  readonly chance: Chance;
}

/** Work begins at nine. */
const morning = 9;

const keyOf = ({ workflow, id }: InstanceRef): string => `${workflow}/${id}`;

/** The days of a scenario, one after the other. */
export class Play {
  readonly #options: PlayOptions;
  /** When somebody will do what can be done, by person, instance and command; `undefined`: never. */
  readonly #plans = new Map<string, Temporal.PlainDate | undefined>();
  readonly #done = new Set<string>();
  readonly #founded = new Set<number>();
  readonly #gone = new Set<string>();
  readonly left: { readonly person: string; readonly on: string }[] = [];
  #commands = 0;

  constructor(options: PlayOptions) {
    this.#options = options;
  }

  /** Lets time pass to the morning of a day, and on a working day lets everybody work, in a drawn order. */
  async live(day: Temporal.PlainDate): Promise<void> {
    const { scenario, engine, clock, chance } = this.#options;
    const { calendar, people } = scenario;
    const beginning = calendar.startOf(day).add({ hours: morning });
    // Who had much to do yesterday worked into the night.
    if (Temporal.Instant.compare(beginning, clock.now()) > 0) await advance(engine, clock, beginning);
    await this.#found(day);
    if (!calendar.isWorkingDay(day)) return;
    for (const person of chance.shuffle(people, "order", day.toString())) {
      if (this.#gone.has(person.id)) continue;
      if (chance.happens(person.habits.leaves, "leaves", person.id, day.toString())) {
        this.#gone.add(person.id);
        this.left.push({ person: person.id, on: day.toString() });
        continue;
      }
      await this.#work(person, day);
    }
  }

  /** Instances that are not over, with no timer that waits, and with which nobody who is left can do anything. */
  async stuck(): Promise<readonly InstanceRef[]> {
    const { scenario, engine } = this.#options;
    const found: InstanceRef[] = [];
    for (const instance of this.#active()) {
      const stored = await engine.instance(instance);
      if ((stored?.timers ?? []).length > 0) continue;
      let isOpen = false;
      for (const person of scenario.people) {
        if (isOpen || this.#gone.has(person.id) || scenario.concerns?.(person, instance) === false) continue;
        const possibilities = await engine.possible(instance, person);
        isOpen = possibilities.some(({ verdict }) => verdict !== "unmet");
      }
      if (!isOpen) found.push({ workflow: instance.workflow, id: instance.id });
    }
    return found;
  }

  async #found(day: Temporal.PlainDate): Promise<void> {
    const { foundings, people, period } = this.#options.scenario;
    for (const [index, { instance, parent, command, payload, by, on = period.from }] of foundings.entries()) {
      const person = people.find(({ id }) => id === by);
      if (this.#founded.has(index) || on > day.toString() || person === undefined) continue;
      this.#founded.add(index);
      await this.#give(person, instance, command, payload, parent);
    }
  }

  /** What is not over, as it is now. */
  #active(): readonly Instance[] {
    const { known, clock, scenario } = this.#options;
    known.moveTo(clock.now().add({ nanoseconds: 1 }));
    return scenario.workflows.flatMap(({ id }) => known.instances(id)).filter(({ status }) => status === "active");
  }

  async #work(person: Worker, day: Temporal.PlainDate): Promise<void> {
    const { scenario, engine, chance } = this.#options;
    for (const instance of this.#active()) {
      if (scenario.concerns?.(person, instance) === false) continue;
      const possibilities = await engine.possible(instance, person);
      const open = possibilities.filter(({ command, verdict }) => verdict !== "unmet" && this.#part(instance, command));
      for (const possibility of this.#wanted(person, instance, open)) {
        if (await this.#turn(person, instance, possibility, day)) break;
      }
    }
    if (chance.happens(person.habits.trespasses, "trespasses", person.id, day.toString()))
      await this.#trespass(person, day);
  }

  #part({ workflow }: InstanceRef, command: string): Part | undefined {
    return this.#options.scenario.script[`${workflow}.${command}`];
  }

  /** Who refuses says no where that is possible; nobody else does. */
  #wanted(person: Worker, instance: Instance, open: readonly Possibility[]): readonly Possibility[] {
    const says = this.#options.chance.happens(person.habits.refuses, "refuses", person.id, keyOf(instance));
    const refusals = open.filter(({ command }) => this.#part(instance, command)?.isRefusal === true);
    if (says && refusals.length > 0) return refusals;
    return open.filter(({ command }) => this.#part(instance, command)?.isRefusal !== true);
  }

  /** Does something if its day has come; answers whether it was given. */
  async #turn(person: Worker, instance: Instance, { command }: Possibility, day: Temporal.PlainDate): Promise<boolean> {
    const { habits } = person;
    const { calendar } = this.#options.scenario;
    const part = this.#part(instance, command);
    const key = `${person.id} ${keyOf(instance)} ${command}`;
    if (part === undefined || (this.#done.has(key) && part.isRepeated !== true)) return false;
    const { chance } = this.#options;
    if (!this.#plans.has(key)) {
      const times = this.#commands;
      const wait = chance.whole(habits.delay, "delay", key, times);
      const isForgotten = chance.happens(habits.forgets, "forgets", key, times);
      const reminded = habits.remindedAfter;
      const days = isForgotten ? reminded && wait + reminded : wait;
      this.#plans.set(key, days === undefined ? undefined : calendar.addWorkingDays(day, days));
    }
    const planned = this.#plans.get(key);
    if (planned === undefined || Temporal.PlainDate.compare(planned, day) > 0) return false;
    const payload = part.payload === undefined ? {} : part.payload(this.#occasion(person, instance, day, key));
    if (payload === undefined) return false;
    this.#plans.delete(key);
    this.#done.add(key);
    await this.#give(person, instance, command, payload);
    return true;
  }

  #occasion(person: Worker, instance: Instance, day: Temporal.PlainDate, key: string): Occasion {
    const { known, chance } = this.#options;
    return {
      person,
      instance,
      day,
      look: (ref) => known.instance(ref),
      all: (workflow) => known.instances(workflow),
      chance: chance.within("occasion", key, day.toString()),
    };
  }

  /** Tries some command on something, whether or not it is possible, with whatever it is filled in with. */
  async #trespass(person: Worker, day: Temporal.PlainDate): Promise<void> {
    const { chance, scenario } = this.#options;
    const instances = this.#active();
    if (instances.length === 0) return;
    const draw = ["trespass", person.id, day.toString()] as const;
    const instance = chance.pick(instances, ...draw);
    const workflow = scenario.workflows.find(({ id }) => id === instance.workflow);
    const commands = Object.keys(workflow?.commands ?? {}).filter((type) => !isOfEngineOnly(workflow, type));
    if (commands.length === 0) return;
    const command = chance.pick(commands, ...draw, "command");
    const part = this.#part(instance, command);
    const filled = part?.payload?.(this.#occasion(person, instance, day, command)) ?? {};
    const payload = chance.pick<unknown>([filled, filled, { tried: 1 }, [], null], ...draw, "payload");
    await this.#give(person, instance, command, payload);
  }

  async #give(
    person: Worker,
    { workflow, id }: InstanceRef,
    type: string,
    payload: unknown,
    parent?: string,
  ): Promise<void> {
    const { engine, clock } = this.#options;
    // One thing takes a minute, so that no two of a day have one instant.
    await advance(engine, clock, clock.now().add({ minutes: 1 }));
    const { habits: _habits, ...actor } = person;
    const command = { id: `${person.id}-${++this.#commands}`, type, payload, actor };
    await engine.execute({ workflow, id }, { ...command, ...(parent !== undefined && { parent }) });
    await engine.settle();
  }
}

function isOfEngineOnly(workflow: Workflow | undefined, type: string): boolean {
  const { roles, by } = workflow?.commands[type] ?? {};
  return by?.kind === "system" || (roles !== undefined && roles.every((role) => role === systemRole));
}
