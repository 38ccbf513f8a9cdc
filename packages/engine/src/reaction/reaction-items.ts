import { type Fact, type Instance, requestsOf } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { Chain } from "../decision/chain.ts";
import type { Catalogue } from "../execution/catalogue.ts";
import type { OutboxItem } from "../store/store.ts";

/** What the ids of reactions begin with; no command from outside may have such an id. */
export const reactionPrefix = "reaction:";

/** Every command that the reactions ask for after this fact, as messages with deterministic ids. */
export function reactionItems(
  catalogue: Catalogue,
  fact: Fact,
  instance: Instance,
  { depth, links }: Chain,
): readonly OutboxItem[] {
  return requestsOf(catalogue.reactionsTo(fact.instance.workflow), fact, instance).map(
    ({ reaction, index, request }) => ({
      kind: "reaction" as const,
      id: `${reactionPrefix}${refKey(fact.instance)}/${fact.version}/${reaction.id}/${index}`,
      reaction: reaction.id,
      cause: { instance: fact.instance, version: fact.version },
      ...(fact.on === undefined ? undefined : { on: fact.on }),
      ...(fact.entered === undefined ? undefined : { entered: fact.entered }),
      request,
      depth,
      chain: links,
    }),
  );
}
