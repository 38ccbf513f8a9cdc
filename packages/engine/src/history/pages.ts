import type { HistoryQuery, Store, StoredFact } from "../store/store.ts";

const pageSize = 1000;

/** The rows that a query without a limit asks for, a page at a time. */
export async function* pagesOf<Row extends { readonly position: number }>(
  read: (query: { readonly after: number; readonly limit: number }) => Promise<readonly Row[]>,
  after = 0,
): AsyncGenerator<readonly Row[]> {
  for (;;) {
    const rows = await read({ after, limit: pageSize });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < pageSize) return;
    after = last.position;
  }
}

/** The facts that a query without a limit asks for, a page at a time. */
export function pages(
  store: Pick<Store, "facts">,
  { after, ...query }: Omit<HistoryQuery, "limit">,
): AsyncGenerator<readonly StoredFact[]> {
  return pagesOf((page) => store.facts({ ...query, ...page }), after);
}
