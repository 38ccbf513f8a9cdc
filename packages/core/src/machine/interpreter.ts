import type { AnyStateMachine } from "xstate";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { StateValue } from "../instance/instance.ts";
import type { JsonObject, JsonValue } from "../json/json.ts";
import { isMet } from "../requirement/is-met.ts";
import type { AnyCondition } from "../requirement/requirement.ts";
import type { Occasion } from "../command/occasion.ts";
import { compileNodes } from "./compile-nodes.ts";
import type { Act, ActionArgs, Candidate, Configuration, Node, Plan, Selector } from "./compiled.ts";
import { isFinished, planStart, planStep, type Step, withoutConflicts } from "./plan-step.ts";

/** What a run to completion did. */
export interface Run {
  readonly value: StateValue;
  readonly isDone: boolean;
  readonly context: JsonObject;
  readonly effects: readonly {
    readonly type: string;
    readonly params: JsonValue | undefined;
    readonly context: JsonObject;
  }[];
  /** Milliseconds from now, by timer. */
  readonly timersSet: ReadonlyMap<string, number>;
  readonly timersCancelled: readonly string[];
  /** Transitions taken, in order. */
  readonly taken: readonly Candidate[];
}

/** An XState machine in the durable profile, as tables, with the semantics of XState's own interpreter. */
export interface Interpreter {
  readonly root: Node;
  /** All states by their path. */
  readonly nodes: ReadonlyMap<string, Node>;
  readonly configurationOf: (value: StateValue) => Configuration;
  /** Transitions that the event could take from here, whatever their guards say, in the order in which they are asked. */
  readonly candidates: (configuration: Configuration, event: string) => readonly Candidate[];
  /** Runs the event to completion; `undefined` when no transition is enabled. */
  readonly run: (configuration: Configuration, context: JsonObject, occasion: Occasion) => Run | undefined;
  /** Enters the initial states. */
  readonly start: (occasion: Occasion) => Run;
}

const doneEvent = (node: Node): Act => ({ kind: "raise", event: { type: `xstate.done.state.${node.id}` } });

function valueOf(node: Node, active: ReadonlySet<Node>): StateValue {
  if (node.kind === "parallel") {
    return Object.freeze(Object.fromEntries(node.children.map((child) => [child.key, valueOf(child, active)])));
  }
  const child = node.children.find((each) => active.has(each));
  if (child === undefined) return {};
  return child.children.length === 0 ? child.key : Object.freeze({ [child.key]: valueOf(child, active) });
}

/** The most microsteps of one event when the machine sets no limit of its own. */
const defaultMicrostepLimit = 1000;
/** Configurations are worked out once and kept; a chart with more than this many forgets them and starts again. */
const configurationLimit = 20_000;

/**
 * Compiles a machine for fast pure transitions: states, guards and steps are looked up in tables that fill as they are
 * used, where XState's `transition` walks the chart and builds an actor each time.
 *
 * @throws NastavnikError `invalid-definition` when the machine uses what the durable profile has not
 */
export function interpreter(
  machine: AnyStateMachine,
  conditions: Readonly<Record<string, AnyCondition>>,
  initialContext: (occasion: Occasion) => JsonObject,
): Interpreter {
  const root = compileNodes(machine, conditions);
  const nodes = new Map<string, Node>();
  const register = (node: Node): void => {
    nodes.set(node.path, node);
    for (const child of node.children) register(child);
  };
  register(root);
  const microstepLimit: number = machine.options?.maxIterations ?? defaultMicrostepLimit;
  const configurations = new Map<string, Configuration>();
  const byValue = new WeakMap<object, Configuration>();

  const configuration = (active: ReadonlySet<Node>): Configuration => {
    const ordered = [...active].toSorted((a, b) => a.order - b.order);
    const key = ordered.map((node) => node.order).join(",");
    const known = configurations.get(key);
    if (known !== undefined) return known;
    if (configurations.size >= configurationLimit) {
      configurations.clear();
      flat.clear();
    }
    const value = valueOf(root, active);
    const made: Configuration = {
      nodes: ordered,
      value,
      isDone: isFinished(root, active),
      selectors: new Map(),
      plans: new Map(),
      hasAlways: ordered.some((node) => node.always.length > 0),
    };
    configurations.set(key, made);
    if (typeof value === "string") flat.set(value, made);
    else byValue.set(value, made);
    return made;
  };
  const flat = new Map<string, Configuration>();

  const activate = (node: Node, value: StateValue | undefined, active: Set<Node>): void => {
    active.add(node);
    if (node.children.length === 0) return;
    const wanted = typeof value === "string" ? { [value]: undefined } : (value ?? {});
    const keys = Object.keys(wanted);
    const isComplete = node.kind === "parallel" ? keys.length === node.children.length : keys.length === 1;
    for (const key of keys) {
      const child = node.children.find((each) => each.key === key);
      if (child === undefined || !isComplete) {
        throw new NastavnikError(
          "unsupported",
          `machine ${machine.id} has no state ${JSON.stringify(value)} below ${node.id}`,
        );
      }
      activate(child, wanted[key], active);
    }
    if (keys.length === 0)
      throw new NastavnikError("unsupported", `machine ${machine.id}: ${node.id} is active without a child`);
  };

  const configurationOf = (value: StateValue): Configuration => {
    const known = typeof value === "string" ? flat.get(value) : byValue.get(value);
    if (known !== undefined) return known;
    const active = new Set<Node>();
    activate(root, value, active);
    const made = configuration(active);
    if (typeof value !== "string") byValue.set(value, made);
    return made;
  };

  const buildSelector = (node: Node, active: ReadonlySet<Node>, event: string): Selector | undefined => {
    const own = node.on.get(event) ?? [];
    const children = node.children.filter((child) => active.has(child));
    const below = children.flatMap((child) => buildSelector(child, active, event) ?? []);
    if (node.kind === "parallel") {
      if (below.length === 0) return own.length === 0 ? undefined : { regions: [], candidates: own };
      return { regions: below, candidates: own };
    }
    const [inner] = below;
    if (inner === undefined) return own.length === 0 ? undefined : { regions: [], candidates: own };
    return { regions: inner.regions, candidates: [...inner.candidates, ...own] };
  };
  const selectorOf = (from: Configuration, event: string): Selector | undefined => {
    if (from.selectors.has(event)) return from.selectors.get(event);
    const made = buildSelector(root, new Set(from.nodes), event);
    from.selectors.set(event, made);
    return made;
  };

  const firstEnabled = (
    candidates: readonly Candidate[],
    context: JsonObject,
    occasion: Occasion,
  ): Candidate | undefined => {
    for (const candidate of candidates) {
      if (candidate.guard === undefined || isMet(candidate.guard, context, occasion)) return candidate;
    }
    return undefined;
  };
  const select = (selector: Selector, context: JsonObject, occasion: Occasion, into: Candidate[]): void => {
    const before = into.length;
    for (const region of selector.regions) select(region, context, occasion, into);
    if (into.length > before) return;
    const found = firstEnabled(selector.candidates, context, occasion);
    if (found !== undefined) into.push(found);
  };
  const flatten = (selector: Selector): readonly Candidate[] => [
    ...selector.regions.flatMap((region) => flatten(region)),
    ...selector.candidates,
  ];

  const planOf = (from: Configuration, transitions: readonly Candidate[]): Plan => {
    const [only] = transitions;
    const key =
      transitions.length === 1 && only !== undefined ? only.index : transitions.map((each) => each.index).join(",");
    const known = from.plans.get(key);
    if (known !== undefined) return known;
    const active = new Set(from.nodes);
    const taken = withoutConflicts(transitions, active, root);
    const plan = lay(planStep(taken, active, root), active, taken);
    from.plans.set(key, plan);
    return plan;
  };

  /** Writes a step down as one list of acts, in the order in which SCXML does them. */
  const lay = (step: Step, active: Set<Node>, taken: readonly Candidate[]): Plan => {
    const acts: Act[] = [];
    for (const node of step.exits) {
      acts.push(...node.exit);
      active.delete(node);
    }
    for (const transition of taken) acts.push(...transition.acts);
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
    const next = configuration(active);
    if (next.isDone) for (const node of next.nodes.toReversed()) acts.push(...node.exit);
    return { acts, next, taken };
  };

  const selectAlways = (from: Configuration, context: JsonObject, occasion: Occasion): readonly Candidate[] => {
    const enabled = new Set<Candidate>();
    for (const leaf of from.nodes) {
      if (leaf.children.length > 0) continue;
      for (let node: Node | undefined = leaf; node !== undefined; node = node.parent) {
        const found = firstEnabled(node.always, context, occasion);
        if (found !== undefined) {
          enabled.add(found);
          break;
        }
      }
    }
    return withoutConflicts([...enabled], new Set(from.nodes), root);
  };

  const complete = (first: Plan, startContext: JsonObject, occasion: Occasion): Run => {
    let context = startContext;
    let event: { readonly type: string } = occasion;
    const effects: { type: string; params: JsonValue | undefined; context: JsonObject }[] = [];
    const timersSet = new Map<string, number>();
    const timersCancelled = new Set<string>();
    const queue: { readonly type: string }[] = [];

    const perform = (acts: readonly Act[]): void => {
      for (const act of acts) {
        const args: ActionArgs = { context, event };
        switch (act.kind) {
          case "assign":
            context = { ...context, ...act.assign(args) };
            break;
          case "raise":
            queue.push(act.event);
            break;
          case "set-timer":
            timersSet.set(act.id, act.delay(args));
            break;
          case "cancel-timer":
            timersSet.delete(act.id);
            timersCancelled.add(act.id);
            break;
          case "effect":
            effects.push({ type: act.type, params: act.params, context });
            break;
        }
      }
    };

    perform(first.acts);
    let here = first.next;
    let taken = first.taken;
    let mayChooseAlways = true;
    // As in XState, guards and actions of what follows see the event that caused it: the raised one, or the command.
    for (let steps = 0; !here.isDone; steps++) {
      if (steps > microstepLimit) {
        throw new NastavnikError("internal", `machine ${machine.id} found no rest after ${microstepLimit} microsteps`);
      }
      let chosen: readonly Candidate[] =
        mayChooseAlways && here.hasAlways ? selectAlways(here, context, event as Occasion) : [];
      const isAlways = chosen.length > 0;
      if (!isAlways) {
        const raised = queue.shift();
        if (raised === undefined) break;
        event = { ...occasion, ...raised };
        const selector = selectorOf(here, raised.type);
        const into: Candidate[] = [];
        if (selector !== undefined) select(selector, context, event as Occasion, into);
        chosen = into;
      }
      if (chosen.length === 0) {
        mayChooseAlways = true;
        continue;
      }
      const plan = planOf(here, chosen);
      const before = context;
      perform(plan.acts);
      mayChooseAlways = !isAlways || plan.next !== here || context !== before;
      taken = [...taken, ...plan.taken];
      here = plan.next;
    }
    return {
      value: here.value,
      isDone: here.isDone,
      context,
      effects,
      timersSet,
      timersCancelled: [...timersCancelled],
      taken,
    };
  };

  return {
    root,
    nodes,
    configurationOf,
    candidates(from, event) {
      const selector = selectorOf(from, event);
      return selector === undefined ? [] : flatten(selector);
    },
    run(from, context, occasion) {
      const selector = selectorOf(from, occasion.type);
      if (selector === undefined) return undefined;
      if (selector.regions.length === 0) {
        const found = firstEnabled(selector.candidates, context, occasion);
        return found === undefined ? undefined : complete(planOf(from, [found]), context, occasion);
      }
      const chosen: Candidate[] = [];
      select(selector, context, occasion, chosen);
      return chosen.length === 0 ? undefined : complete(planOf(from, chosen), context, occasion);
    },
    start(occasion) {
      const plan = lay(planStart(root), new Set(), []);
      return complete(plan, initialContext(occasion), occasion);
    },
  };
}
