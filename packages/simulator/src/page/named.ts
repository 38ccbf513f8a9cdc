import type { Instance, InstanceRef, Locale, Text, Workflow } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import type { PlanNames } from "@nastavnik/engine";
import { numberIn, whoseEntry } from "../session/people.ts";
import { keyOf, type Present } from "../session/session.ts";

/** The definition of a workflow. */
export function workflowOf(id: string): Workflow {
  const found = targetModel.workflows.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`expected a workflow of the target model, met ${id}`);
  return found;
}

const numbered = (id: string): string => numberIn(id) ?? `«${id}»`;

/** How somebody is called on the page. */
export function personName(present: Pick<Present, "people">, id: string, locale: Locale): string {
  return present.people.find((each) => each.id === id)?.name[locale] ?? `«${id}»`;
}

/** How an instance is called: by the people whom it is about, or by its number. */
export function instanceName(present: Present, ref: InstanceRef, locale: Locale): string {
  const instance = present.instances.get(keyOf(ref));
  if (instance === undefined) return numbered(ref.id);
  const people = peopleOf(instance);
  if (people.length === 0) return numbered(ref.id);
  return people.map((id) => personName(present, id, locale)).join(" — ");
}

function peopleOf(instance: Instance): readonly string[] {
  const { workflow, context } = instance;
  if (workflow === "participant") return [whoseEntry(instance)];
  const { mentor, mentees, person } = context;
  const text = (value: unknown): readonly string[] => (typeof value === "string" ? [value] : []);
  const list = Array.isArray(mentees) ? mentees.flatMap(text) : [];
  const all = [...text(mentor), ...list, ...(workflow === "mandate" ? text(person) : [])];
  return all.length > 3 ? [] : all;
}

/** The names of a plan, as the page knows people and things. */
export const planNames = (present: Present, locale: Locale): PlanNames => ({
  person: (id) => present.people.find((each) => each.id === id)?.name[locale],
  instance: (ref) => instanceName(present, ref, locale),
});

const noHappening: Text = { ru: "По сроку", en: "On time" };

/** How something that happened is told: a command by its own words, a term by those of its timer. */
export function toldOf(workflow: Workflow, type: string): Text {
  const command = workflow.commands[type];
  if (command !== undefined) return command.told;
  const [, delay = ""] = /^xstate\.after\.([^.]+)\./u.exec(type) ?? [];
  return workflow.timers?.[delay]?.told ?? noHappening;
}
