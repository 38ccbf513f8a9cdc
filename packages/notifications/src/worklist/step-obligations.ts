import type { Text } from "@nastavnik/core";
import { dateWindow, type Period, type StepProgress } from "@nastavnik/core/road-map";
import type { Temporal } from "temporal-polyfill";
import type { Life, Lives } from "../plan/lives.ts";
import type { NotificationModel } from "../rule/model.ts";
import type { Owner } from "../rule/model-duty.ts";

/** A road map of a programme, and how its steps stand, as `progressOf` tells. */
export interface RoadMapWork {
  /** Identifier of the programme. */
  readonly programme: string;
  /** When a step is due that has no planned days: on the last day of this. */
  readonly period: Period;
  readonly steps: readonly StepProgress[];
  /** Who answers for a step that names nobody, or nobody who is known; a role of the model. */
  readonly otherwise: string;
}

/** A step of a road map that somebody has to do by a day. */
export interface StepObligation {
  readonly step: { readonly id: string; readonly number: string; readonly title: Text };
  /** The programme that it is planned for. */
  readonly life: Life;
  /** The act by which it is done, or the first of them. */
  readonly act: { readonly workflow: string; readonly command: string };
  readonly due: Temporal.PlainDate;
  readonly owner: Owner;
}

/** Every step that is planned and not done: of each one, the first of the responsible whom the model knows. */
export function stepObligations(
  { programme, period, steps, otherwise }: RoadMapWork,
  lives: Lives,
  model: NotificationModel,
): readonly StepObligation[] {
  const life = lives.get({ workflow: "programme", id: programme });
  if (life?.instance.status !== "active") return [];
  const { instance } = life;
  const end = dateWindow(period).to;
  return steps.flatMap(({ step, status }) => {
    const [first] = step.fulfilledBy;
    // Of a step that names no fact nobody could tell when it is done.
    if (first === undefined || (status !== "waiting" && status !== "overdue")) return [];
    const named = step.responsible.parts.flatMap((part) => (part.kind === "role" ? [part.role] : []));
    const role = named.find((each) => Object.hasOwn(model.roles, each)) ?? otherwise;
    const [person] = model.holders(role, instance, lives);
    return [
      {
        step: { id: step.id, number: step.number, title: step.title },
        life,
        act: { workflow: first.workflow, command: first.command },
        due: step.window?.to ?? end,
        owner: person === undefined ? { role } : { person },
      },
    ];
  });
}
