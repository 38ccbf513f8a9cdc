export { execute, type ExitCode } from "./execute.ts";
export { nastavnik } from "./program.ts";
