// Weighs the main door of core as a browser would get it, with everything that it brings; too heavy is a failure.
import { fileURLToPath } from "node:url";
import { bundle } from "./browser/bundle.ts";

/** In kB of 1000 bytes. */
const limit = 80;

const folder = fileURLToPath(new URL("../packages/cli", import.meta.url));
const weigh = async (program: string): Promise<number> => (await bundle(program, { folder, of: "dist" })).gzip / 1000;

const door = await weigh(`export * from "@nastavnik/core";`);
const polyfill = await weigh(`export { Temporal } from "temporal-polyfill";`);
console.log(
  `size of core: ${door.toFixed(1)} kB gzip with XState, zod and Temporal's polyfill (${polyfill.toFixed(1)} kB of it); limit ${limit} kB`,
);
if (door > limit) process.exitCode = 1;
