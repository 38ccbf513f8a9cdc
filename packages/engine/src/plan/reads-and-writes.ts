import {
  type Fact,
  type Instance,
  type InstanceRef,
  isJsonObject,
  type Related,
  type Surroundings,
} from "@nastavnik/core";
import { canonicalJson, refKey } from "@nastavnik/core/internals";

/** Which state an instance is in. */
const state = "@state";

/** Which instances there are with one parent. */
const members = "@members";

const isInstance = (found: Related): found is Instance =>
  found !== undefined && !Array.isArray(found) && "workflow" in found && "context" in found;

/** The same surroundings, of which is noted what is looked at: `unit.reports`, `unit.@state`, `unit.@members`. */
export function noting(surroundings: Surroundings, own: InstanceRef, reads: Set<string>): Surroundings {
  const noted = (instance: Instance): Instance => {
    const { workflow } = instance;
    const isOwn = refKey(instance) === refKey(own);
    const context = new Proxy(instance.context, {
      get(target, key) {
        if (typeof key === "string") reads.add(`${workflow}.${key}`);
        return Reflect.get(target, key) as unknown;
      },
      ownKeys(target) {
        for (const key of Object.keys(target)) reads.add(`${workflow}.${key}`);
        return Reflect.ownKeys(target);
      },
    });
    return new Proxy(
      { ...instance, context },
      {
        get(target, key) {
          // In which state the commanded instance itself is, is asked for every command.
          if ((key === "value" || key === "status") && !isOwn) reads.add(`${workflow}.${state}`);
          return Reflect.get(target, key) as unknown;
        },
      },
    );
  };
  return {
    ...surroundings,
    instance: async (ref, command) => noted(await surroundings.instance(ref, command)),
    async related(relations, at) {
      for (const relation of Object.values(relations)) {
        if ("parent" in relation && !("id" in relation)) reads.add(`${relation.workflow}.${members}`);
      }
      const found = await surroundings.related(relations, at);
      return Object.fromEntries(
        Object.entries(found).map(([name, each]): [string, Related] => {
          if (Array.isArray(each)) return [name, (each as readonly Instance[]).map(noted)];
          return [name, isInstance(each) ? noted(each) : each];
        }),
      );
    },
  };
}

/** What facts have changed, in the same words. */
export function writtenBy(facts: readonly Fact[]): ReadonlySet<string> {
  const writes = new Set<string>();
  for (const { instance, version, from, to, changes } of facts) {
    const { workflow } = instance;
    for (const { path } of changes) writes.add(`${workflow}.${String(path[0])}`);
    if (version === 1) writes.add(`${workflow}.${members}`);
    if (from === undefined || textOf(from) !== textOf(to)) writes.add(`${workflow}.${state}`);
  }
  return writes;
}

const textOf = (value: Fact["to"]): string => (isJsonObject(value) ? canonicalJson(value) : value);

/** Whether something is in both. */
export function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}
