import { type Force, type Locale, requirementsIn, type Workflow } from "@nastavnik/core";
import { chartOf } from "../chart/chart-of.ts";
import type { Chart, ChartEvent, ChartRequirement, ChartState } from "../chart/chart.ts";

/** A transition that a requirement guards. */
export interface GuardedTransition {
  /** Type of the command, or of the machine's own event. */
  readonly command: string;
  readonly label: string;
  /** Label of the state that it leaves; absent for what creates an instance, and for what may happen in any state. */
  readonly from?: string;
  /** Label of the state that it leads to; absent if the state stays. */
  readonly to?: string;
}

/** A requirement with everything that it guards. */
export interface RequirementRow {
  /** Stable code of the refusal. */
  readonly requirement: string;
  readonly title: string;
  /** Document and clause that the requirement comes from. */
  readonly clause: string;
  readonly force: Force;
  /** In the order of the states. */
  readonly transitions: readonly GuardedTransition[];
}

interface Guarded {
  readonly event: ChartEvent;
  readonly from?: string;
  readonly to?: string;
}

function guardedIn(chart: Chart): readonly Guarded[] {
  const inState = (state: ChartState): readonly Guarded[] => [
    ...state.events.map((event) => ({ event, from: state.path })),
    ...chart.arrows
      .filter((arrow) => arrow.from === state.path)
      .flatMap(({ from, to, events }) => events.map((event) => ({ event, from, to }))),
    ...state.children.flatMap((child) => inState(child)),
  ];
  return [...chart.events.map((event) => ({ event })), ...chart.states.flatMap((state) => inState(state))];
}

/**
 * Every requirement of a workflow that guards something, with the transitions that it guards, its clause and its force:
 * the table by which a reader finds the law behind a refusal.
 */
export function requirementsTable(workflow: Workflow, locale: Locale): readonly RequirementRow[] {
  const rows = new Map<string, RequirementRow & { readonly transitions: GuardedTransition[] }>();
  const add = (requirements: readonly ChartRequirement[], transition: GuardedTransition): void => {
    for (const { id, title, clause, force } of requirements) {
      const row = rows.get(id) ?? { requirement: id, title: title[locale], clause, force, transitions: [] };
      if (!row.transitions.some((known) => isSame(known, transition))) row.transitions.push(transition);
      rows.set(id, row);
    }
  };
  const labelOf = (path: string): string => workflow.states[path]?.[locale] ?? path;

  const creation = workflow.commands[workflow.creation];
  const creationGuard = workflow.requirements[workflow.creationGuard ?? ""];
  if (creationGuard !== undefined && creation !== undefined) {
    add(requirementsIn(creationGuard), { command: workflow.creation, label: creation.label[locale] });
  }
  for (const { event, from, to } of guardedIn(chartOf(workflow))) {
    add(event.condition?.requirements ?? [], {
      command: event.type,
      label: event.label[locale],
      ...(from !== undefined && { from: labelOf(from) }),
      ...(to !== undefined && { to: labelOf(to) }),
    });
  }
  return [...rows.values()];
}

function isSame(a: GuardedTransition, b: GuardedTransition): boolean {
  return a.command === b.command && a.from === b.from && a.to === b.to;
}
