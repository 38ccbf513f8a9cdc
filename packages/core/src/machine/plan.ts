import type { Act, Candidate, Configuration, Node, Plan } from "./compiled.ts";
import type { Configurations } from "./configurations.ts";
import { isFinished, planStart, planStep, type Step, withoutConflicts } from "./plan-step.ts";

const doneEvent = (node: Node): Act => ({ kind: "raise", event: { type: `xstate.done.state.${node.id}` } });

/** Writes a step down as one list of acts, in the order in which SCXML does them; `active` becomes the states after it. */
function lay(known: Configurations, step: Step, active: Set<Node>, taken: readonly Candidate[]): Plan {
  const acts: Act[] = [];
  for (const node of step.exits) {
    acts.push(...node.exit);
    active.delete(node);
  }
  for (const transition of taken) acts.push(...transition.acts);
  // A region that is itself a final state counts as ended before it is entered, so two of them would end it twice.
  const completed = new Set<Node>();
  for (const node of step.enters) {
    active.add(node);
    acts.push(...node.entry);
    if (step.byDefault.has(node)) acts.push(...node.initialActs);
    if (node.kind !== "final") continue;
    const { parent } = node;
    if (parent?.kind === "compound") acts.push(doneEvent(parent));
    let region = parent?.kind === "parallel" ? parent : parent?.parent;
    while (region?.kind === "parallel" && !completed.has(region) && isFinished(region, active)) {
      completed.add(region);
      acts.push(doneEvent(region));
      region = region.parent;
    }
  }
  const next = known.ofNodes(active);
  if (next.isDone) for (const node of next.nodes.toReversed()) acts.push(...node.exit);
  return { acts, next, taken };
}

/** What taking these transitions does; worked out once for each configuration. */
export function planOf(
  root: Node,
  known: Configurations,
  from: Configuration,
  transitions: readonly Candidate[],
): Plan {
  const [only] = transitions;
  const key =
    transitions.length === 1 && only !== undefined ? only.index : transitions.map((each) => each.index).join(",");
  const found = from.plans.get(key);
  if (found !== undefined) return found;
  const active = new Set(from.nodes);
  const taken = withoutConflicts(transitions, active, root);
  const plan = lay(known, planStep(taken, active, root), active, taken);
  from.plans.set(key, plan);
  return plan;
}

/** What entering the initial states does. */
export function startPlan(root: Node, known: Configurations): Plan {
  return lay(known, planStart(root), new Set(), []);
}
