import type { InstanceRef } from "@nastavnik/core";
import type { Store, StoredCommand, StoredFact } from "../store/store.ts";
import { pages, pagesOf } from "./pages.ts";

/** All that a store has kept, in the order of history. */
export interface WholeHistory {
  readonly facts: readonly StoredFact[];
  /** Commands with their answers. */
  readonly commands: readonly StoredCommand[];
}

async function gathered<Row>(found: AsyncIterable<readonly Row[]>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const page of found) rows.push(...page);
  return rows;
}

/** Reads all facts, and all commands with their answers, that a store has kept of an instance, or of everything. */
export async function readHistory(
  store: Pick<Store, "facts" | "commands">,
  instance?: InstanceRef,
): Promise<WholeHistory> {
  const of = instance === undefined ? {} : { instance };
  const facts = await gathered(pages(store, of));
  return { facts, commands: await gathered(pagesOf((page) => store.commands({ ...of, ...page }))) };
}
