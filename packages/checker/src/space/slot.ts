import { absentInstance, type Instance, type JsonObject, type StateValue, timerEvent } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import type { Instrumented } from "../kernel/instrument.ts";
import type { FieldProjection, Place } from "../model/model.ts";
import { projected } from "../model/plain-field.ts";
import { Interning } from "./interning.ts";
import { partsOf, type Regions, regionsOf, valueOf } from "./regions.ts";

/** What is kept of an instance: equal for instances that count as the same. */
export interface Kept {
  readonly status: Instance["status"];
  readonly value: Instance["value"];
  readonly context: JsonObject;
}

/** Everything about an instance but what its regions are in. */
interface Frame {
  readonly instance: Instance;
  /** What is kept of it, by number. */
  readonly kept: number;
}

const noParts: readonly number[] = Object.freeze([]);

/** One place of the world, with every instance that was met in it. */
export class Slot {
  readonly place: Place;
  readonly definition: Instrumented;
  readonly regions: Regions | undefined;
  /** Instances as they are, by number; versions and instants of recording are taken out. */
  readonly instances = new Interning<Instance>();
  /** What is kept of them, by another number. */
  readonly kept = new Interning<Kept>();
  /** The number of what is kept, by that of the instance. */
  readonly keptOf: number[] = [];
  readonly frames = new Interning<Frame>();
  /** The number of the frame, and those of the parts, by that of the instance. */
  readonly frameOf: number[] = [];
  readonly partsOf: (readonly number[])[] = [];
  readonly #keptFrames = new Interning<JsonObject>();
  readonly #parts = new Interning<StateValue>();
  readonly #fields: Readonly<Record<string, FieldProjection>> | undefined;

  constructor(place: Place, definition: Instrumented, fields: Readonly<Record<string, FieldProjection>> | undefined) {
    this.place = place;
    this.definition = definition;
    this.regions = regionsOf(definition);
    this.#fields = fields;
    this.number(absentInstance(place, place.parent));
  }

  /** The number of an instance: the same for instances that differ in nothing that a decision could read. */
  number(instance: Instance): number {
    const { status, value, context, timers = [] } = instance;
    const found = this.regions === undefined || status !== "active" ? undefined : partsOf(this.regions, value);
    const parts =
      found === undefined ? noParts : found.map((part) => this.#parts.number(JSON.stringify(part), () => part));
    const waiting = timers.map(({ id, dueAt }) => `${timerEvent(id)}@${dueAt.epochMilliseconds}`).join();
    const outside = found === undefined ? JSON.stringify(value) : "";
    const frame = this.frames.number(`${status}${outside}${JSON.stringify(context)}${waiting}`, () => {
      const { workflow, id, parent, definitionVersion } = instance;
      const of = projected(context, this.#fields);
      const key = canonicalJson([status, outside === "" ? null : value, of]);
      return {
        instance: {
          workflow,
          id,
          ...(parent === undefined ? undefined : { parent }),
          definitionVersion,
          version: status === "absent" ? 0 : 1,
          status,
          value,
          context,
          ...(timers.length === 0
            ? undefined
            : { timers: timers.map((each) => ({ ...each, id: `${timerEvent(each.id)}@1` })) }),
        },
        kept: this.#keptFrames.number(key, () => of),
      };
    });
    return this.#numberOf(frame, parts);
  }

  /** The number of an instance that differs from another one in a region and, perhaps, its frame. */
  composed(number: number, region: number, part: number, frame: number): number {
    const parts = this.partsOf[number] as readonly number[];
    if (parts[region] === part && this.frameOf[number] === frame) return number;
    return this.#numberOf(frame, parts.with(region, part));
  }

  #numberOf(frame: number, parts: readonly number[]): number {
    const isWhole = parts === noParts;
    return this.instances.number(isWhole ? `${frame}` : `${frame},${parts.join()}`, () => {
      const { instance, kept } = this.frames.at(frame);
      const { regions } = this;
      const value =
        isWhole || regions === undefined
          ? instance.value
          : valueOf(
              regions,
              parts.map((part) => this.#parts.at(part)),
            );
      this.frameOf.push(frame);
      this.partsOf.push(parts);
      const key = isWhole ? `${kept}` : `${kept},${parts.join()}`;
      this.keptOf.push(
        this.kept.number(key, () => ({ status: instance.status, value, context: this.#keptFrames.at(kept) })),
      );
      return value === instance.value ? instance : { ...instance, value };
    });
  }
}
