import type { Command } from "../command/command.ts";
import type { Instance } from "../instance/instance.ts";
import { emptyRun } from "../machine/run.ts";
import { isMet } from "../requirement/is-met.ts";
import { pendingTimer } from "../timer/pending-timer.ts";
import { judgeDay } from "../when/judge-day.ts";
import { compiledOf } from "../workflow/define-workflow.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { World } from "../world/world.ts";
import { accept } from "./accept.ts";
import { actOf, isPermitted, isPlaced, questionOf } from "./act-of.ts";
import type { Decision } from "./decision.ts";
import { explain } from "./explain.ts";
import { judgeNames } from "./judge-names.ts";
import { occasionOf, regulationFor } from "./occasion-of.ts";

/** A refusal of which nobody wants to know the reasons. */
const refused: Decision = Object.freeze({ outcome: "refused", reasons: Object.freeze([]) });

function refuse(workflow: Workflow, instance: Instance, command: Command, world: World, isBrief: boolean): Decision {
  if (isBrief) return refused;
  return { outcome: "refused", reasons: explain(workflow, instance, command, world).unmet };
}

/**
 * The kernel: what a command does to an instance. Pure and total: it reads no clock, draws no number, and answers every
 * command with `accepted`, `refused` (with all reasons at once, those that `explain` gives) or `ignored`.
 *
 * @param instance - the present state, or `absentInstance(…)` for one that is to be created
 * @param command - its payload already parsed by the command's schema
 * @param world - the related instances that the command's `relations` ask for, and the calendar
 * @param isBrief - true where a refusal needs no reasons: finding them all takes several times as long as refusing
 * @throws NastavnikError `internal` when a check, an action or a delay of the definition throws or stores what is not JSON;
 *   `unsupported` when the instance is in a state that the definition does not have
 */
export function decide(
  workflow: Workflow,
  instance: Instance,
  command: Command,
  world: World,
  isBrief = false,
): Decision {
  const { machine, creationGuard, creationGrounds } = compiledOf(workflow);
  if (!isPermitted(workflow, command) || !isPlaced(workflow, instance, command.type)) {
    return refuse(workflow, instance, command, world, isBrief);
  }
  const regulation = regulationFor(workflow, instance, command, world);
  const question = questionOf(workflow, instance, command, world, regulation, true, false);
  const { act } = actOf(question);
  if (act === undefined || judgeDay(question).length > 0 || judgeNames(workflow, command, regulation).length > 0) {
    return refuse(workflow, instance, command, world, isBrief);
  }
  const occasion = occasionOf(instance, command, world, regulation, act);
  if (instance.status === "absent") {
    if (creationGuard !== undefined && !isMet(creationGuard, instance.context, occasion)) {
      return refuse(workflow, instance, command, world, isBrief);
    }
    return accept(workflow, instance, occasion, act, machine.start(occasion), creationGrounds);
  }
  // It was due, and that is over: whether or not a way is open, it does not wait any longer, and a fact says so.
  const isDue = pendingTimer(instance, command.type) !== undefined;
  const run =
    machine.run(instance.value, instance.context, occasion) ??
    (isDue ? emptyRun(instance.value, instance.context) : undefined);
  if (run === undefined) return refuse(workflow, instance, command, world, isBrief);
  const [first] = run.taken;
  if (
    !isDue &&
    first?.meta?.ignored !== undefined &&
    run.taken.every((candidate) => candidate.meta?.ignored !== undefined)
  ) {
    return { outcome: "ignored", text: first.meta.ignored };
  }
  return accept(workflow, instance, occasion, act, run);
}
