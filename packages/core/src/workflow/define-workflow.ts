import type { AnyStateMachine } from "xstate";
import type { Occasion } from "../command/occasion.ts";
import { lintWorkflow } from "../durable-profile/lint-workflow.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { JsonObject } from "../json/json.ts";
import type { AnyCondition } from "../requirement/requirement.ts";
import { type Interpreter, interpreter } from "../machine/interpreter.ts";
import type { Workflow } from "./workflow.ts";

const compiled = new WeakMap<Workflow, Interpreter>();

/** A workflow before it is checked; requirements of any context type are taken. */
export interface WorkflowSpec extends Omit<Workflow, "requirements" | "effects"> {
  readonly requirements: Readonly<Record<string, unknown>>;
  readonly effects?: Workflow["effects"];
}

function initialContextOf(machine: AnyStateMachine): (occasion: Occasion) => JsonObject {
  const context: unknown = (machine.config as { context?: unknown }).context;
  if (typeof context === "function") {
    return (occasion) => (context as (args: { input: Occasion }) => JsonObject)({ input: occasion });
  }
  return () => (context ?? {}) as JsonObject;
}

/**
 * The one door for workflows, the shipped ones and an embedder's own: checks the definition against the durable profile
 * and compiles its machine. The machine's initial context is made from the creating command, given to it as `input`.
 *
 * @throws NastavnikError `invalid-definition` with every finding, one a line
 */
export function defineWorkflow(spec: WorkflowSpec): Workflow {
  const workflow: Workflow = {
    ...spec,
    effects: spec.effects ?? {},
    requirements: spec.requirements as Readonly<Record<string, AnyCondition>>,
  };
  const findings = lintWorkflow(workflow);
  if (findings.length > 0) {
    const lines = findings.map((finding) => `  ${finding.place}: ${finding.message} (${finding.code})`);
    throw new NastavnikError(
      "invalid-definition",
      `workflow ${spec.id} breaks the durable profile:\n${lines.join("\n")}`,
    );
  }
  compiled.set(workflow, interpreter(workflow.machine, workflow.requirements, initialContextOf(workflow.machine)));
  return Object.freeze(workflow);
}

/** The compiled machine of a workflow that `defineWorkflow` made. */
export function interpreterOf(workflow: Workflow): Interpreter {
  const found = compiled.get(workflow);
  if (found === undefined) {
    throw new NastavnikError("invalid-definition", `workflow ${workflow.id} was not made by defineWorkflow`);
  }
  return found;
}
