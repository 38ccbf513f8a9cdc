export { statePaths } from "./chart/state-paths.ts";
export type { DiagramOptions } from "./diagram/diagram-options.ts";
export { toDot } from "./diagram/to-dot.ts";
export { toMermaid } from "./diagram/to-mermaid.ts";
export { toSvg } from "./diagram/to-svg.ts";
export { type SvgPart, type SvgPartsOptions, toSvgParts } from "./diagram/to-svg-parts.ts";
export { escapeMarkup } from "./markup/escape-markup.ts";
export { chartPage, type ChartPageOptions } from "./page/chart-page.ts";
export { type GuardedTransition, type RequirementRow, requirementsTable } from "./requirements/requirements-table.ts";
