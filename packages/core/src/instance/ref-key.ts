import type { InstanceRef } from "./instance.ts";

const unsafe = /[%/]/;

/**
 * One text for one instance, as a key of maps: `workflow/id`. Never the same for two, since a slash in the name of a
 * workflow, which none that is defined can have, is written `%2F`.
 */
export function refKey({ workflow, id }: InstanceRef): string {
  return `${unsafe.test(workflow) ? encodeURIComponent(workflow) : workflow}/${id}`;
}
