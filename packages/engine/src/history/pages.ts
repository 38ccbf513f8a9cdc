import type { HistoryQuery, Store, StoredFact } from "../store/store.ts";

const pageSize = 1000;

/** The facts that a query without a limit asks for, a page at a time. */
export async function* pages(store: Store, query: Omit<HistoryQuery, "limit">): AsyncGenerator<readonly StoredFact[]> {
  let { after = 0 } = query;
  for (;;) {
    const facts = await store.facts({ ...query, after, limit: pageSize });
    const last = facts.at(-1);
    if (last === undefined) return;
    yield facts;
    if (facts.length < pageSize) return;
    after = last.position;
  }
}
