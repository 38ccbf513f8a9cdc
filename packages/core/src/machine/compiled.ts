import type { StateValue } from "../instance/instance.ts";
import type { JsonObject, JsonValue } from "../json/json.ts";
import type { Grounds } from "../requirement/grounds.ts";
import type { AnyCondition } from "../requirement/requirement.ts";
import type { TransitionMeta } from "../workflow/transition-meta.ts";

/** What actions and delays of a machine are called with. */
export interface ActionArgs {
  readonly context: JsonObject;
  readonly event: { readonly type: string };
}

/** One step of work that a transition does. */
export type Act =
  | { readonly kind: "assign"; readonly name: string; readonly assign: (args: ActionArgs) => JsonObject }
  | { readonly kind: "raise"; readonly event: { readonly type: string } }
  | { readonly kind: "set-timer"; readonly id: string; readonly delay: (args: ActionArgs) => number | undefined }
  | { readonly kind: "cancel-timer"; readonly id: string }
  | { readonly kind: "effect"; readonly type: string; readonly params: JsonValue | undefined };

/** A transition that may be taken. */
export interface Candidate {
  readonly index: number;
  readonly event: string;
  readonly source: Node;
  readonly targets: readonly Node[];
  readonly reenter: boolean;
  readonly guard: AnyCondition | undefined;
  readonly grounds: Grounds;
  readonly acts: readonly Act[];
  readonly meta: TransitionMeta | undefined;
}

/** A state of the chart. */
export interface Node {
  readonly id: string;
  readonly key: string;
  /** Names from the root down, joined by dots; the root's is empty. */
  readonly path: string;
  readonly kind: "atomic" | "compound" | "parallel" | "final";
  readonly order: number;
  readonly parent: Node | undefined;
  readonly children: readonly Node[];
  readonly initial: Node | undefined;
  readonly initialActs: readonly Act[];
  readonly entry: readonly Act[];
  readonly exit: readonly Act[];
  readonly on: ReadonlyMap<string, readonly Candidate[]>;
  readonly always: readonly Candidate[];
}

/** Candidates in the order in which a state and its ancestors are asked, with parallel regions apart. */
export interface Selector {
  readonly regions: readonly Selector[];
  readonly candidates: readonly Candidate[];
}

/** A set of active states, with what was worked out for it so far. */
export interface Configuration {
  /** Active states, in document order. */
  readonly nodes: readonly Node[];
  readonly value: StateValue;
  readonly isDone: boolean;
  readonly hasAlways: boolean;
  /** What an event may do here, by its type. */
  readonly selectors: Map<string, Selector | undefined>;
  /** Steps out of this configuration, by the transitions taken. */
  readonly plans: Map<string | number, Plan>;
}

/** All that taking certain transitions out of a certain configuration does. */
export interface Plan {
  readonly acts: readonly Act[];
  readonly next: Configuration;
  readonly taken: readonly Candidate[];
}
