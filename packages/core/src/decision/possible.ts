import type { Temporal } from "temporal-polyfill";
import type { Actor } from "../actor/actor.ts";
import type { Instance } from "../instance/instance.ts";
import type { Text } from "../text/text.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { World } from "../world/world.ts";
import type { ExplanationNode } from "./explanation.ts";
import { explain } from "./explain.ts";
import type { Reason } from "./reason.ts";

/** One command of a workflow, as far as an actor may give it now. */
export interface Possibility {
  readonly command: string;
  readonly label: Text;
  /** `met`: can be given now; `unknown`: depends on what is filled in, see `conditions`; `unmet`: cannot, see `unmet`. */
  readonly verdict: "met" | "unknown" | "unmet";
  readonly unmet: readonly Reason[];
  /** The people in whose name the actor may do it, where it is a person's own act and there are such. */
  readonly choices?: readonly string[];
  /** Requirements that can be answered only when the command is filled in. */
  readonly conditions: readonly Text[];
}

function conditionsIn(node: ExplanationNode): readonly Text[] {
  if (node.verdict !== "unknown") return [];
  return node.children.length === 0 ? [node.title] : node.children.flatMap((child) => conditionsIn(child));
}

/**
 * What this actor could do with the instance now, and for the rest, why not. Every command of the workflow is listed.
 *
 * @param worldOf - the world for each command: different commands look at different related instances
 * @param types - only these commands; all of them unless told
 */
export function possible(
  workflow: Workflow,
  instance: Instance,
  actor: Actor,
  at: Temporal.Instant,
  worldOf: (command: string) => World,
  types: readonly string[] = Object.keys(workflow.commands),
): readonly Possibility[] {
  return types.flatMap((type) => {
    const label = workflow.commands[type]?.label;
    if (label === undefined) return [];
    const command = { id: "", type, payload: {}, actor, at };
    const { verdict, unmet, choices, tree } = explain(workflow, instance, command, worldOf(type), false);
    const conditions = verdict === "unknown" ? conditionsIn(tree) : [];
    return { command: type, label, verdict, unmet, conditions, ...(choices === undefined ? undefined : { choices }) };
  });
}
