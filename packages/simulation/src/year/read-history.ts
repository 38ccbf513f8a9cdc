import { refKey } from "@nastavnik/core";
import type { Store, StoredAnswer, StoredFact } from "@nastavnik/engine";

const page = 5000;

/** All facts of a store in order, and all answers by `workflow/instance command-id`. */
export async function readHistory(
  store: Store,
): Promise<{ readonly facts: readonly StoredFact[]; readonly commands: ReadonlyMap<string, StoredAnswer> }> {
  const facts: StoredFact[] = [];
  for (let found = await store.facts({ limit: page }); found.length > 0;) {
    facts.push(...found);
    found = found.length < page ? [] : await store.facts({ after: facts.at(-1)?.position ?? 0, limit: page });
  }
  const commands = new Map<string, StoredAnswer>();
  let after = 0;
  for (let found = await store.commands({ limit: page }); found.length > 0;) {
    for (const { instance, commandId, answer, position } of found) {
      commands.set(`${refKey(instance)} ${commandId}`, answer);
      after = position;
    }
    found = found.length < page ? [] : await store.commands({ after, limit: page });
  }
  return { facts, commands };
}
