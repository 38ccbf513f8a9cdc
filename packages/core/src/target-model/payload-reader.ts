import { NastavnikError, type Occasion } from "@nastavnik/core";

/**
 * Makes the function by which the checks of a workflow read the payload of a command. It is given the types of the
 * commands that the check guards, and throws `internal` for another one: the machine is wired wrongly.
 */
export function payloadReader<Event extends Occasion>() {
  type Payloads = { readonly [Each in Event as Each["type"]]: Each["payload"] };
  return <Type extends keyof Payloads>(occasion: Event, ...types: readonly [Type, ...Type[]]): Payloads[Type] => {
    if ((types as readonly string[]).includes(occasion.type)) return occasion.payload as Payloads[Type];
    throw new NastavnikError("internal", `a check of ${types.join(", ")} was asked about ${occasion.type}`);
  };
}
