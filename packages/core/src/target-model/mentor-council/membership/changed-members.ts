import type { MentorCouncilContext } from "../mentor-council-context.ts";

interface Change {
  readonly joined: readonly string[];
  readonly left: readonly string[];
  readonly chair?: string | undefined;
  readonly secretary?: string | undefined;
}

type Composition = Pick<MentorCouncilContext, "members" | "chair" | "secretary">;

/** Who is in the council, its chair and its secretary, after a change; a secretary who leaves is none. */
export function changedMembers({ members, chair, secretary }: Composition, change: Change): Composition {
  const next = [...members.filter((person) => !change.left.includes(person)), ...change.joined];
  const kept = secretary !== undefined && next.includes(secretary) ? secretary : undefined;
  const named = change.secretary ?? kept;
  return { members: next, chair: change.chair ?? chair, ...(named !== undefined && { secretary: named }) };
}
