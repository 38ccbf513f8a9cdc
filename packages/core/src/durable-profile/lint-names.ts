import type { AnyStateNode } from "xstate";
import type { Workflow } from "../workflow/workflow.ts";
import type { Report } from "./finding.ts";

/** What is wrong with the identity of a workflow and the names of its states: keys of stored things are made of them. */
export function lintNames({ id, version }: Workflow, states: readonly AnyStateNode[], report: Report): void {
  if (id.trim() === "" || id.includes("/")) {
    report("workflow-id", id, "expected an id without slashes, since a slash joins it to the id of an instance");
  }
  if (!Number.isSafeInteger(version) || version < 1) {
    report("workflow-version", id, `expected a version such as 1, 2 or 3, met ${String(version)}`);
  }
  for (const state of states) {
    const { states: below = {} } = state.config;
    // XState itself loses such a state without a word, so it is looked for where it was written down.
    if (Object.hasOwn(below, "__proto__")) {
      report(
        "reserved-state",
        state.id,
        "expected another name than __proto__, which no object can be trusted to keep",
      );
    }
  }
}
