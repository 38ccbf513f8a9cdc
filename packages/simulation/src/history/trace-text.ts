import type { InstanceRef, Locale, SchoolCalendar, Text, Workflow } from "@nastavnik/core";
import { timerEvent } from "@nastavnik/core";
import type { StoredFact } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import type { Refusal } from "./simulated-history.ts";

interface Traced {
  readonly workflows: readonly Workflow[];
  readonly facts: readonly StoredFact[];
  readonly refusals: readonly Refusal[];
  readonly calendar: SchoolCalendar;
  /** The one instance that is told of; all of them unless told. */
  readonly of?: InstanceRef;
}

interface Line {
  readonly at: Temporal.Instant;
  readonly lines: readonly string[];
}

const words = {
  refused: { ru: "отказано", en: "refused" },
  itself: { ru: "само", en: "of itself" },
} as const satisfies Record<string, Text>;

/** A history as a story: date, whose it is, what happened, who did it; a refusal with every reason. */
export function traceText({ workflows, facts, refusals, calendar, of }: Traced, locale: Locale): string {
  const isMeant = ({ workflow, id }: InstanceRef): boolean =>
    of === undefined || (of.workflow === workflow && of.id === id);
  const definitionOf = (ref: InstanceRef) => workflows.find(({ id }) => id === ref.workflow);
  const named = (ref: InstanceRef): string => `${definitionOf(ref)?.title[locale] ?? ref.workflow} ${ref.id}`;
  const happened = facts
    .filter(({ instance }) => isMeant(instance))
    .map(({ instance, command, actor, at, due }): Line => {
      const definition = definitionOf(instance);
      const [, timer] = /^xstate\.after\.([^.]+)\./.exec(timerEvent(command.type)) ?? [];
      const told = definition?.commands[command.type]?.told ?? (timer && definition?.timers?.[timer]?.told);
      const who = due === undefined ? actor.id : words.itself[locale];
      return { at, lines: [`${named(instance)}: ${told ? told[locale] : command.type} — ${who}`] };
    });
  const refused = refusals
    .filter(({ instance }) => isMeant(instance))
    .map((refusal): Line => {
      const { instance, command, actor, at, reasons } = refusal;
      const label = definitionOf(instance)?.commands[command]?.label[locale] ?? command;
      return {
        at,
        lines: [
          `${named(instance)}: ${label} — ${actor} — ${words.refused[locale]}`,
          ...reasons.map(({ text, clause }) => `    · ${text[locale]}${clause === undefined ? "" : ` (${clause})`}`),
        ],
      };
    });
  return [...happened, ...refused]
    .map((line, index) => ({ ...line, index }))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || a.index - b.index)
    .map(({ at, lines: [first = "", ...others] }) =>
      [`${calendar.dateOf(at).toString()}  ${first}`, ...others].join("\n"),
    )
    .join("\n");
}
