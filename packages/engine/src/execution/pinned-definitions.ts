import { NastavnikError, type Workflow } from "@nastavnik/core";
import { definitionHash } from "@nastavnik/core/internals";
import type { Store } from "../store/store.ts";

function changed({ id, version, title }: Workflow, stored: string, given: string): NastavnikError {
  const en = `workflow ${id}, version ${version}: expected the definition ${stored}, by which this store has been written, met ${given}: give the engine the former definition, or give the changed one the next version`;
  const ru = `процесс «${title.ru}» (${id}, версия ${version}): хранилище ведётся по определению ${stored}, а здесь определение ${given}. Дайте программе прежнее определение или назовите изменённое следующей версией`;
  return new NastavnikError("unsupported", en, { text: { en, ru } });
}

/**
 * Sees to it that a tenant's store goes on with the definitions by which it was written: what is not known of a version
 * yet is remembered from now on.
 *
 * @throws NastavnikError `unsupported` where a workflow's definition has changed under the same version
 */
export async function pinDefinitions(store: Store, workflows: readonly Workflow[]): Promise<void> {
  if (store.pinDefinitions === undefined) return;
  const given = workflows.map((workflow) => ({
    workflow: workflow.id,
    version: workflow.version,
    hash: definitionHash(workflow),
  }));
  const hashes = await store.pinDefinitions(given);
  for (const [index, workflow] of workflows.entries()) {
    const [stored, own] = [hashes[index], given[index]?.hash];
    if (stored !== undefined && own !== undefined && stored !== own) throw changed(workflow, stored, own);
  }
}

/** Definitions of one engine, pinned once, before it writes anything. */
export class PinnedDefinitions {
  readonly #store: Store;
  readonly #workflows: readonly Workflow[];
  #pinning: Promise<void> | undefined;
  #isDone = false;

  constructor(store: Store, workflows: readonly Workflow[]) {
    this.#store = store;
    this.#workflows = workflows;
  }

  /** What is to be waited for before something is written; `undefined` once there is nothing. */
  pin(): Promise<void> | undefined {
    if (this.#isDone) return undefined;
    return (this.#pinning ??= this.#pin());
  }

  async #pin(): Promise<void> {
    try {
      await pinDefinitions(this.#store, this.#workflows);
      this.#isDone = true;
    } finally {
      // A store that could not be asked is asked again by the next command.
      this.#pinning = undefined;
    }
  }
}
