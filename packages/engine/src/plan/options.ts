import type { Instance, Reason } from "@nastavnik/core";
import { canonicalJson, compiledOf, refKey, regulationFor } from "@nastavnik/core/internals";
import { fillingsOf, type Sources } from "./fillings.ts";
import { giversAt, type Representatives } from "./givers.ts";
import type { Planning } from "./planning.ts";
import { remembered } from "./remembered.ts";
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
  /** Whether something comes to its end by it. */
  readonly isEnding: boolean;
  /** It takes others with it to remove anything. */
  readonly isPart: boolean;
}

/** What helps a command. */
export interface Helpful {
  readonly options: readonly Option[];
  /** Whether all kinds of commands were looked at, and not only those that had helped before. */
  readonly isWhole: boolean;
}

/** The events by which an instance comes nearer to a state. */
interface Events {
  readonly instance: Instance;
  readonly types: readonly string[];
}

/** So many ways to give one command that remove the same are options at most, those first that have the least in their way. */
const hitLimit = 3;

/** What stands in the way of a command that the state does not take. */
const farOff = 100;

/** So many are looked at before. */
const lookLimit = 24;

/** So many commands are supposed together. */
const togetherLimit = 12;

/** Finds the commands that would help another one, by supposing each. */
export class Options {
  /** Every act that was found to help something, by its instance, command and payload. */
  readonly pool = new Map<string, Want>();
  readonly #planning: Planning;
  readonly #representatives: Representatives;
  readonly #vicinities = new WeakMap<Site, Map<string, Promise<Vicinity>>>();
  readonly #found = new WeakMap<Site, Map<string, Promise<Helpful>>>();

  constructor(planning: Planning, representatives: Representatives) {
    this.#planning = planning;
    this.#representatives = representatives;
  }

  /**
   * Commands that would remove one of the reasons, the likeliest to lead to a short plan first.
   *
   * @param isWhole - also of kinds that were never found to remove such reasons while others were
   */
  for(site: Site, draft: Draft, reasons: readonly Reason[], isWhole = false): Promise<Helpful> {
    const all = this.#found.get(site) ?? new Map<string, Promise<Helpful>>();
    this.#found.set(site, all);
    const key = `${keyOfDraft(draft)} ${reasons.map(placeOf).join(" ")} ${isWhole}`;
    return remembered(all, key, () => this.#for(site, draft, reasons, isWhole));
  }

  vicinityOf(site: Site, draft: Draft, reasons: readonly Reason[]): Promise<Vicinity> {
    const all = this.#vicinities.get(site) ?? new Map<string, Promise<Vicinity>>();
    this.#vicinities.set(site, all);
    const key = `${keyOfDraft(draft)} ${reasons.map(placeOf).join(" ")}`;
    return remembered(all, key, () => vicinity(this.#planning, site, draft, reasons));
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

  async #for(site: Site, draft: Draft, all: readonly Reason[], isWhole: boolean): Promise<Helpful> {
    const reasons = all.filter(({ code }) => !codesOfAct.has(code));
    const { table } = this.#planning;
    const events = await this.#eventsFor(site, draft, reasons);
    const names = reasons.map(({ code }) => nameOf(draft, code));
    const isHopeless = events === undefined && names.some((name) => table.isHopeless(name));
    if (reasons.length === 0 || isHopeless) return { options: [], isWhole: true };
    const known = names.map((name) => (events === undefined ? table.establishersOf(name) : undefined));
    const around = await this.vicinityOf(site, draft, reasons);
    const isKnown = !isWhole && known.every((each) => each !== undefined);
    const only = isKnown ? new Set(known.flatMap((each) => [...(each ?? [])])) : undefined;
    const sweep = {
      site,
      draft,
      reasons,
      around,
      reads: events === undefined ? await site.reads(draft) : undefined,
      events,
      only,
    };
    const { found, weak, remote } = await this.#sweepNearest(sweep);
    const isMissing = (reason: Reason): boolean => !found.some(({ removes }) => removes.has(placeOf(reason)));
    for (const reason of reasons.filter(isMissing)) found.push(...(await this.#together(sweep, reason, weak)));
    if (reasons.some(isMissing)) found.push(...remote);
    for (const each of distinctIn(found)) this.pool.set(keyOfDraft(each.draft), each);
    if (events === undefined) this.#learn(draft, reasons, found, only === undefined);
    const options = found.toSorted(
      (a, b) =>
        Number(a.isHarmful) - Number(b.isHarmful) ||
        a.own - b.own ||
        Number(a.isEnding) - Number(b.isEnding) ||
        a.left - b.left ||
        Number(b.draft.actor.id === draft.actor.id) - Number(a.draft.actor.id === draft.actor.id),
    );
    return { options, isWhole: only === undefined };
  }

  #learn(draft: Draft, reasons: readonly Reason[], found: readonly Option[], isWhole: boolean): void {
    const { table } = this.#planning;
    for (const reason of reasons) {
      const name = nameOf(draft, reason.code);
      const helping = found.filter(({ removes }) => removes.has(placeOf(reason)));
      for (const { draft: each } of helping) table.establishes(name, `${each.ref.workflow}.${each.type}`);
      if (helping.length === 0 && isWhole) table.soughtInVain(name);
    }
  }

  /** Commands that remove a reason only together: the consents of everybody, several meetings. */
  async #together({ site, draft, reads }: Sweep, reason: Reason, weak: readonly Option[]): Promise<readonly Option[]> {
    const isAbout = ({ draft: { ref } }: Option): boolean =>
      ref.id === reason.subject || (reason.instance !== undefined && refKey(reason.instance) === refKey(ref));
    const about = weak.filter(isAbout);
    const groups = new Map<string, Option[]>();
    for (const each of about.length > 0 ? about : weak) {
      const key = `${refKey(each.draft.ref)} ${each.draft.type}`;
      groups.set(key, [...(groups.get(key) ?? []), each]);
    }
    for (const group of [...groups.values(), about]) {
      const together: Option[] = [];
      for (const each of distinctIn(group).slice(0, togetherLimit)) {
        together.push(each);
        if (together.length < 2) continue;
        const supposed = await site.supposing(
          together.map((one) => one.draft),
          draft,
          reads,
        );
        if (supposed === undefined || supposed.isIdle === true || removed([reason], supposed).length === 0) continue;
        return together.map((one) => ({ ...one, removes: new Set([placeOf(reason)]), isPart: true }));
      }
    }
    return [];
  }

  /** Of a command that the state does not take: the events by which the instance comes nearer to one that does. */
  async #eventsFor(site: Site, draft: Draft, reasons: readonly Reason[]): Promise<Events | undefined> {
    const isElsewhere = reasons.some(({ code, instance }) => code === "not-in-this-state" && instance === undefined);
    if (!isElsewhere) return undefined;
    const instance = await site.instance(draft.ref);
    const ways = waysTo(this.#planning.catalogue.definitionOf(instance), instance, draft.type);
    const least = ways[0]?.length ?? 0;
    return { instance, types: ways.filter(({ length }) => length <= least).map(({ event }) => event) };
  }

  /** Looks at what the reasons name, and at everything around only where that is not enough. */
  async #sweepNearest(sweep: Sweep): Promise<Record<"found" | "weak" | "remote", Option[]>> {
    const { reasons, around, draft } = sweep;
    const named = new Set(
      reasons.flatMap(({ subject, instance }) => [
        ...(subject === undefined ? [] : [subject]),
        ...(instance === undefined ? [] : [instance.id]),
      ]),
    );
    const isNamed = ({ ref }: Near): boolean => named.has(ref.id) || refKey(ref) === refKey(draft.ref);
    const first = await this.#sweep({ ...sweep, around: { ...around, near: around.near.filter(isNamed) } });
    if (reasons.every((reason) => first.found.some(({ removes }) => removes.has(placeOf(reason))))) return first;
    const rest = await this.#sweep({
      ...sweep,
      around: { ...around, near: around.near.filter((near) => !isNamed(near)) },
    });
    return {
      found: [...first.found, ...rest.found],
      weak: [...first.weak, ...rest.weak],
      remote: [...first.remote, ...rest.remote],
    };
  }

  async #sweep(sweep: Sweep): Promise<Record<"found" | "weak" | "remote", Option[]>> {
    const { site, around, events, only } = sweep;
    const found: Option[] = [];
    const weak: Option[] = [];
    const remote: Option[] = [];
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
        const options = await this.#optionsOf(sweep, near, instance, type, sources);
        for (const each of options) (each.own === farOff ? remote : each.removes.size > 0 ? found : weak).push(each);
      }
    }
    return { found, weak, remote };
  }

  async #optionsOf(
    { site, draft, reasons, reads, events }: Sweep,
    { ref, parent, workflow, isAbsent }: Near,
    instance: Instance,
    type: string,
    sources: Sources,
  ): Promise<readonly Option[]> {
    const found: Option[] = [];
    const { table } = this.#planning;
    const command = workflow.commands[type];
    const name = `${ref.workflow}.${type}`;
    if (command === undefined) return found;
    const isTaken = isAbsent || compiledOf(workflow).machine.candidates(instance.value, type).length > 0;
    for (const { payload, holes, kind } of fillingsOf(command, sources)) {
      if (found.length >= lookLimit) break;
      if (reads !== undefined && !table.mayWrite(name, kind, reads)) continue;
      // What it would change in another state is known from elsewhere, if it is.
      if (!isTaken && (found.length >= hitLimit || reads === undefined || !table.isKnownToWrite(name, kind, reads)))
        continue;
      if (!isTaken && waysTo(workflow, instance, type).length === 0) return found;
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
          const removes = new Set(reasons.map(placeOf));
          found.push({ ...want, removes, left: reasons.length, own: farOff, isEnding: false, isPart: false });
          break;
        }
        const supposed = await site.supposing([want.draft], draft, reads);
        table.learned(name, kind, supposed?.writes);
        if (supposed === undefined) continue;
        if (supposed.isIdle === true) break;
        const removes = events === undefined ? removedBy(reasons, supposed) : steppedBy(reasons, events, supposed);
        const { isEnding } = supposed;
        const isHarmful = want.isHarmful || supposed.isHarmful;
        if (removes.size === 0 && (events !== undefined || isHarmful || isEnding)) break;
        const own = reasonsOf(await site.try(want.draft)).length;
        found.push({ ...want, isHarmful, removes, left: reasonsOf(supposed).length, own, isEnding, isPart: false });
        if (own === 0) break;
      }
    }
    return leastIn(found);
  }
}

/** What is looked for, and where. */
interface Sweep {
  readonly site: Site;
  readonly draft: Draft;
  readonly reasons: readonly Reason[];
  readonly around: Vicinity;
  /** What the answer to the command hangs on. */
  readonly reads: ReadonlySet<string> | undefined;
  readonly events: Events | undefined;
  /** Kinds of commands that are looked at; all unless told. */
  readonly only: ReadonlySet<string> | undefined;
}

/** Of those that remove the same, the ones with the least in their own way; all that remove nothing. */
function leastIn(found: readonly Option[]): readonly Option[] {
  const counts = new Map<string, number>();
  return found
    .toSorted((a, b) => a.own - b.own)
    .filter(({ removes }) => {
      const effect = [...removes].join();
      const count = (counts.get(effect) ?? 0) + 1;
      counts.set(effect, count);
      return removes.size === 0 || count <= hitLimit;
    });
}

/** Each payload once, given by whoever has the least in the way. */
function distinctIn(options: readonly Option[]): readonly Option[] {
  const seen = new Set<string>();
  return options.filter(({ draft: { ref, type, payload }, holes }) => {
    const told = Object.fromEntries(Object.entries(payload).filter(([field]) => !holes.includes(field)));
    const key = `${refKey(ref)} ${type} ${canonicalJson(told)}`;
    return !seen.has(key) && seen.add(key);
  });
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
