export { given, type Given, type GivenOptions, type Then } from "./given.ts";
export { simulationMatchers } from "./matchers.ts";
