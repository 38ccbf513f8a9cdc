import type { Instance } from "../instance/instance.ts";
import { applyTimers, noTimers } from "../timer/apply-timers.ts";
import { applyChanges } from "./apply-changes.ts";
import type { Fact } from "./fact.ts";

/** The instance after one more of its facts, the next in its history; the instance given is left as it was. */
export function applyFact(instance: Instance, fact: Fact): Instance {
  const parent = fact.parent ?? instance.parent;
  const waiting = instance.timers ?? noTimers;
  const timers = fact.timers === undefined ? waiting : applyTimers(waiting, fact.timers);
  return {
    workflow: instance.workflow,
    id: instance.id,
    ...(parent === undefined ? undefined : { parent }),
    definitionVersion: fact.definitionVersion,
    version: fact.version,
    status: fact.status,
    value: fact.to,
    context: applyChanges(instance.context, fact.changes),
    at: fact.at,
    ...(timers.length === 0 ? undefined : { timers }),
  };
}
