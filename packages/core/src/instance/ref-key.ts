import type { InstanceRef } from "./instance.ts";

/** One text for one instance, as a key of maps: `workflow/id`. */
export function refKey(ref: InstanceRef): string {
  return `${ref.workflow}/${ref.id}`;
}
