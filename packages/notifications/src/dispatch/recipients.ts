import type { Instance } from "@nastavnik/core";
import type { Directory } from "../contact/directory.ts";
import type { DigestKind } from "../plan/digest-window.ts";
import type { Lives } from "../plan/lives.ts";
import type { NotificationModel } from "../rule/model.ts";
import type { NotificationRule } from "../rule/notification-rule.ts";

/** Somebody who is told something: by itself, or in a digest. */
export interface Recipient {
  readonly person: string;
  readonly digest: DigestKind | undefined;
}

/** Whom a rule means towards an instance: each person once, in whatever roles, and the soonest of the ways it says. */
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
): Promise<readonly Recipient[]> {
  const people = new Map<string, DigestKind | undefined>();
  for (const { digest, ...each } of to) {
    const persons = "field" in each ? named(each.field) : await holding(each.role);
    for (const person of persons) {
      people.set(person, people.has(person) ? soonest(people.get(person), digest) : digest);
    }
  }
  return [...people].map(([person, digest]) => ({ person, digest }));

  function named(name: string): readonly string[] {
    const field = model.fields[instance.workflow]?.[name];
    return field?.kind === "people" ? field.of(instance, lives) : [];
  }
  async function holding(role: string): Promise<readonly string[]> {
    const known = model.holders(role, instance, lives);
    return known.length > 0 ? known : directory.holders(role, organisation);
  }
}

function soonest(a: DigestKind | undefined, b: DigestKind | undefined): DigestKind | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a === "day" ? a : b;
}
