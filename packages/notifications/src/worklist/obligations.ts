import type { SchoolCalendar, Instance } from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import type { Life, Lives } from "../plan/lives.ts";
import { occurrencesOf } from "../plan/occurrences.ts";
import type { NotificationModel } from "../rule/model.ts";
import type { Owner } from "../rule/model-duty.ts";
import { type NotificationRule, workflowOf } from "../rule/notification-rule.ts";
import type { RuleSet } from "../rule/parse-rules.ts";

/** Something that somebody has to do by a day. */
export interface Obligation {
  /** The rule that tells of it, or the duty of the model. */
  readonly rule: Pick<NotificationRule, "id" | "title">;
  /** Tells it from the others of the instance, where there may be several. */
  readonly name?: string;
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

/** Every obligation of an instance as it is: of each rule that says by which command it is done, and of its own days. */
export function obligationsOf(
  life: Life,
  lives: Lives,
  { rules }: RuleSet,
  model: NotificationModel,
  calendar: SchoolCalendar,
): readonly Obligation[] {
  const { instance } = life;
  const own = instance.status === "active" ? (model.duties?.[instance.workflow] ?? []) : [];
  const byDay = own.flatMap((duty) =>
    duty.open(life, lives, calendar).map((each) => ({ ...each, rule: duty, command: duty.command, life })),
  );
  const byRule = rules.flatMap((rule) => {
    const { duty } = rule;
    if (duty === undefined || workflowOf(rule) !== instance.workflow || "fact" in rule.on) return [];
    const [first] = occurrencesOf(rule, life, calendar, model);
    if (first === undefined) return [];
    // A deadline is the day itself; after so many days without anything, the day on which they are over.
    const isDeadline = "timer" in rule.on || ("date" in rule.on && rule.on.after === undefined);
    const due = isDeadline ? first.about : first.on;
    return ownersOf(rule, instance, lives, model).map((owner) => ({ rule, command: duty, life, due, owner }));
  });
  return [...byRule, ...byDay];
}
