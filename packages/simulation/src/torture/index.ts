export type { Finding } from "./judge/finding.ts";
export { torture, type TortureEvent, type TortureOptions, type TortureResult } from "./torture.ts";
