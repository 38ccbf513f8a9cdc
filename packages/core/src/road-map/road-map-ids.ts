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
  const see = (id: string, path: readonly PropertyKey[]) => {
    if (seen.has(id)) repeated.push({ id, path: [...path, "id"] });
    seen.add(id);
  };
  for (const [s, stage] of map.stages.entries()) {
    see(stage.id, ["stages", s]);
    for (const [a, activity] of stage.activities.entries()) {
      const activityPath = ["stages", s, "activities", a];
      const activityId = partId(activity, stage.id, a);
      see(activityId, activityPath);
      let index = 0;
      for (const [r, row] of activity.rows.entries()) {
        for (const [n, step] of row.steps.entries()) {
          see(partId(step, activityId, index++), [...activityPath, "rows", r, "steps", n]);
        }
      }
    }
  }
  return repeated;
}
