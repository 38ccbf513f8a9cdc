export type { Finding, Severity } from "./finding.ts";
export { lintReactions } from "./lint-reactions.ts";
export { lintWorkflow } from "./lint-workflow.ts";
