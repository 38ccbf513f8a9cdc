export { addUp, type AddUpOptions } from "./add-up.ts";
export { monitoringFile, type MonitoringFile, type SchoolSheet } from "./monitoring-file.ts";
export { monitoringJsonSchema } from "./monitoring-json-schema.ts";
export { printNote } from "./print-note.ts";
export type { GroupIndicator, MonitoredGroup, RegionMonitoring, SchoolRef } from "./region-monitoring.ts";
export { monitoringTable, type MonitoringTable } from "./sheets-from-table.ts";
