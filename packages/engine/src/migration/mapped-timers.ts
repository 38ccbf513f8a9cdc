import type { Instance, Occasion, Timer, TimerChanges, Workflow } from "@nastavnik/core";
import { compiledOf, type Node } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import type { MappedState } from "./mapped-state.ts";
import type { MigrationPlan, TimerPolicy } from "./migration-plan.ts";

/** What becomes of a timer. */
export interface TimerMove {
  /** Name of the delay, or the event where it has none. */
  readonly delay: string;
  /** State of the new version that it belongs to; of the former one for a timer that goes. */
  readonly state: string;
  readonly before?: string;
  readonly after?: string;
}

/** What becomes of the timers of an instance. */
export interface MappedTimers {
  readonly changes: TimerChanges;
  /** Those that are set, go, or are due at another instant than before. */
  readonly moves: readonly TimerMove[];
  readonly kept: number;
}

interface Wanted {
  readonly event: string;
  readonly delay: string;
  readonly node: Node;
  readonly wait: (args: { readonly context: Instance["context"]; readonly event: Occasion }) => number | undefined;
}

const eventOf = (timer: Timer): string => timer.id.replace(/@\d+$/, "");
const delayIn = (event: string, node: Pick<Node, "id">): string =>
  event.startsWith("xstate.after.") && event.endsWith(`.${node.id}`)
    ? event.slice("xstate.after.".length, -node.id.length - 1)
    : event;

/** The timers that states set when they are entered, by the names of their delays. */
export function wantedIn(nodes: readonly Node[]): readonly Wanted[] {
  return nodes.flatMap((node) =>
    node.entry.flatMap((act) =>
      act.kind === "set-timer" ? [{ event: act.id, delay: delayIn(act.id, node), node, wait: act.delay }] : [],
    ),
  );
}

/** What the timers of an instance are worked out with. */
export interface TimerMapping {
  readonly plan: MigrationPlan;
  readonly from: Workflow;
  readonly instance: Instance;
  readonly state: MappedState;
  readonly context: Instance["context"];
  /** The event of the migration, as the delays of the new version see it. */
  readonly occasion: Occasion;
  /** When a state of the former version was entered. */
  readonly enteredAt: (path: string) => Temporal.Instant | undefined;
}

/** What becomes of every timer, by the plan. */
export function mappedTimers(mapping: TimerMapping): MappedTimers {
  const { plan, from, instance, state, context, occasion, enteredAt } = mapping;
  const waiting = instance.timers ?? [];
  const formerNodes = new Map(compiledOf(from).machine.nodes.map((node) => [node.path, node]));
  const version = instance.version + 1;
  const set: Timer[] = [];
  const moves: TimerMove[] = [];
  /** Those that a timer of the new version has come of. */
  const met = new Set<Timer>();
  const untouched = new Set<Timer>();
  let kept = 0;
  for (const { event, delay, node, wait } of wantedIn(state.nodes)) {
    const formerPath = state.former.get(node.path);
    const formerNode = formerPath === undefined ? undefined : formerNodes.get(formerPath);
    const before = waiting.find((timer) => {
      const own = eventOf(timer);
      return own === event || (formerNode !== undefined && delayIn(own, formerNode) === delay);
    });
    if (before !== undefined) met.add(before);
    const policy: TimerPolicy = plan.timers?.[delay] ?? plan.timers?.["*"] ?? "keep";
    const basis = (policy === "from-entry" && formerPath !== undefined && enteredAt(formerPath)) || occasion.at;
    const dueAt =
      policy === "keep" && before !== undefined
        ? before.dueAt
        : policy === "none"
          ? undefined
          : after(basis, wait({ context, event: { ...occasion, at: basis } }));
    const isSame = before !== undefined && dueAt !== undefined && Temporal.Instant.compare(before.dueAt, dueAt) === 0;
    if (isSame) kept++;
    if (isSame && eventOf(before) === event) untouched.add(before);
    else if (dueAt !== undefined) set.push({ id: `${event}@${version}`, dueAt });
    if (!isSame && (before !== undefined || dueAt !== undefined))
      moves.push(move(delay, node.path, before?.dueAt, dueAt));
  }
  const gone = waiting.filter((timer) => !met.has(timer));
  moves.push(
    ...gone.map((timer) => {
      const own = eventOf(timer);
      const node = [...formerNodes.values()].find((each) => delayIn(own, each) !== own);
      return move(node === undefined ? own : delayIn(own, node), node?.path ?? "", timer.dueAt, undefined);
    }),
  );
  const cancel = waiting.filter((timer) => !untouched.has(timer)).map(({ id }) => id);
  return { changes: { set, cancel }, moves, kept };
}

function after(basis: Temporal.Instant, milliseconds: number | undefined): Temporal.Instant | undefined {
  // Of a delay that is over by now the timer is due at once.
  return milliseconds === undefined ? undefined : basis.add({ milliseconds: Math.max(0, Math.round(milliseconds)) });
}

function move(
  delay: string,
  state: string,
  before: Temporal.Instant | undefined,
  dueAt: Temporal.Instant | undefined,
): TimerMove {
  return {
    delay,
    state,
    ...(before === undefined ? {} : { before: before.toString() }),
    ...(dueAt === undefined ? {} : { after: dueAt.toString() }),
  };
}
