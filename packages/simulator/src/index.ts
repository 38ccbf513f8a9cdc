export type { Beginning, Shelf } from "./session/opening.ts";
