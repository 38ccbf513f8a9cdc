import type { By } from "../act/by.ts";
import { lintWorkflow } from "../durable-profile/lint-workflow.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { Instance } from "../instance/instance.ts";
import type { JsonObject } from "../json/json.ts";
import { type Interpreter, interpreter } from "../machine/interpreter.ts";
import { type Grounds, groundsOf } from "../requirement/grounds.ts";
import type { AnyCondition } from "../requirement/requirement.ts";
import type { Regulation } from "../regulation/regulation.ts";
import type { World } from "../world/world.ts";
import type { CommandDefinitions, EffectDefinition, Workflow } from "./workflow.ts";

/** A workflow before it is checked. `Context` is that of its instances, so that its functions read it without a cast. */
export interface WorkflowSpec<
  Context extends JsonObject = JsonObject,
  Id extends string = string,
  Commands extends CommandDefinitions = CommandDefinitions,
  Role extends string = string,
> extends Omit<Workflow<Id, Commands, Role>, "effects" | "regulation"> {
  readonly effects?: Readonly<Record<string, EffectDefinition<Context>>>;
  regulation?(instance: Instance<Context>, world: World, day: string): Regulation | undefined;
}

/** What is worked out about a workflow once, when it is defined. */
export interface CompiledWorkflow {
  readonly machine: Interpreter;
  readonly creationGuard: AnyCondition | undefined;
  readonly creationGrounds: Grounds;
  /** Whose act each command is. */
  readonly by: ReadonlyMap<string, By>;
}

const compiled = new WeakMap<Workflow, CompiledWorkflow>();

/**
 * The one door for workflows, the shipped ones and an embedder's own: checks the definition against the durable profile
 * and compiles its machine. The machine's initial context is made from the creating command, given to it as `input`.
 *
 * @throws NastavnikError `invalid-definition` with every finding that is an error, one a line; warnings are told by
 *   `lintWorkflow`
 */
export function defineWorkflow<
  Context extends JsonObject = JsonObject,
  const Id extends string = string,
  Commands extends CommandDefinitions = CommandDefinitions,
  Role extends string = string,
>(spec: WorkflowSpec<Context, Id, Commands, Role>): Workflow<Id, Commands, Role> {
  const workflow: Workflow<Id, Commands, Role> = { ...spec, effects: spec.effects ?? {} };
  const findings = lintWorkflow(workflow).filter(({ severity }) => severity === "error");
  if (findings.length > 0) {
    const lines = findings.map((finding) => `  ${finding.place}: ${finding.message} (${finding.code})`);
    throw new NastavnikError(
      "invalid-definition",
      `workflow ${spec.id} breaks the durable profile:\n${lines.join("\n")}`,
    );
  }
  return compileWorkflow(workflow);
}

/** Compiles the machine of a workflow that is known to be sound. */
export function compileWorkflow<Sound extends Workflow>(sound: Sound): Sound {
  const workflow: Workflow = sound;
  Object.freeze(workflow);
  const { machine, requirements, creationGuard: guardName } = workflow;
  const creationGuard = guardName === undefined ? undefined : requirements[guardName];
  compiled.set(workflow, {
    machine: interpreter(machine, requirements),
    creationGuard,
    creationGrounds: groundsOf(creationGuard, undefined),
    by: new Map(
      Object.entries(workflow.commands).map(([type, { by, roles = [] }]) => [type, by ?? { kind: "office", roles }]),
    ),
  });
  return sound;
}

/**
 * What was worked out about a workflow.
 *
 * @throws NastavnikError `invalid-definition` for an object that `defineWorkflow` did not make
 */
export function compiledOf(workflow: Workflow): CompiledWorkflow {
  const found = compiled.get(workflow);
  if (found === undefined) {
    throw new NastavnikError("invalid-definition", `workflow ${workflow.id} was not made by defineWorkflow`);
  }
  return found;
}
