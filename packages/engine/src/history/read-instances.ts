import { absentInstance, applyFact, type Instance } from "@nastavnik/core";
import type { Store } from "../store/store.ts";
import { pages } from "./pages.ts";

const most = 500;

/** Every instance of some workflows as its facts make it, from a store that does not list them. */
async function folded(store: Pick<Store, "facts">, workflows: readonly string[]): Promise<readonly Instance[]> {
  const found = new Map<string, Instance>();
  for await (const facts of pages(store, {})) {
    for (const fact of facts) {
      const { workflow, id } = fact.instance;
      if (!workflows.includes(workflow)) continue;
      const key = `${workflow}/${id}`;
      found.set(key, applyFact(found.get(key) ?? absentInstance(fact.instance, fact.parent), fact));
    }
  }
  return [...found.values()];
}

/**
 * Reads every instance of some workflows as it stands: page by page where the store lists them, otherwise from the whole
 * history.
 */
export async function readInstances(
  store: Pick<Store, "instances" | "facts">,
  workflows: readonly string[],
): Promise<readonly Instance[]> {
  const list = store.instances;
  if (list === undefined) return folded(store, workflows);
  const found: Instance[] = [];
  for (const workflow of workflows) {
    for (let page = await list({ workflow, limit: most }); page.length > 0;) {
      found.push(...page);
      const last = page.at(-1);
      if (last === undefined || page.length < most) break;
      page = await list({ workflow, limit: most, after: { workflow: last.workflow, id: last.id } });
    }
  }
  return found;
}
