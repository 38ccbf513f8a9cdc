import type { RoadMap } from "@nastavnik/core/road-map";

/**
 * A road map whose progress can be read: one that names no fact for any of its steps has each of them ticked by a record
 * of its own; any other stays as it is.
 */
export function trackedRoadMap(roadMap: RoadMap): RoadMap {
  const rows = roadMap.stages.flatMap(({ activities }) => activities.flatMap((activity) => activity.rows));
  if (rows.some((row) => row.steps.some(({ fulfilledBy }) => fulfilledBy.length > 0))) return roadMap;
  const stages = roadMap.stages.map((stage, s) => ({
    ...stage,
    activities: stage.activities.map((activity, a) => ({
      ...activity,
      rows: activity.rows.map((row, r) => ({
        ...row,
        steps: row.steps.map((step, n) => ({
          ...step,
          fulfilledBy: [
            {
              workflow: "programme",
              command: "record-step",
              times: "once" as const,
              where: { step: `${s}-${a}-${r}-${n}` },
            },
          ],
        })),
      })),
    })),
  }));
  return { ...roadMap, stages };
}
