import type { SchoolCalendar, Instance } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import type { Life, Lives } from "../plan/lives.ts";
import { occurrencesOf } from "../plan/occurrences.ts";
import type { NotificationModel } from "../rule/model.ts";
import { type NotificationRule, workflowOf } from "../rule/notification-rule.ts";
import type { RuleSet } from "../rule/parse-rules.ts";

/** In whose work list something is, and in no other: a person's, or that of everybody who holds an office nobody is named for. */
export type Owner = { readonly person: string } | { readonly role: string };

/** Something that somebody has to do by a day. */
export interface Obligation {
  readonly rule: NotificationRule;
  /** The command by which it is done. */
  readonly command: string;
  readonly life: Life;
  readonly due: Temporal.PlainDate;
  readonly owner: Owner;
}

function ownersOf(
  rule: NotificationRule,
  instance: Instance,
  lives: Lives,
  model: NotificationModel,
): readonly Owner[] {
  for (const each of rule.to) {
    if ("field" in each) {
      const field = model.fields[instance.workflow]?.[each.field];
      const people = field?.kind === "people" ? [...new Set(field.of(instance, lives))] : [];
      // What each of them has to do himself is an obligation of each.
      if (people.length > 0) return people.map((person) => ({ person }));
      continue;
    }
    const [first] = model.holders(each.role, instance, lives);
    return [first === undefined ? { role: each.role } : { person: first }];
  }
  return [];
}

/** Every obligation of an instance as it is: of each rule that says by which command it is done. */
export function obligationsOf(
  life: Life,
  lives: Lives,
  { rules }: RuleSet,
  model: NotificationModel,
  calendar: SchoolCalendar,
): readonly Obligation[] {
  const { instance } = life;
  return rules.flatMap((rule) => {
    const { duty } = rule;
    if (duty === undefined || workflowOf(rule) !== instance.workflow || "fact" in rule.on) return [];
    const [first] = occurrencesOf(rule, life, calendar, model);
    if (first === undefined) return [];
    // A deadline is the day itself; after so many days without anything, the day on which they are over.
    const isDeadline = "timer" in rule.on || ("date" in rule.on && rule.on.after === undefined);
    const due = isDeadline ? first.about : first.on;
    return ownersOf(rule, instance, lives, model).map((owner) => ({ rule, command: duty, life, due, owner }));
  });
}
