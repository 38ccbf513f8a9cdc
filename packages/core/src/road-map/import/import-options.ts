import type { Period } from "../date-window.ts";
import type { SchoolTimes } from "../deadline-cell.ts";
import type { RoadMapRole } from "../road-map-role.ts";

/** How a road map is imported. */
export interface ImportOptions {
  /** Period of the plan; what the file says of it otherwise. */
  readonly period?: Period;
  /** Period that is assumed, with a warning, where neither is known. */
  readonly otherwise: Period;
  /** Whom the column of the responsible may name, such as `roadMapRoles` of the target model. */
  readonly roles: readonly RoadMapRole[];
  /** Whose terms and school holidays deadlines may name; a `SchoolCalendar` will do. */
  readonly calendar?: SchoolTimes;
}
