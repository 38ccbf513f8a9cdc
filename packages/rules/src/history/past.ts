import { absentInstance, applyFact, type Fact, type Instance, type JsonObject, matchesState } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import { fieldAt } from "./field-at.ts";
import type { HistoryQuery } from "./history-query.ts";

/** A fact by which others can find it again: `workflow/instance#version`. */
export const factKey = (fact: Fact): string => `${refKey(fact.instance)}#${fact.version}`;

/** Whether an object has these values at these paths, or among them where there is a list. */
export function hasFields(object: JsonObject, wanted: Readonly<Record<string, unknown>> | undefined): boolean {
  return Object.entries(wanted ?? {}).every(([path, value]) => {
    const found = fieldAt(object, path);
    return Array.isArray(found) ? found.some((each) => each === value) : found === value;
  });
}

/** An instance as the facts so far have made it, with the last of them. */
interface Known {
  readonly instance: Instance;
  readonly last: string;
}

/** Every instance of some workflows, as the facts so far have made it. */
export class Past {
  readonly #known = new Map<string, Known>();
  readonly #workflows: ReadonlySet<string>;
  readonly #withContext: boolean;

  constructor(queries: readonly HistoryQuery[]) {
    this.#workflows = new Set(queries.map(({ workflow }) => workflow));
    this.#withContext = queries.some(({ context }) => context !== undefined);
  }

  /** Whether facts of a workflow matter to any of the queries. */
  isAbout(workflow: string): boolean {
    return this.#workflows.has(workflow);
  }

  add(fact: Fact): void {
    const key = refKey(fact.instance);
    const before = this.#known.get(key)?.instance ?? absentInstance(fact.instance, fact.parent);
    const instance = this.#withContext
      ? applyFact(before, fact)
      : { ...before, version: fact.version, status: fact.status, value: fact.to };
    this.#known.set(key, { instance, last: factKey(fact) });
  }

  /** The last fact of an instance that now stands as the query wants it. */
  standing(key: string, query: HistoryQuery): string | undefined {
    const known = this.#known.get(key);
    return known !== undefined && stands(known.instance, query) ? known.last : undefined;
  }

  /** The instances that now stand in another state than the query names and otherwise as it wants them, with their last facts. */
  standingIn(query: HistoryQuery, state: string): readonly (readonly [key: string, last: string])[] {
    return [...this.#known].flatMap(([key, { instance, last }]) =>
      instance.workflow === query.workflow &&
      stands(instance, { ...query, state, ...(query.count === "instances" && { ever: false }) })
        ? [[key, last] as const]
        : [],
    );
  }

  /** The last facts of all instances that now stand as the query wants it. */
  allStanding(query: HistoryQuery): readonly string[] {
    return [...this.#known.values()].flatMap(({ instance, last }) =>
      instance.workflow === query.workflow && stands(instance, query) ? [last] : [],
    );
  }
}

function stands({ value, context }: Instance, query: HistoryQuery): boolean {
  const mayHaveLeft = query.count === "instances" && query.ever;
  return (
    (query.state === undefined || mayHaveLeft || matchesState(value, query.state)) && hasFields(context, query.context)
  );
}
