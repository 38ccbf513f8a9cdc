export { nastavnik } from "./program.ts";
