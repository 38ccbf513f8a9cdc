import type { Text } from "../text/text.ts";
import { cellWarning } from "./cell-warning.ts";
import { type DateWindow, dateWindow, earlierOf, laterOf, overlaps } from "./date-window.ts";
import type { Deadline } from "./deadline.ts";
import type { SchoolTimes } from "./deadline-cell.ts";
import { deadlineWarning } from "./deadline-warning.ts";
import { parseDeadline } from "./parse-deadline.ts";
import { parseResponsible } from "./parse-responsible.ts";
import type { RoadMap, RoadMapActivity, RoadMapRow, RoadMapStage } from "./road-map.ts";
import { partId } from "./road-map-ids.ts";
import type { PlannedActivity, PlannedRow, PlannedStage, RoadMapPlan, RoadMapWarning } from "./road-map-plan.ts";
import type { RoadMapRole } from "./road-map-role.ts";

type Path = readonly (string | number)[];

const blank: Text = { ru: "пустая ячейка", en: "a blank cell" };
const noDeadline = cellWarning("no-deadline", { ru: "срок", en: "a deadline" }, blank);
const noResponsible = cellWarning("no-responsible", { ru: "ответственный", en: "who is responsible" }, blank);

/**
 * Puts a road map into the time of a programme: every row and step gets its planned days and its roles, and whatever is
 * blank or doubtful is told as a warning. The road map's own period, if it names one, is taken before the programme's.
 *
 * @param roles - whom the column of the responsible may name, such as `roadMapRoles` of the target model; the road map's
 *   own roles come before them
 * @param calendar - whose terms and school holidays deadlines may name; a `SchoolCalendar` will do
 */
export function planRoadMap(
  map: RoadMap,
  programmePeriod: DateWindow,
  roles: readonly RoadMapRole[],
  calendar?: SchoolTimes,
): RoadMapPlan {
  const period = map.period ? dateWindow(map.period) : programmePeriod;
  const known = [...map.roles, ...roles];
  const warnings: RoadMapWarning[] = [];

  function planRow(
    row: RoadMapRow,
    path: Path,
    parents: { stage: string; activity: string; before: number },
  ): PlannedRow {
    const deadline = parseDeadline(row.deadline, period, calendar);
    const windows = row.window ? [dateWindow(row.window)] : plannedDays(deadline);
    const responsible = parseResponsible(row.responsible, known);
    if (row.window) {
      if (!overlaps(dateWindow(row.window), period)) {
        const written = `${row.window.from} – ${row.window.to}`;
        warnings.push({ path: [...path, "window"], ...deadlineWarning("outside-period", written, period) });
      }
    } else if (deadline.warning) {
      warnings.push({ path: [...path, "deadline"], ...deadline.warning });
    } else if (deadline.kind === "unspecified") {
      warnings.push({ path: [...path, "deadline"], ...noDeadline });
    }
    if (responsible.parts.length === 0) {
      warnings.push({ path: [...path, "responsible"], ...noResponsible });
    }
    for (const part of responsible.parts) {
      if (part.kind === "text") {
        warnings.push({ path: [...path, "responsible"], ...part.warning });
      }
    }
    const planned = { deadline, windows, ...spanOf(windows), responsible };
    return {
      ...planned,
      ...(row.plannedResult && { plannedResult: row.plannedResult }),
      ...(row.documentKind && { documentKind: row.documentKind }),
      ...(row.reportingForm && { reportingForm: row.reportingForm }),
      ...(row.reportingDeadline !== undefined && { reportingDeadline: row.reportingDeadline }),
      steps: row.steps.map((step, index) => ({
        id: partId(step, parents.activity, parents.before + index),
        stage: parents.stage,
        activity: parents.activity,
        number: step.number,
        title: step.title,
        ...planned,
        fulfilledBy: step.fulfilledBy,
      })),
    };
  }

  function planActivity(activity: RoadMapActivity, id: string, stage: string, path: Path): PlannedActivity {
    const rows: PlannedRow[] = [];
    let before = 0;
    for (const [index, row] of activity.rows.entries()) {
      rows.push(planRow(row, [...path, "rows", index], { stage, activity: id, before }));
      before += row.steps.length;
    }
    return { id, title: activity.title, ...windowOver(rows), rows };
  }

  function planStage(stage: RoadMapStage, path: Path): PlannedStage {
    const { id, number, title, lifecycleStage } = stage;
    const activities = stage.activities.map((activity, index) =>
      planActivity(activity, partId(activity, id, index), id, [...path, "activities", index]),
    );
    const lifecycle = lifecycleStage !== undefined && { lifecycleStage };
    return { id, number, title, ...lifecycle, ...windowOver(activities), activities };
  }

  const stages = map.stages.map((stage, index) => planStage(stage, ["stages", index]));
  const rows = stages.flatMap((stage) => stage.activities.flatMap((activity) => activity.rows));
  return { title: map.title, period, stages, steps: rows.flatMap((row) => row.steps), warnings };
}

/** The days of a deadline; what recurs is planned from the first to the last of them. */
function plannedDays(deadline: Deadline): readonly DateWindow[] {
  if (!("windows" in deadline)) return [];
  const { window } = spanOf(deadline.windows);
  return deadline.kind === "recurring" && window ? [window] : deadline.windows;
}

/** From the earliest to the latest day of all windows; nothing where there is none. */
function spanOf(windows: readonly DateWindow[]): { readonly window?: DateWindow } {
  if (windows.length === 0) return {};
  return {
    window: {
      from: windows.map(({ from }) => from).reduce(earlierOf),
      to: windows.map(({ to }) => to).reduce(laterOf),
    },
  };
}

function windowOver(parts: readonly { readonly window?: DateWindow }[]): { readonly window?: DateWindow } {
  return spanOf(parts.flatMap(({ window }) => window ?? []));
}
