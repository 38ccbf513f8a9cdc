import type { AnyStateMachine } from "xstate";
import type { AnyCondition } from "../requirement/requirement.ts";
import { compileNodes } from "./compile-nodes.ts";
import type { Node } from "./compiled.ts";
import { type Configurations, configurations } from "./configurations.ts";

/** An XState machine as tables. */
export interface Chart {
  readonly id: string;
  readonly root: Node;
  /** All states, in document order. */
  readonly nodes: readonly Node[];
  /** The most microsteps that one event may take. */
  readonly microstepLimit: number;
  readonly configurations: Configurations;
}

const defaultMicrostepLimit = 1000;

/** The most microsteps that the machine says one event may take; XState's own default is no limit at all. */
export function microstepLimitOf(machine: AnyStateMachine): number | undefined {
  const limit = machine.options?.maxIterations;
  return limit !== undefined && Number.isFinite(limit) ? limit : undefined;
}

function nodesBelow(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap((child) => nodesBelow(child))];
}

/**
 * Turns a machine into tables.
 *
 * @throws NastavnikError `invalid-definition` when the machine uses what the durable profile has not
 */
export function chart(machine: AnyStateMachine, conditions: Readonly<Record<string, AnyCondition>>): Chart {
  const root = compileNodes(machine, conditions);
  return {
    id: machine.id,
    root,
    nodes: nodesBelow(root),
    microstepLimit: microstepLimitOf(machine) ?? defaultMicrostepLimit,
    configurations: configurations(root),
  };
}
