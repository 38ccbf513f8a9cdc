import type { Reason } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import type { Store } from "../store/store.ts";
import { otherwise } from "./fillings.ts";
import { Representatives } from "./givers.ts";
import { type Option, Options } from "./options.ts";
import { Exhausted, type Planning } from "./planning.ts";
import type { Draft, Site } from "./site.ts";
import { isCheaper, keyOfDraft, keyOfReason, placeOf, type Progress, reasonsOf, removed, type Want } from "./want.ts";

/** How deep acts are looked for that others need first: a little at first, and deeper where that was not enough. */
const depths = [1, 2, 3, 4, 6];

/** So many options are carried out at most for one state of things, the fewer the deeper it lies. */
const optionLimits = [16, 10, 8, 6, 4, 3];

/** The hour at which work begins on a day that was waited for. */
const hour = 9;

/** Looks for the acts that make a command possible: each is carried out in thought, and what it needs first before it. */
export class Search {
  readonly options: Options;
  readonly representatives: Representatives;
  /** What nobody was found to be able to change, of the command that is wanted. */
  unsolved: readonly Reason[] = [];
  readonly #planning: Planning;
  /** How deep it was looked in vain for what a command needs. */
  #failed = new WeakMap<Site, Map<string, number>>();
  #isCutOff = false;
  #mayHarm = false;

  constructor(planning: Planning, store: Store) {
    this.#planning = planning;
    this.representatives = new Representatives(store, planning);
    this.options = new Options(planning, this.representatives);
  }

  /** Does what a command needs first, and then the command. */
  async reach(from: Progress, want: Want): Promise<Progress | undefined> {
    const planning = this.#planning;
    try {
      // Where no harm need be done, a longer way is better than a shorter one that does.
      this.#mayHarm = false;
      const harmless = await planning.within(0.7, () => this.#deepening(from, want));
      if (harmless !== undefined) return harmless;
    } catch (error) {
      if (!(error instanceof Exhausted) || planning.isExhausted) throw error;
    }
    this.#mayHarm = true;
    return this.#deepening(from, want);
  }

  async #deepening(from: Progress, want: Want): Promise<Progress | undefined> {
    this.#failed = new WeakMap();
    for (const depth of depths) {
      this.#isCutOff = false;
      const reached = await this.#reach(from, want, depth, 0, []);
      if (reached !== undefined || !this.#isCutOff) return reached;
    }
    this.#planning.meetsSteps();
    return undefined;
  }

  async #reach(
    from: Progress,
    given: Want,
    depth: number,
    level: number,
    path: readonly string[],
  ): Promise<Progress | undefined> {
    let want = given;
    const key = keyOfDraft(want.draft);
    if (path.includes(key) || this.#hasFailed(from.site, key, depth)) return undefined;
    let here = from;
    const states = new Set<string>();
    for (let round = 0; round <= this.#planning.limits.steps; round++) {
      if (here.acts.length > this.#planning.limits.steps) {
        this.#planning.meetsSteps();
        break;
      }
      const tried = await here.site.try(want.draft);
      if (tried.isAccepted) {
        const site = await here.site.after(want.draft);
        if (site === undefined) break;
        return { site, acts: [...here.acts, { ...want, moment: here.site.now, removes: [] }] };
      }
      if (level === 0) this.unsolved = tried.reasons;
      const filled = want.isOpen ? await this.filledOtherwise(here.site, want, tried.reasons, level > 0) : undefined;
      if (filled !== undefined) {
        want = filled;
        continue;
      }
      if (depth === 0) {
        this.#isCutOff = true;
        break;
      }
      const next = await this.#improve(here, want.draft, tried.reasons, depth, level, [...path, key]);
      if (next === undefined) break;
      here = next;
      const { value, version } = await here.site.instance(want.draft.ref);
      const isElsewhere = tried.reasons.some(({ code }) => code === "not-in-this-state");
      // Whoever goes from state to state and back goes in a circle.
      const state = canonicalJson(version === 0 ? "" : value);
      if (isElsewhere && states.has(state)) break;
      states.add(state);
    }
    const failed = this.#failed.get(from.site) ?? new Map<string, number>();
    this.#failed.set(from.site, failed.set(key, Math.max(depth, failed.get(key) ?? 0)));
    return undefined;
  }

  #hasFailed(site: Site, key: string, depth: number): boolean {
    return (this.#failed.get(site)?.get(key) ?? -1) >= depth;
  }

  /** Does something by which one of the reasons goes. */
  async #improve(
    here: Progress,
    draft: Draft,
    reasons: readonly Reason[],
    depth: number,
    level: number,
    path: readonly string[],
  ): Promise<Progress | undefined> {
    const tried = new Set<string>();
    for (const isWhole of [false, true]) {
      const helpful = await this.options.for(here.site, draft, reasons, isWhole);
      const options = this.#mayHarm ? helpful.options : helpful.options.filter(({ isHarmful }) => !isHarmful);
      const hopeless = reasons.filter((reason) => !options.some(({ removes }) => removes.has(placeOf(reason))));
      if (hopeless.length > 0 && !helpful.isWhole) continue;
      // What nobody can change goes in time, or never: nothing is to be done about the others then.
      const waited = hopeless.length > 0 ? await this.#wait(here, draft, reasons) : undefined;
      if (hopeless.length > 0 && waited === undefined) {
        if (level === 0) this.unsolved = hopeless;
        return undefined;
      }
      const untried = options.filter((each) => !tried.has(keyOfDraft(each.draft)));
      for (const each of untried) tried.add(keyOfDraft(each.draft));
      const best = await this.#bestOf(here, draft, reasons, untried, depth, level, path);
      // Nobody needs to wait before what can be done meanwhile is done.
      if (best !== undefined || waited !== undefined) return best ?? waited;
      if (helpful.isWhole) break;
    }
    return this.#wait(here, draft, reasons);
  }

  async #bestOf(
    here: Progress,
    draft: Draft,
    reasons: readonly Reason[],
    options: readonly Option[],
    depth: number,
    level: number,
    path: readonly string[],
  ): Promise<Progress | undefined> {
    let best: Progress | undefined;
    for (const option of options.slice(0, optionLimits[level])) {
      if (best !== undefined && (option.isHarmful || option.own > 0)) break;
      const progress = await this.#done(here, draft, reasons, option, depth, level, path);
      if (progress !== undefined && (best === undefined || isCheaper(progress, best))) best = progress;
      // What can be done at once is not compared with what is longer.
      if (best !== undefined && level > 0) break;
    }
    return best;
  }

  async #done(
    here: Progress,
    draft: Draft,
    reasons: readonly Reason[],
    option: Option,
    depth: number,
    level: number,
    path: readonly string[],
  ): Promise<Progress | undefined> {
    const reached = await this.#reach(here, option, depth - 1, level + 1, path);
    const last = reached?.acts.at(-1);
    if (reached === undefined || last === undefined) return undefined;
    const gone = removed(reasons, await reached.site.try(draft));
    const isTowards = reasons.some(({ code }) => code === "not-in-this-state");
    if (gone.length === 0 && !isTowards && !option.isPart) return undefined;
    return { site: reached.site, acts: [...reached.acts.slice(0, -1), { ...last, removes: gone }] };
  }

  /**
   * The same command with one field otherwise, if less stands in its way then and nothing new.
   *
   * @param isNarrow - only what a reason names is put in
   */
  async filledOtherwise(
    site: Site,
    want: Want,
    reasons: readonly Reason[],
    isNarrow = false,
  ): Promise<Want | undefined> {
    const { draft } = want;
    const workflow = this.#planning.catalogue.definitionOf(await site.instance(draft.ref));
    const command = workflow.commands[draft.type];
    const subjects = reasons.flatMap(({ subject }) => subject ?? []);
    if (command === undefined || (isNarrow && subjects.length === 0)) return undefined;
    const around = await this.options.vicinityOf(site, draft, reasons);
    const sources = await this.options.sources(site, { ref: draft.ref, workflow }, around);
    const before = new Set(reasons.map(keyOfReason));
    let best: Want | undefined;
    let least = reasons.length;
    for (const { payload, holes, field, put } of otherwise(command, draft.payload, sources)) {
      if (isNarrow && (put === undefined || !subjects.includes(put))) continue;
      const left = reasonsOf(await site.try({ ...draft, payload }));
      if (left.length >= least || left.some((each) => !before.has(keyOfReason(each)))) continue;
      least = left.length;
      const others = want.holes.filter((each) => each !== field);
      const instead = [...new Set([...want.instead, field])];
      best = { ...want, draft: { ...draft, payload }, holes: [...others, ...holes], instead };
      if (least === 0) break;
    }
    return best;
  }

  /** Lets time pass until one of the reasons has gone and no other has come. */
  async #wait(here: Progress, draft: Draft, reasons: readonly Reason[]): Promise<Progress | undefined> {
    const { calendar, limits } = this.#planning;
    const today = calendar.dateOf(here.site.now);
    const before = new Set(reasons.map(placeOf));
    const after = async (days: number): Promise<Site | undefined> => {
      const site = await here.site.at(calendar.startOf(today.add({ days })).add({ hours: hour }));
      const left = reasonsOf(await site.try(draft)).map(placeOf);
      return left.length < before.size && left.every((each) => before.has(each)) ? site : undefined;
    };
    let low = 0;
    let high = 1;
    let found: Site | undefined;
    for (; high <= limits.days; low = high, high *= 2) {
      found = await after(high);
      if (found !== undefined) break;
    }
    if (found === undefined) return undefined;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      const site = await after(middle);
      if (site === undefined) low = middle;
      else [high, found] = [middle, site];
    }
    const working = calendar.nextWorkingDay(today.add({ days: high }));
    const later = today.until(working).days;
    return { acts: here.acts, site: (later === high ? undefined : await after(later)) ?? found };
  }
}
