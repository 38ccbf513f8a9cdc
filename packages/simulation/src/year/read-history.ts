import type { Store, StoredCommand, StoredFact } from "@nastavnik/engine";

const page = 5000;

async function readAll<Row extends { readonly position: number }>(
  read: (query: { readonly after?: number; readonly limit: number }) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let found = await read({ limit: page }); found.length > 0;) {
    rows.push(...found);
    const after = found.at(-1)?.position ?? 0;
    found = found.length < page ? [] : await read({ after, limit: page });
  }
  return rows;
}

/** Everything that a store has kept: all facts, and all commands with their answers, both in the order of history. */
export async function readHistory(store: Pick<Store, "facts" | "commands">): Promise<{
  readonly facts: readonly StoredFact[];
  readonly commands: readonly StoredCommand[];
}> {
  const facts = await readAll((query) => store.facts(query));
  return { facts, commands: await readAll((query) => store.commands(query)) };
}
