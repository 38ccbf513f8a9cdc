import type { Instance, InstanceRef } from "./instance.ts";

/** An instance that does not exist yet: only the creating command of its workflow can change it. */
export function absentInstance({ workflow, id }: InstanceRef, parent?: string): Instance {
  const rest = { definitionVersion: 0, version: 0, status: "absent", value: {}, context: {} } as const;
  return parent === undefined ? { workflow, id, ...rest } : { workflow, id, parent, ...rest };
}
