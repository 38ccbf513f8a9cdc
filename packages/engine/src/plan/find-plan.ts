import { type Instance, type Reason, type Text, wordsOf, type Workflow } from "@nastavnik/core";
import { byOf, later } from "@nastavnik/core/internals";
import type { Temporal } from "temporal-polyfill";
import type { Store } from "../store/store.ts";
import { fillingsOf } from "./fillings.ts";
import { type Giver, giversAt } from "./givers.ts";
import type { Plan, PlanLimits, PlanStep } from "./plan.ts";
import { Exhausted, Planning, type PlanningOptions } from "./planning.ts";
import { Search } from "./search.ts";
import { type Shortest, shortest } from "./shortest.ts";
import { type Draft, Site } from "./site.ts";
import { type Act, codesOfAct, isCheaper, type Progress, type Want } from "./want.ts";
import { waysTo } from "./ways-to.ts";

/** What is asked for. */
export interface PlanQuestion extends Omit<Draft, "payload"> {
  /** Absent where the command is not filled in: then it is, with what may be meant. */
  readonly payload?: unknown;
  readonly at: Temporal.Instant;
}

/** The command that is wanted, as it is filled in. */
type Filled = Pick<Want, "draft" | "holes" | "isOpen">;

/** So many ways to fill in, and so many people to give it, are tried for the command that is wanted. */
const wantLimit = 4;

/** Codes of the kernel for what stays so whatever anybody does. */
const lasting: ReadonlySet<string> = new Set([
  "unknown-command",
  "invalid-payload",
  "already-exists",
  "system-event",
  "reserved-for-engine",
]);

const noWayBack: Text = {
  ru: "Из нынешнего состояния нет пути туда, где это возможно",
  en: "No way leads from the present state to one in which this is possible",
};

const byItself: Text = {
  ru: "Это следует само из других действий, никто не делает этого отдельно",
  en: "It follows by itself from other acts, and nobody does it apart",
};

/** Finds out how a command becomes possible, by trying on an overlay of the store what would have to be done first. */
export async function findPlan(
  options: PlanningOptions,
  store: Store,
  question: PlanQuestion,
  limits?: PlanLimits,
): Promise<Plan> {
  const { ref, type, actor } = question;
  const planning = new Planning(options, { reader: actor.id, purpose: `plan ${ref.workflow} ${type}` }, limits);
  const [stored] = await store.load([ref]);
  const root = new Site(planning, store, later(question.at, stored?.at), true);
  const search = new Search(planning, store);
  try {
    return await new Finding(planning, search, root, question).plan();
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    return notFound(planning, search.unsolved);
  }
}

function notFound(planning: Planning, reasons: readonly Reason[]): Plan {
  const { decisions, limits, met = { kind: "no-step-known", days: limits.days } } = planning;
  return { outcome: "not-found", reasons, bound: met, decisions };
}

class Finding {
  readonly #planning: Planning;
  readonly #search: Search;
  readonly #root: Site;
  readonly #question: PlanQuestion;

  constructor(planning: Planning, search: Search, root: Site, question: PlanQuestion) {
    this.#planning = planning;
    this.#search = search;
    this.#root = root;
    this.#question = question;
  }

  async plan(): Promise<Plan> {
    const instance = await this.#root.instance(this.#question.ref);
    const workflow = this.#planning.catalogue.definitionOf(instance);
    const drafts = await this.#drafts(workflow);
    let never: Plan | undefined;
    let best: Progress | undefined;
    for (const filled of drafts) {
      const { draft } = filled;
      const tried = await this.#root.try(draft);
      const reasons = tried.isAccepted ? [] : tried.reasons;
      if (!tried.isAccepted) this.#search.unsolved = reasons;
      const because = this.#neverBecause(workflow, instance, draft, reasons);
      if (because !== undefined) {
        never ??= { outcome: "never", because, reasons, decisions: this.#planning.decisions };
        continue;
      }
      for (const want of await this.#wants(filled, reasons)) {
        const reached = await this.#search.reach({ site: this.#root, acts: [] }, want);
        if (reached !== undefined && (best === undefined || isCheaper(reached, best))) best = reached;
        // What can be done at once needs no comparison.
        if (best?.acts.length === 1 && best.site.now.equals(this.#root.now))
          return this.#told({ progress: best, isShortest: true });
      }
    }
    if (best !== undefined) return this.#told(await this.#shortened(best));
    if (never !== undefined) return { ...never, decisions: this.#planning.decisions };
    return (await this.#filledOtherwise(drafts)) ?? notFound(this.#planning, this.#search.unsolved);
  }

  /** The command as it is given, or filled in with what may be meant. */
  async #drafts(workflow: Workflow): Promise<readonly Filled[]> {
    const { payload: given, at: _at, ...rest } = this.#question;
    const command = Object.hasOwn(workflow.commands, rest.type) ? workflow.commands[rest.type] : undefined;
    const asGiven: Draft = { ...rest, payload: (given ?? {}) as Draft["payload"] };
    if (given !== undefined || command === undefined || command.payload.safeParse({}).success) {
      return [{ draft: asGiven, holes: [], isOpen: given === undefined }];
    }
    const around = await this.#search.options.vicinityOf(this.#root, asGiven, []);
    const sources = await this.#search.options.sources(this.#root, { ref: rest.ref, workflow }, around);
    const rated: (Filled & { readonly left: number })[] = [];
    for (const { payload, holes } of fillingsOf(command, sources)) {
      const draft = { ...rest, payload };
      const tried = await this.#root.try(draft);
      rated.push({ draft, holes, isOpen: true, left: tried.isAccepted ? 0 : tried.reasons.length });
    }
    return rated.toSorted((a, b) => a.left - b.left).slice(0, wantLimit);
  }

  /** Whoever asks gives it, or those who may where it is not the asker's to give. */
  async #wants(filled: Filled, reasons: readonly Reason[]): Promise<readonly Want[]> {
    const { draft } = filled;
    const givers = await giversAt(this.#planning, this.#root, draft, this.#search.representatives);
    const want = (giver: Giver): Want => ({
      ...filled,
      draft: { ...draft, actor: giver.actor },
      instead: [],
      giver,
      isHarmful: false,
    });
    if (reasons.some(({ code }) => codesOfAct.has(code))) {
      return givers
        .filter(({ actor }) => actor !== draft.actor)
        .slice(0, wantLimit)
        .map(want);
    }
    const own = givers.find(({ actor }) => actor.id === draft.actor.id);
    const { actor } = draft;
    return [want({ actor, titles: own?.titles ?? [], person: actor.id, isOwn: false })];
  }

  #neverBecause(workflow: Workflow, instance: Instance, { type }: Draft, reasons: readonly Reason[]): Text | undefined {
    const by = byOf(workflow, type);
    if (by?.kind === "system") return byItself;
    const found = reasons.find(({ code, instance: other }) => other === undefined && lasting.has(code));
    if (found !== undefined) return found.text;
    const isElsewhere = reasons.some(
      ({ code, instance: other }) => other === undefined && code === "not-in-this-state",
    );
    if (!isElsewhere || instance.status === "absent") return undefined;
    return instance.status === "done" || waysTo(workflow, instance, type).length === 0 ? noWayBack : undefined;
  }

  /** The same command filled in otherwise, where nothing that could be done before it helps. */
  async #filledOtherwise(drafts: readonly Filled[]): Promise<Plan | undefined> {
    const [first] = drafts;
    if (first === undefined) return undefined;
    const unsolved = this.#search.unsolved;
    const tried = await this.#root.try(first.draft);
    if (tried.isAccepted) return undefined;
    const [want] = await this.#wants(first, tried.reasons);
    let filled = want;
    for (let reasons = tried.reasons; filled !== undefined && reasons.length > 0;) {
      const next = await this.#search.filledOtherwise(this.#root, filled, reasons);
      if (next === undefined) break;
      filled = next;
      const again = await this.#root.try(filled.draft);
      reasons = again.isAccepted ? [] : again.reasons;
    }
    if (filled === undefined || filled === want) return undefined;
    const reached = await this.#search.reach({ site: this.#root, acts: [] }, filled);
    this.#search.unsolved = unsolved;
    return reached === undefined ? undefined : this.#told(await this.#shortened(reached));
  }

  /** Without the acts that are not needed, as it turns out when all is done; or by another way that is shorter. */
  async #shortened(progress: Progress): Promise<Shortest> {
    let best = progress;
    for (let index = best.acts.length - 2; index >= 0; index--) {
      const without = await this.#replayed(best.acts.filter((_act, place) => place !== index));
      if (without !== undefined) best = without;
    }
    return shortest(this.#planning, this.#root, best, this.#search.options.pool.values());
  }

  /** The same acts once more from the beginning; `undefined` if one of them is refused. */
  async #replayed(acts: readonly Act[]): Promise<Progress | undefined> {
    let site = this.#root;
    for (const { draft, moment } of acts) {
      if (moment.epochNanoseconds > site.now.epochNanoseconds) site = await site.at(moment);
      const next = await site.after(draft);
      if (next === undefined) return undefined;
      site = next;
    }
    return { site, acts };
  }

  #told({ progress: { acts }, isShortest }: Shortest): Plan {
    const { payload } = this.#question;
    const instead = payload === undefined ? [] : (acts.at(-1)?.instead ?? []);
    const steps = acts.map((act) => this.#step(act));
    const wanted = steps.at(-1) as PlanStep;
    const first = steps.slice(0, -1);
    const asker = this.#question.actor.id;
    const people = new Set(steps.map(({ actor }) => actor.id).filter((id) => id !== asker)).size;
    const cost = { earliest: wanted.earliest, acts: first.length, people };
    const from = this.#planning.calendar.dateOf(this.#root.now).toString();
    return {
      outcome: "plan",
      from,
      steps: first,
      wanted,
      instead,
      cost,
      isShortest,
      decisions: this.#planning.decisions,
    };
  }

  #step({ draft, holes, giver, isHarmful, moment, removes }: Act): PlanStep {
    const { catalogue, calendar } = this.#planning;
    const { ref, parent, type, payload, actor } = draft;
    const [workflow] = catalogue.versions(ref.workflow) as readonly [Workflow];
    const { title, commands } = workflow;
    const command = commands[type] as Workflow["commands"][string];
    const { titles, person, isOwn } = giver;
    return {
      instance: ref,
      ...(parent !== undefined && { parent }),
      title,
      command: type,
      label: command.label,
      payload,
      said: saidIn(command.payload, payload),
      about: namedIn(command.payload, payload, [...holes, ref.id, actor.id]),
      holes,
      actor,
      who: { titles, ...(person !== undefined && { person }) },
      mayBeDeclined: isOwn && actor.id !== this.#question.actor.id,
      isHarmful,
      earliest: calendar.dateOf(moment).toString(),
      removes,
    };
  }
}

/** What a payload says in words that the definition has for it. */
function saidIn(schema: Workflow["commands"][string]["payload"], payload: Draft["payload"]): readonly Text[] {
  return Object.entries(payload).flatMap(([field, value]) => {
    const words = wordsOf(schema, field);
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    return all.flatMap((id) =>
      words !== undefined && typeof id === "string" && Object.hasOwn(words, id) ? (words[id] ?? []) : [],
    );
  });
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d/u.test(text);

/** The identifiers in a payload, but for those that are left out: fields, or identifiers themselves. */
function namedIn(
  schema: Workflow["commands"][string]["payload"],
  payload: Draft["payload"],
  without: readonly string[],
): readonly string[] {
  return Object.entries(payload).flatMap(([field, value]) => {
    if (without.includes(field) || wordsOf(schema, field) !== undefined) return [];
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    return all.filter((each): each is string => typeof each === "string" && !isDay(each) && !without.includes(each));
  });
}
