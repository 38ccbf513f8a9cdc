export type { DiagramOptions } from "./diagram/diagram-options.ts";
export { toDot } from "./diagram/to-dot.ts";
export { toMermaid } from "./diagram/to-mermaid.ts";
export { toSvg } from "./diagram/to-svg.ts";
export { reportHtml } from "./report/report-html.ts";
export type { ReportOptions } from "./report/report-options.ts";
export { type GuardedTransition, type RequirementRow, requirementsTable } from "./requirements/requirements-table.ts";
