import type { Instance } from "@nastavnik/core";
import type { Directory } from "../contact/directory.ts";
import type { Lives } from "../plan/lives.ts";
import type { NotificationModel } from "../rule/model.ts";
import type { NotificationRule } from "../rule/notification-rule.ts";

/** Whom a rule means towards an instance: each person once, in whatever roles. */
export async function recipientsOf(
  to: NotificationRule["to"],
  instance: Instance,
  {
    model,
    lives,
    directory,
    organisation,
  }: {
    readonly model: NotificationModel;
    readonly lives: Lives;
    readonly directory: Directory;
    readonly organisation: string;
  },
): Promise<readonly string[]> {
  const people = new Set<string>();
  for (const each of to) {
    if ("field" in each) {
      const field = model.fields[instance.workflow]?.[each.field];
      if (field?.kind === "people") for (const person of field.of(instance, lives)) people.add(person);
      continue;
    }
    const known = model.holders(each.role, instance, lives);
    const holders = known.length > 0 ? known : await directory.holders(each.role, organisation);
    for (const person of holders) people.add(person);
  }
  return [...people];
}
