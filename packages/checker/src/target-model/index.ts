export { targetModelWorlds } from "./model-of.ts";
