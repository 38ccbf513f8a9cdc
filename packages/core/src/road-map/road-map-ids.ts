interface Identified {
  readonly id?: string | undefined;
}

interface Outline {
  readonly stages: readonly {
    readonly id: string;
    readonly activities: readonly (Identified & {
      readonly rows: readonly { readonly steps: readonly Identified[] }[];
    })[];
  }[];
}

/** The part's own identifier, or one made of its parent's and its place among its siblings, counted from 1. */
export function partId(part: Identified, parent: string, index: number): string {
  return part.id ?? `${parent}.${index + 1}`;
}

/** Identifiers that a stage, an activity or a step has although another part of the road map has it already. */
export function repeatedIds(map: Outline): readonly { readonly id: string; readonly path: readonly PropertyKey[] }[] {
  const seen = new Set<string>();
  const repeated: { readonly id: string; readonly path: readonly PropertyKey[] }[] = [];
  const isNew = (part: Identified, id: string, path: readonly PropertyKey[]): boolean => {
    if (seen.has(id)) repeated.push({ id, path: part.id === undefined ? path : [...path, "id"] });
    return seen.size < seen.add(id).size;
  };
  for (const [s, stage] of map.stages.entries()) {
    // What stands under a repeated id would only repeat the complaint.
    if (!isNew(stage, stage.id, ["stages", s])) continue;
    for (const [a, activity] of stage.activities.entries()) {
      const path = ["stages", s, "activities", a];
      const activityId = partId(activity, stage.id, a);
      if (!isNew(activity, activityId, path)) continue;
      let index = 0;
      for (const [r, row] of activity.rows.entries()) {
        for (const [n, step] of row.steps.entries()) {
          isNew(step, partId(step, activityId, index++), [...path, "rows", r, "steps", n]);
        }
      }
    }
  }
  return repeated;
}
