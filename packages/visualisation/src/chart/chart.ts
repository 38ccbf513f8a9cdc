import type { Force, Text } from "@nastavnik/core";

/** A requirement that a transition demands. */
export interface ChartRequirement {
  readonly id: string;
  readonly title: Text;
  /** Document and clause. */
  readonly clause: string;
  readonly force: Force;
}

/** The condition of a transition: its own title, and every requirement in it. */
export interface ChartCondition {
  readonly id: string;
  readonly title: Text;
  readonly requirements: readonly ChartRequirement[];
}

/** One thing that may happen in a state. */
export interface ChartEvent {
  /** `command`: somebody does it; `timer`: a deadline passes; `automatic`: it follows at once from what happened. */
  readonly kind: "command" | "timer" | "automatic";
  /** Type of the command, or of the machine's own event. */
  readonly type: string;
  readonly label: Text;
  readonly condition?: ChartCondition;
  /** Why it changes nothing here, where the definition says that it doesn't. */
  readonly ignored?: Text;
  /** It leads elsewhere, on ways that are told here because there are too many to be drawn. */
  readonly isWay?: true;
}

/** A state with all that lies in it. */
export interface ChartState {
  /** Names from the top down, joined by dots. */
  readonly path: string;
  readonly label: Text;
  readonly kind: "atomic" | "compound" | "parallel" | "final";
  readonly isInitial: boolean;
  readonly children: readonly ChartState[];
  /** What may happen here without leading to another state. */
  readonly events: readonly ChartEvent[];
}

/** A way from a state to another, with everything that leads there. */
export interface ChartArrow {
  readonly from: string;
  readonly to: string;
  readonly events: readonly ChartEvent[];
}

/** A workflow as a drawing needs it. */
export interface Chart {
  readonly id: string;
  /** Path of the state whose inside it is, where it is no whole workflow. */
  readonly path?: string;
  readonly title: Text;
  readonly states: readonly ChartState[];
  /** What may happen in every state without leading to another one. */
  readonly events: readonly ChartEvent[];
  readonly arrows: readonly ChartArrow[];
}
