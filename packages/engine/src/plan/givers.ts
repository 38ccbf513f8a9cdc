import { type Actor, type Text, type World } from "@nastavnik/core";
import { byOf, type Givers, giversFor, relationsOf } from "@nastavnik/core/internals";
import { pages } from "../history/pages.ts";
import type { Store } from "../store/store.ts";
import type { Planning } from "./planning.ts";
import type { Draft, Site } from "./site.ts";

/** Somebody who may be asked to give a command. */
export interface Giver {
  readonly actor: Actor;
  readonly titles: readonly Text[];
  readonly person?: string;
  readonly isOwn: boolean;
}

/** Holders of one office, or owners of one act, that are tried. */
const peopleLimit = 3;

/** Facts among which mandates are looked for. */
const factLimit = 20_000;

/** Begins the identifier that stands for any holder of an office. */
const anyHolder = "office:";

/** Whether nobody is meant by name. */
export const isAnyHolder = (person: string): boolean => person.startsWith(anyHolder);

function officeGivers(way: Givers, asker: Actor): readonly Giver[] {
  const { titles, roles, people, except, organisations } = way;
  const organisation =
    organisations?.includes(asker.organisation) === false
      ? (organisations[0] ?? asker.organisation)
      : asker.organisation;
  const isHolder = asker.roles.some((role) => roles.includes(role));
  const named = people ?? [...(isHolder ? [asker.id] : []), `${anyHolder}${roles[0] ?? ""}`];
  return [...new Set(named)]
    .filter((person) => !except.includes(person))
    .toSorted((a, b) => Number(b === asker.id) - Number(a === asker.id))
    .slice(0, peopleLimit)
    .map((person) => ({
      actor:
        person === asker.id && isHolder
          ? { ...asker, organisation }
          : { id: person, roles: roles.slice(0, 1), organisation },
      titles,
      ...(!isAnyHolder(person) && { person }),
      isOwn: false,
    }));
}

/** Those who are known to act for others, by the person for whom. */
export class Representatives {
  readonly #store: Store;
  readonly #planning: Planning;
  #found: Promise<ReadonlyMap<string, readonly { readonly by: string; readonly as: string }[]>> | undefined;

  constructor(store: Store, planning: Planning) {
    this.#store = store;
    this.#planning = planning;
  }

  async of(person: string, capacities: readonly string[]): Promise<readonly string[]> {
    this.#found ??= this.#find();
    const found = (await this.#found).get(person) ?? [];
    return [...new Set(found.filter(({ as }) => capacities.includes(as)).map(({ by }) => by))];
  }

  async #find() {
    const workflows = new Set(
      this.#planning.catalogue.latest().flatMap((workflow) => workflow.standing?.("").workflow ?? []),
    );
    const found = new Map<string, { readonly by: string; readonly as: string }[]>();
    let read = 0;
    for await (const page of pages(this.#store, {})) {
      for (const { instance, parent, changes } of page) {
        if (parent === undefined || !workflows.has(instance.workflow)) continue;
        const told = Object.fromEntries(
          changes.flatMap((each) => ("value" in each ? [[each.path.join("."), each.value]] : [])),
        );
        const { person, as } = told;
        if (typeof person !== "string" || typeof as !== "string") continue;
        found.set(person, [...(found.get(person) ?? []), { by: parent, as }]);
      }
      read += page.length;
      if (read >= factLimit) break;
    }
    return found;
  }
}

/** Who may be asked to give a command as things are, whoever asks for the plan first. */
export async function giversAt(
  planning: Planning,
  site: Site,
  draft: Draft,
  representatives: Representatives,
): Promise<readonly Giver[]> {
  const { catalogue, calendar } = planning;
  const knowledge = site.knowledge();
  const found = await knowledge.instance(draft.ref);
  const instance = found.status === "absent" && draft.parent !== undefined ? { ...found, parent: draft.parent } : found;
  const workflow = catalogue.definitionOf(instance);
  if (byOf(workflow, draft.type) === undefined) return [];
  const { type, payload, actor: asker } = draft;
  let ways: readonly Givers[];
  try {
    const relations = relationsOf(workflow, type, { instance, context: instance.context, payload });
    const world: World = { calendar, related: await knowledge.related(relations, site.now) };
    const command = { id: "plan", type, payload, actor: asker, at: site.now, on: draft.on };
    ways = giversFor(workflow, instance, command, world, true);
  } catch {
    // What a command looks at may hang on a payload that is filled in otherwise.
    return [];
  }
  const givers: Giver[] = [];
  for (const way of ways) {
    if (!way.isOwn) {
      givers.push(...officeGivers(way, asker));
      continue;
    }
    const { titles, people = [], mandates } = way;
    const { organisation } = asker;
    const own = (person: string): Giver => ({
      actor: person === asker.id ? asker : { id: person, roles: [], organisation },
      titles,
      person,
      isOwn: true,
    });
    for (const person of people.slice(0, peopleLimit)) {
      givers.push(own(person));
      if (mandates.length > 0) for (const other of await representatives.of(person, mandates)) givers.push(own(other));
    }
  }
  return givers.toSorted((a, b) => Number(b.actor.id === asker.id) - Number(a.actor.id === asker.id));
}
