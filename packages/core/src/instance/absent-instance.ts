import type { Instance, InstanceRef } from "./instance.ts";

/** An instance that does not exist yet: only the creating command of its workflow can change it. */
export function absentInstance(ref: InstanceRef, parent?: string): Instance {
  return {
    workflow: ref.workflow,
    id: ref.id,
    ...(parent === undefined ? {} : { parent }),
    definitionVersion: 0,
    version: 0,
    status: "absent",
    value: {},
    context: {},
  };
}
