import { compareText, type InstanceRef } from "@nastavnik/core";

/** By workflow, then by identifier, as code points. */
export function compareRefs(a: InstanceRef, b: InstanceRef): number {
  return compareText(a.workflow, b.workflow) || compareText(a.id, b.id);
}
