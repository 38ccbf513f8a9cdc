import { refKey } from "@nastavnik/core/internals";
import type { OutboxItem } from "@nastavnik/engine";

/** Items of one lane are carried out in their order; an item without a lane waits for no other. */
export function laneOf(item: OutboxItem): string | undefined {
  return item.kind === "reaction" ? refKey(item.request.instance) : undefined;
}
