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

/** The most microsteps of one event when the machine sets no limit of its own. */
const defaultMicrostepLimit = 1000;

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
    microstepLimit: machine.options?.maxIterations ?? defaultMicrostepLimit,
    configurations: configurations(root),
  };
}
