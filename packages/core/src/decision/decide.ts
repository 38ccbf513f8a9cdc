import { systemRole } from "../actor/actor.ts";
import type { Command } from "../command/command.ts";
import type { Occasion } from "../command/occasion.ts";
import { changesBetween } from "../fact/changes-between.ts";
import type { Instance } from "../instance/instance.ts";
import type { JsonObject } from "../json/json.ts";
import type { Candidate } from "../machine/compiled.ts";
import type { Run } from "../machine/interpreter.ts";
import { isMet, isSwitchedOff } from "../requirement/is-met.ts";
import type { AnyCondition } from "../requirement/requirement.ts";
import { requirementsIn } from "../requirement/requirements-in.ts";
import { interpreterOf } from "../workflow/define-workflow.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { World } from "../world/world.ts";
import type { Accepted, Decision, Effect, TimerChanges } from "./decision.ts";
import { explain } from "./explain.ts";
import { roleRefusal } from "./kernel-reasons.ts";
import { occasionOf } from "./occasion-of.ts";

const noTimers: TimerChanges = { set: [], cancel: [] };
const noEffects: readonly Effect[] = [];
const noClauses: readonly string[] = [];

function clausesOf(
  taken: readonly Candidate[],
  creationGuard: AnyCondition | undefined,
  occasion: Occasion,
): readonly string[] {
  let clauses: Set<string> | undefined;
  const add = (clause: string): void => void (clauses ??= new Set()).add(clause);
  const addGuard = (guard: AnyCondition | undefined): void => {
    if (guard === undefined) return;
    for (const requirement of requirementsIn(guard)) if (!isSwitchedOff(requirement, occasion)) add(requirement.clause);
  };
  addGuard(creationGuard);
  for (const candidate of taken) {
    addGuard(candidate.guard);
    if (candidate.meta?.clause !== undefined) add(candidate.meta.clause);
  }
  return clauses === undefined ? noClauses : [...clauses];
}

/** A key set to `undefined` is a key that is not there, in memory as in the store. */
function withoutUndefined(context: JsonObject): JsonObject {
  for (const key in context) {
    if (context[key] === undefined) {
      return Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined));
    }
  }
  return context;
}

function accept(
  workflow: Workflow,
  instance: Instance,
  occasion: Occasion,
  run: Run,
  creationGuard?: AnyCondition,
): Accepted {
  const version = instance.version + 1;
  const context = withoutUndefined(run.context);
  const status = run.isDone ? "done" : "active";
  const { workflow: name, id, parent } = instance;
  const next: Instance = {
    workflow: name,
    id,
    ...(parent === undefined ? undefined : { parent }),
    definitionVersion: workflow.version,
    version,
    status,
    value: run.value,
    context,
  };
  return {
    outcome: "accepted",
    instance: next,
    fact: {
      instance: { workflow: name, id },
      ...(parent === undefined ? undefined : { parent }),
      version,
      definitionVersion: workflow.version,
      command: { id: occasion.id, type: occasion.type, payload: occasion.payload },
      actor: occasion.actor,
      at: occasion.at,
      ...(instance.status === "absent" ? undefined : { from: instance.value }),
      to: run.value,
      status,
      changes: changesBetween(instance.context, context),
      clauses: clausesOf(run.taken, creationGuard, occasion),
    },
    effects:
      run.effects.length === 0
        ? noEffects
        : run.effects.map((effect, index) => ({
            id: `${name}/${id}/${version}/${index}`,
            type: effect.type,
            data: {
              ...workflow.effects[effect.type]?.data(effect.context, occasion),
              ...(effect.params === undefined ? undefined : { params: effect.params }),
            },
          })),
    timers:
      run.timersSet.size === 0 && run.timersCancelled.length === 0
        ? noTimers
        : {
            set: [...run.timersSet].map(([timer, delay]) => ({
              id: timer,
              dueAt: occasion.at.add({ milliseconds: Math.max(0, Math.round(delay)) }),
            })),
            cancel: run.timersCancelled,
          },
  };
}

/**
 * The kernel: what a command does to an instance. Pure and total: it reads no clock, draws no number, and answers every
 * command with `accepted`, `refused` (with all reasons at once, those that `explain` gives) or `ignored`.
 *
 * @param instance - the present state, or `absentInstance(…)` for one that is to be created
 * @param command - its payload already parsed by the command's schema
 * @param world - the related instances that the command's `relations` ask for, and the calendar
 * @throws NastavnikError `internal` when a check, an action or a delay of the definition throws or stores what is not JSON
 */
export function decide(workflow: Workflow, instance: Instance, command: Command, world: World): Decision {
  const refused = (): Decision => ({ outcome: "refused", reasons: explain(workflow, instance, command, world).unmet });
  const machine = interpreterOf(workflow);
  const { type } = command;
  if (type.startsWith("xstate.")) {
    if (!command.actor.roles.includes(systemRole)) return refused();
  } else if (!Object.hasOwn(workflow.commands, type) || roleRefusal(workflow, type, command.actor) !== undefined) {
    return refused();
  }
  const isAbsent = instance.status === "absent";
  if (isAbsent !== (type === workflow.creation) || instance.status === "done") return refused();

  const occasion = occasionOf(workflow, instance, command, world);
  if (isAbsent) {
    const guard = workflow.creationGuard === undefined ? undefined : workflow.requirements[workflow.creationGuard];
    if (guard !== undefined && !isMet(guard, instance.context, occasion)) return refused();
    return accept(workflow, instance, occasion, machine.start(occasion), guard);
  }
  const run = machine.run(machine.configurationOf(instance.value), instance.context, occasion);
  if (run === undefined) return refused();
  const [first] = run.taken;
  if (first?.meta?.ignored !== undefined && run.taken.every((candidate) => candidate.meta?.ignored !== undefined)) {
    return { outcome: "ignored", text: first.meta.ignored };
  }
  return accept(workflow, instance, occasion, run);
}
