import { type Fact, NastavnikError, type Workflow } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import type { Store, StoredFact } from "../store/store.ts";

type Told = Pick<Fact["command"], "type" | "payload">;

function checked(workflow: Workflow, command: Fact["command"]): Told {
  const told = workflow.upcast?.({ type: command.type, payload: command.payload }) ?? command;
  const again = workflow.upcast?.(told) ?? told;
  if (told.type !== again.type || canonicalJson(told.payload) !== canonicalJson(again.payload)) {
    throw new NastavnikError(
      "invalid-definition",
      `workflow ${workflow.id}, version ${workflow.version}: expected upcast to leave ${told.type} as it is, which is of this version already, met another answer`,
    );
  }
  return told;
}

/**
 * The one point at which facts of earlier versions are told as the latest one tells them (`Workflow.upcast`): the same
 * store, whose `facts` answer so. What is stored stays as it is, and so do states, versions and changes in the facts. An
 * engine reads through it by itself; whoever reads a store without one gives the reader this.
 */
export function upcasting<Read extends Pick<Store, "facts">>(store: Read, workflows: readonly Workflow[]): Read {
  const later = workflows.filter((workflow) => workflow.upcast !== undefined).toSorted((a, b) => a.version - b.version);
  if (later.length === 0) return store;
  const up = (fact: StoredFact): StoredFact => {
    const own = later.filter(({ id, version }) => id === fact.instance.workflow && version > fact.definitionVersion);
    if (own.length === 0) return fact;
    const command = own.reduce((told, workflow) => ({ ...told, ...checked(workflow, told) }), fact.command);
    return { ...fact, command };
  };
  const facts: Store["facts"] = async (query) => (await store.facts(query)).map(up);
  return new Proxy(store, {
    get: (target, name) => (name === "facts" ? facts : (Reflect.get(target, name) as unknown)),
  });
}
