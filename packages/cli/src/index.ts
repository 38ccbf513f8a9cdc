export { execute, type ExitCode } from "./execute.ts";
export { type SendingSettings, sendingSettings } from "./notifications/sending-settings.ts";
export { nastavnik } from "./program.ts";
