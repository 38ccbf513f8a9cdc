import type { StateValue } from "./instance.ts";

/**
 * Whether `value` lies in the state named by `path`, a list of state names joined by dots: `"working"` and
 * `"working.meetings.closing"` both match `{ working: { meetings: "closing", plan: "draft" } }`.
 */
export function matchesState(value: StateValue, path: string): boolean {
  let here: StateValue | undefined = value;
  for (const name of path.split(".")) {
    if (here === undefined) return false;
    if (typeof here === "string") {
      if (here !== name) return false;
      here = undefined;
    } else {
      if (!Object.hasOwn(here, name)) return false;
      here = here[name];
    }
  }
  return true;
}
