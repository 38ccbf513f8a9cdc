import type { Locale, Text, Workflow } from "@nastavnik/core";
import { escapeMarkup } from "../markup/escape-markup.ts";

type MachineState = Workflow["machine"]["root"];
type MachineTransition = NonNullable<MachineState["always"]>[number];

/** Options of {@link toScxml}. */
export interface ScxmlOptions {
  readonly locale: Locale;
}

/** Identifier of the state that holds all others: a document of SCXML itself has no transitions. */
const rootId = "workflow";

const idOf = ({ path }: Pick<MachineState, "path">): string => [rootId, ...path].join(".");

function guardOf({ guard }: MachineTransition): string | undefined {
  const name = typeof guard === "object" && guard !== null && "type" in guard ? guard.type : guard;
  return typeof name === "string" ? name : undefined;
}

/** Name of the variable that says whether a condition is met. */
const variable = (guard: string): string => `met_${guard.replaceAll(/[^A-Za-z0-9]/gu, "_")}`;

/** The event as SCXML calls it: `timer.<delay>` where a term passes, `done.state.<id>` where all inside has come to its end. */
function eventOf({ eventType, source }: MachineTransition): string | undefined {
  if (eventType === "") return undefined;
  const [, delay] = /^xstate\.after\.([^.]+)\./u.exec(eventType) ?? [];
  if (delay !== undefined) return `timer.${delay}.${source.path.join(".")}`;
  return eventType.startsWith("xstate.done.state.") ? `done.state.${idOf(source)}` : eventType;
}

/**
 * Writes a workflow as SCXML, the W3C's language of state charts, for interpreters and tools that are not ours. Commands are
 * events of their own names, terms are events `timer.<delay>.<state>`. What a requirement finds is data that whoever runs
 * the document supplies: `met_<condition>`, all of them true unless told. Words and clauses are attributes of a namespace of
 * its own.
 */
export function toScxml(workflow: Workflow, { locale }: ScxmlOptions): string {
  const out: string[] = [];
  const say = (depth: number, line: string): number => out.push(`${"  ".repeat(depth)}${line}`);
  const attribute = (name: string, value: string | undefined): string =>
    value === undefined ? "" : ` ${name}="${escapeMarkup(value)}"`;
  const word = (text: Text | undefined): string => attribute("n:label", text?.[locale]);

  const transition = (depth: number, way: MachineTransition): void => {
    const guard = guardOf(way);
    const condition = guard === undefined ? undefined : workflow.requirements[guard];
    const targets = way.target?.map(idOf).join(" ");
    const isInternal = targets !== undefined && !way.reenter;
    say(
      depth,
      `<transition${attribute("event", eventOf(way))}${attribute("cond", guard && variable(guard))}${attribute("target", targets)}${isInternal ? ' type="internal"' : ""}${word(workflow.commands[way.eventType]?.label)}${attribute("n:condition", condition?.title[locale])}/>`,
    );
  };
  const place = (depth: number, state: MachineState): void => {
    const element = { atomic: "state", compound: "state", parallel: "parallel", final: "final", history: "history" }[
      state.type
    ];
    const initial = state.type === "compound" ? state.initial.target?.map(idOf).join(" ") : undefined;
    const label = state.path.length === 0 ? workflow.title : workflow.states[state.path.join(".")];
    const type = state.type === "history" ? attribute("type", state.history === "deep" ? "deep" : "shallow") : "";
    say(depth, `<${element}${attribute("id", idOf(state))}${attribute("initial", initial)}${type}${word(label)}>`);
    if (state.type !== "final") {
      for (const way of [...(state.always ?? []), ...[...state.transitions.values()].flat()])
        transition(depth + 1, way);
    }
    for (const child of Object.values(state.states)) place(depth + 1, child);
    say(depth, `</${element}>`);
  };

  const guards = new Set<string>();
  const gather = (state: MachineState): void => {
    for (const way of [...(state.always ?? []), ...[...state.transitions.values()].flat()]) {
      const guard = guardOf(way);
      if (guard !== undefined) guards.add(guard);
    }
    for (const child of Object.values(state.states)) gather(child);
  };
  gather(workflow.machine.root);

  say(0, '<?xml version="1.0" encoding="UTF-8"?>');
  say(
    0,
    `<scxml xmlns="http://www.w3.org/2005/07/scxml" xmlns:n="urn:nastavnik:words" version="1.0" datamodel="ecmascript"${attribute("name", workflow.id)} initial="${rootId}">`,
  );
  if (guards.size > 0) {
    say(1, "<datamodel>");
    for (const guard of [...guards].toSorted()) say(2, `<data${attribute("id", variable(guard))} expr="true"/>`);
    say(1, "</datamodel>");
  }
  place(1, workflow.machine.root);
  say(0, "</scxml>");
  return `${out.join("\n")}\n`;
}
