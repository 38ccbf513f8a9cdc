import { type AnyStateMachine, createMachine } from "xstate";
import { canFinish } from "../durable-profile/can-finish.ts";
import { reachableFrom } from "../durable-profile/lint-life.ts";
import { usedIn } from "../durable-profile/lint-workflow.ts";
import { handledIn, statesOf } from "../durable-profile/states-of.ts";
import type { Regulation } from "../regulation/regulation.ts";
import { requirementGuards } from "../requirement/requirement-guards.ts";
import type { AnyCondition } from "../requirement/requirement.ts";
import { choiceOfDelay } from "../workflow/chosen-delay.ts";
import { compileWorkflow } from "../workflow/define-workflow.ts";
import type { Workflow } from "../workflow/workflow.ts";
import { chartLeft, type ChartFilter, type StateConfig } from "./chart-config.ts";
import { conditionsUnder } from "./condition-under.ts";
import { idleRegions } from "./idle-regions.ts";

/** How much of a workflow {@link specialise} leaves. */
export interface SpecialiseOptions {
  /**
   * `allowed`: all that the regulation lets happen, so that the result decides as the general workflow does under it;
   * `asked`: of that only what it asks for, without commands that serve choices it does not make and without the regions
   * of which nothing is left then. That is for reading: its states are others, so it decides nothing.
   * @defaultValue `allowed`
   */
  readonly keep?: "allowed" | "asked";
}

function entriesOf<Value>(
  record: Readonly<Record<string, Value>>,
  has: (key: string) => boolean,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => has(key)));
}

function machineLeft(
  { config, implementations }: AnyStateMachine,
  conditions: Readonly<Record<string, AnyCondition>>,
  filter: ChartFilter,
): AnyStateMachine {
  const left = chartLeft(config as StateConfig, "", filter);
  const guards = { ...implementations.guards, ...requirementGuards(conditions) };
  return createMachine(left as never, { ...implementations, guards } as never);
}

/** What a regulation leaves of the guards: those that ask for something, and those that are never met. */
interface Guards {
  readonly conditions: Readonly<Record<string, AnyCondition>>;
  readonly shut: ReadonlySet<string>;
}

/** The workflow's chart as a regulation leaves it, in rounds: what is gone may leave more without a way to it. */
function chartUnder(
  { machine, commands, creation }: Workflow,
  { conditions, shut }: Guards,
  regulation: Regulation,
  isAskedOnly: boolean,
): AnyStateMachine {
  const { delays } = machine.implementations;
  const gone = new Set<string>();
  const endless = new Set<string>();
  const filter: ChartFilter = {
    hasState: (path) => !gone.has(path),
    hasEvent: (type) => type === creation || !isAskedOnly || commands[type]?.isAsked?.(regulation) !== false,
    hasDelay(name) {
      const choice = choiceOfDelay(delays[name]);
      return choice === undefined || regulation.value(choice) !== undefined;
    },
    mayEnd: (path) => !endless.has(path),
    guard: (name) => (shut.has(name) ? "shut" : Object.hasOwn(conditions, name) ? "on" : "off"),
  };
  for (;;) {
    const left = machineLeft(machine, conditions, filter);
    const before = gone.size + endless.size;
    const reached = reachableFrom(left.root);
    for (const state of statesOf(left.root)) {
      const path = state.path.join(".");
      if (!reached.has(state)) gone.add(path);
      if (!canFinish(state, (final) => reached.has(final))) endless.add(path);
    }
    if (isAskedOnly) for (const path of idleRegions(left.root)) gone.add(path);
    if (gone.size + endless.size === before) return left;
  }
}

/**
 * The workflow that an organisation really has: its chart, commands and requirements without what its regulation switches
 * off, with its own words and the paragraphs of its own document. What law and the integrity of the data ask for stays as
 * it is. Unless only what is asked for is kept, it decides every command as the general workflow does under the same
 * regulation: with the same outcome, facts, timers and effects; a refusal tells no ways that can never be open.
 *
 * @param regulation - the edition by which the organisation goes, from `regulationOf`
 */
export function specialise(workflow: Workflow, regulation: Regulation, options: SpecialiseOptions = {}): Workflow {
  const isAskedOnly = options.keep === "asked";
  const under = conditionsUnder(regulation);
  const conditions = Object.fromEntries(
    Object.entries(workflow.requirements).flatMap(([name, condition]) => {
      const left = under(condition);
      return typeof left === "string" ? [] : [[name, left] as const];
    }),
  );
  const shut = new Set(
    Object.entries(workflow.requirements).flatMap(([name, condition]) => (under(condition) === "unmet" ? name : [])),
  );
  const machine = chartUnder(workflow, { conditions, shut }, regulation, isAskedOnly);
  const nodes = statesOf(machine.root);
  const { guards, actions } = usedIn(nodes);
  const handled = handledIn(nodes);
  const paths = new Set(nodes.map((node) => node.path.join(".")));
  const delays = new Set(nodes.flatMap((node) => Object.keys(node.config.after ?? {})));
  const { creation, creationGuard, timers } = workflow;
  const isGuarded = creationGuard !== undefined && Object.hasOwn(conditions, creationGuard);
  const words = workflow.wording?.(regulation);
  const { creationGuard: _guard, ...rest } = workflow;
  return compileWorkflow({
    ...rest,
    machine,
    ...(isGuarded && { creationGuard }),
    requirements: entriesOf(conditions, (name) => guards.has(name) || name === creationGuard),
    commands: entriesOf(workflow.commands, (type) => type === creation || handled.has(type)),
    roles: { ...workflow.roles, ...words?.roles },
    states: entriesOf({ ...workflow.states, ...words?.states }, (path) => paths.has(path)),
    effects: entriesOf(workflow.effects, (name) => actions.has(name)),
    ...(timers && { timers: entriesOf(timers, (name) => delays.has(name)) }),
  });
}
