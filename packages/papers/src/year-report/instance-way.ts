import type { Text, Words, Workflow } from "@nastavnik/core";
import { details } from "./details.ts";
import { inOrderOfDays, type Life, type Moment, topState } from "./history.ts";
import { stateTitle, tellingOf } from "./telling.ts";

/** A dated event on the way of an instance. */
export interface InstanceEvent {
  readonly date: string;
  /** Day of the recording, where that is later than the day on which it happened. */
  readonly recorded?: string;
  /** What the workflow's definition says it is: `meeting`, `trouble` …; `end` when the instance came to its end. */
  readonly kind: string;
  /** Type of the command or of the timer. */
  readonly type: string;
  readonly title: Text;
  /** Kind of meeting, number of the order, reason … */
  readonly detail?: Text;
  /** Identifier of the person that the event is about. */
  readonly person?: string;
}

/** The way of one instance through the year. */
export interface InstanceWay {
  readonly id: string;
  /** Outermost state in the end, such as `working` or `closed`. */
  readonly state: string;
  readonly stateTitle: Text;
  readonly began: string;
  /** Date on which it came to its end. */
  readonly ended?: string;
  readonly events: readonly InstanceEvent[];
}

function eventOf({ fact, date, recorded }: Moment, workflow: Workflow, own: Words): InstanceEvent {
  const { type, payload } = fact.command;
  const { told, kind } = tellingOf(workflow, type);
  const about = payload["person"] ?? payload["whose"];
  const detail = details(workflow, type, payload, own);
  return {
    date,
    ...(recorded !== undefined && { recorded }),
    kind: fact.status === "done" ? "end" : kind,
    type,
    title: told,
    ...(detail && { detail }),
    ...(typeof about === "string" && { person: about }),
  };
}

/** Tells the way of an instance of any workflow from its facts. @param own - words of the organisation's own */
export function instanceWay({ ref, moments, last }: Life, workflow: Workflow, own: Words): InstanceWay {
  const state = topState(last.fact.to);
  return {
    id: ref.id,
    state,
    stateTitle: stateTitle(workflow, state),
    began: moments[0].date,
    ...(last.fact.status === "done" && { ended: last.date }),
    events: inOrderOfDays(moments.map((each) => eventOf(each, workflow, own))),
  };
}
