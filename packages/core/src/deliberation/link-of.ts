import type { InstanceRef } from "../instance/instance.ts";
import { refKey } from "../instance/ref-key.ts";

/** How a link of a chain of consequences is named: `workflow/instance command`. */
export function linkOf(instance: InstanceRef, type: string): string {
  return `${refKey(instance)} ${type}`;
}
