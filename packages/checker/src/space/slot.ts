import { absentInstance, type Instance, type JsonObject, timerEvent } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import type { Instrumented } from "../kernel/instrument.ts";
import type { FieldProjection, Place } from "../model/model.ts";
import { projected } from "../model/plain-field.ts";
import { Interning } from "./interning.ts";

/** What is kept of an instance: equal for instances that count as the same. */
export interface Kept {
  readonly status: Instance["status"];
  readonly value: Instance["value"];
  readonly context: JsonObject;
}

/** One place of the world, with every instance that was met in it. */
export class Slot {
  readonly place: Place;
  readonly definition: Instrumented;
  /** Instances as they are, by number; versions and instants of recording are taken out. */
  readonly instances = new Interning<Instance>();
  /** What is kept of them, by another number. */
  readonly kept = new Interning<Kept>();
  /** The number of what is kept, by that of the instance. */
  readonly keptOf: number[] = [];
  readonly #fields: Readonly<Record<string, FieldProjection>> | undefined;

  constructor(place: Place, definition: Instrumented, fields: Readonly<Record<string, FieldProjection>> | undefined) {
    this.place = place;
    this.definition = definition;
    this.#fields = fields;
    this.number(absentInstance(place, place.parent));
  }

  /** The number of an instance: the same for instances that differ in nothing that a decision could read. */
  number({ status, value, context, timers, ...rest }: Instance): number {
    const waiting =
      timers === undefined || timers.length === 0
        ? ""
        : timers.map(({ id, dueAt }) => `${timerEvent(id)}@${dueAt.epochMilliseconds}`).join();
    const key = `${status}${JSON.stringify(value)}${JSON.stringify(context)}${waiting}`;
    return this.instances.number(key, () => {
      const { workflow, id, parent, definitionVersion } = rest;
      const kept: Kept = { status, value, context: projected(context, this.#fields) };
      this.keptOf.push(this.kept.number(canonicalJson(kept), () => kept));
      return {
        workflow,
        id,
        ...(parent === undefined ? undefined : { parent }),
        definitionVersion,
        version: status === "absent" ? 0 : 1,
        status,
        value,
        context,
        ...(waiting === ""
          ? undefined
          : { timers: timers?.map((each) => ({ ...each, id: `${timerEvent(each.id)}@1` })) ?? [] }),
      };
    });
  }
}
