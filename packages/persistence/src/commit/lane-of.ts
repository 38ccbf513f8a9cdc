import type { InstanceRef } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { OutboxItem } from "@nastavnik/engine";

/** Items of one kind and lane are taken in their order: reactions by their target, effects by the instance they tell of. */
export function laneOf(item: OutboxItem, source: InstanceRef): string {
  return refKey(item.kind === "reaction" ? item.request.instance : source);
}
