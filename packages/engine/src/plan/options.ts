import type { Instance, Reason } from "@nastavnik/core";
import { compiledOf, refKey, regulationFor } from "@nastavnik/core/internals";
import { fillingsOf, type Sources } from "./fillings.ts";
import { giversAt, type Representatives } from "./givers.ts";
import type { Planning } from "./planning.ts";
import type { Draft, Site, Supposed } from "./site.ts";
import { type Near, vicinity, type Vicinity } from "./vicinity.ts";
import { codesOfAct, keyOfDraft, placeOf, reasonsOf, removed, type Want } from "./want.ts";
import { waysTo } from "./ways-to.ts";

/** A command by which something that stands in the way of another one would go, were it carried out. */
export interface Option extends Want {
  /** What would go, as `placeOf` tells it. */
  readonly removes: ReadonlySet<string>;
  /** How much would still stand in the way. */
  readonly left: number;
  /** How much stands in its own way. */
  readonly own: number;
}

/** The events by which an instance comes nearer to a state. */
interface Events {
  readonly instance: Instance;
  readonly types: readonly string[];
}

/** So many ways to fill one command in are options at most. */
const hitLimit = 4;

/** Finds the commands that would help another one, by supposing each. */
export class Options {
  readonly #planning: Planning;
  readonly #representatives: Representatives;
  readonly #vicinities = new WeakMap<Site, Map<string, Promise<Vicinity>>>();
  readonly #found = new WeakMap<Site, Map<string, Promise<readonly Option[]>>>();

  constructor(planning: Planning, representatives: Representatives) {
    this.#planning = planning;
    this.#representatives = representatives;
  }

  /** Commands that would remove one of the reasons, the likeliest to lead to a short plan first. */
  for(site: Site, draft: Draft, reasons: readonly Reason[]): Promise<readonly Option[]> {
    const all = this.#found.get(site) ?? new Map<string, Promise<readonly Option[]>>();
    this.#found.set(site, all);
    const key = `${keyOfDraft(draft)} ${reasons.map(placeOf).join(" ")}`;
    const found = all.get(key) ?? this.#for(site, draft, reasons);
    all.set(key, found);
    return found;
  }

  vicinityOf(site: Site, draft: Draft, reasons: readonly Reason[]): Promise<Vicinity> {
    const all = this.#vicinities.get(site) ?? new Map<string, Promise<Vicinity>>();
    this.#vicinities.set(site, all);
    const key = `${keyOfDraft(draft)} ${reasons.map(placeOf).join(" ")}`;
    const found = all.get(key) ?? vicinity(this.#planning, site, draft, reasons);
    all.set(key, found);
    return found;
  }

  /** What payloads may be made of for a command on an instance. */
  async sources(site: Site, { ref, workflow }: Pick<Near, "ref" | "workflow">, around: Vicinity): Promise<Sources> {
    const { calendar, organisation } = this.#planning;
    const knowledge = site.knowledge();
    const instance = await knowledge.instance(ref);
    const actor = { id: "plan", roles: [], organisation };
    const command = { id: "plan", type: workflow.creation, payload: {}, actor, at: site.now };
    const relations = workflow.relations?.({ instance, context: instance.context, payload: {} }) ?? {};
    const world = { calendar, related: await knowledge.related(relations, site.now) };
    const regulation = regulationFor(workflow, instance, command, world);
    const { names, instances, days } = around;
    const today = calendar.dateOf(site.now).toString();
    return { names, instances, regulation, days, today, paper: this.#planning.nextName() };
  }

  async #for(site: Site, draft: Draft, all: readonly Reason[]): Promise<readonly Option[]> {
    const reasons = all.filter(({ code }) => !codesOfAct.has(code));
    if (reasons.length === 0) return [];
    const { table } = this.#planning;
    const events = await this.#eventsFor(site, draft, reasons);
    const known = events === undefined ? reasons.map(({ code }) => table.establishersOf(nameOf(draft, code))) : [undefined];
    const around = await this.vicinityOf(site, draft, reasons);
    const isKnown = known.every((each) => each !== undefined);
    const only = isKnown ? new Set(known.flatMap((each) => [...(each ?? [])])) : undefined;
    let found = await this.#sweep(site, draft, reasons, around, { events, only });
    const isMissing = reasons.some((reason) => !found.some(({ removes }) => removes.has(placeOf(reason))));
    if (isMissing && only !== undefined) found = await this.#sweep(site, draft, reasons, around, {});
    if (events === undefined) {
      for (const option of found) {
        for (const reason of reasons) {
          if (!option.removes.has(placeOf(reason))) continue;
          table.establishes(nameOf(draft, reason.code), `${option.draft.ref.workflow}.${option.draft.type}`);
        }
      }
    }
    return found.toSorted(
      (a, b) =>
        Number(a.isHarmful) - Number(b.isHarmful) ||
        a.own - b.own ||
        a.left - b.left ||
        Number(b.draft.actor.id === draft.actor.id) - Number(a.draft.actor.id === draft.actor.id),
    );
  }

  /** Of a command that the state does not take: the events by which the instance comes nearer to one that does. */
  async #eventsFor(site: Site, draft: Draft, reasons: readonly Reason[]): Promise<Events | undefined> {
    const isElsewhere = reasons.some(({ code, instance }) => code === "not-in-this-state" && instance === undefined);
    if (!isElsewhere) return undefined;
    const instance = await site.instance(draft.ref);
    const ways = waysTo(this.#planning.catalogue.definitionOf(instance), instance, draft.type);
    const least = ways[0]?.length ?? 0;
    return { instance, types: ways.filter(({ length }) => length <= least + 1).map(({ event }) => event) };
  }

  async #sweep(
    site: Site,
    draft: Draft,
    reasons: readonly Reason[],
    around: Vicinity,
    { events, only }: { readonly events?: Events | undefined; readonly only?: ReadonlySet<string> | undefined },
  ): Promise<readonly Option[]> {
    const found: Option[] = [];
    const reads = events === undefined ? await site.reads(draft) : undefined;
    for (const near of around.near) {
      const instance = await site.instance(near.ref);
      if (instance.status === "done") continue;
      const sources = await this.sources(site, near, around);
      for (const type of Object.keys(near.workflow.commands)) {
        if ((type === near.workflow.creation) !== near.isAbsent) continue;
        if (only?.has(`${near.ref.workflow}.${type}`) === false) continue;
        // A command of its own that leads nowhere near needs no trying.
        const isOwn = events !== undefined && refKey(near.ref) === refKey(events.instance);
        if (isOwn && !events.types.includes(type)) continue;
        found.push(...(await this.#optionsOf(site, draft, reasons, { near, instance, type, sources, reads, events })));
      }
    }
    return found;
  }

  async #optionsOf(
    site: Site,
    draft: Draft,
    reasons: readonly Reason[],
    {
      near: { ref, parent, workflow, isAbsent },
      instance,
      type,
      sources,
      reads,
      events,
    }: {
      readonly near: Near;
      readonly instance: Instance;
      readonly type: string;
      readonly sources: Sources;
      readonly reads: ReadonlySet<string> | undefined;
      readonly events: Events | undefined;
    },
  ): Promise<readonly Option[]> {
    const found: Option[] = [];
    const { table } = this.#planning;
    const command = workflow.commands[type];
    const name = `${ref.workflow}.${type}`;
    if (command === undefined) return found;
    const isTaken = isAbsent || compiledOf(workflow).machine.candidates(instance.value, type).length > 0;
    for (const { payload, holes, kind } of fillingsOf(command, sources)) {
      if (found.length >= hitLimit) break;
      if (reads !== undefined && !table.mayWrite(name, kind, reads)) continue;
      // What it would change in another state is known from elsewhere, if it is.
      if (!isTaken && (reads === undefined || !table.isKnownToWrite(name, kind, reads))) continue;
      const base: Draft = { ref, parent, type, payload, actor: draft.actor };
      for (const giver of await giversAt(this.#planning, site, base, this.#representatives)) {
        const want: Want = {
          draft: { ...base, actor: giver.actor },
          isOpen: true,
          instead: [],
          holes,
          giver,
          isHarmful: command.isHarmful === true,
        };
        if (!isTaken) {
          found.push({ ...want, removes: new Set(reasons.map(placeOf)), left: reasons.length, own: 100 });
          break;
        }
        const supposed = await site.supposing(want.draft, draft, reads);
        table.learned(name, kind, supposed?.writes);
        if (supposed === undefined) continue;
        const removes = events === undefined ? removedBy(reasons, supposed) : steppedBy(reasons, events, supposed);
        if (removes.size === 0) break;
        const own = reasonsOf(await site.try(want.draft)).length;
        const isHarmful = want.isHarmful || supposed.isHarmful;
        found.push({ ...want, isHarmful, removes, left: reasonsOf(supposed).length, own });
      }
    }
    return found;
  }
}

const nameOf = ({ ref, type }: Draft, code: string): string => `${ref.workflow}.${type} ${code}`;

function removedBy(reasons: readonly Reason[], supposed: Supposed): ReadonlySet<string> {
  return supposed.isIdle === true ? new Set() : new Set(removed(reasons, supposed).map(placeOf));
}

/** A step towards a state removes the reason, though more steps may have to follow. */
function steppedBy(reasons: readonly Reason[], { instance, types }: Events, { did }: Supposed): ReadonlySet<string> {
  const isStep = did.some((each) => refKey(each.instance) === refKey(instance) && types.includes(each.type));
  return new Set(isStep ? reasons.map(placeOf) : []);
}
