import { type Instance, NastavnikError, type Reaction, type Workflow } from "@nastavnik/core";

/** The workflows and reactions that an engine was given, to be found by name. */
export class Catalogue {
  readonly #workflows = new Map<string, Map<number, Workflow>>();
  readonly #reactions = new Map<string, Reaction[]>();
  readonly #byId = new Map<string, Reaction>();

  /** @throws NastavnikError `invalid-definition` for two of one name, or a reaction to what no workflow knows */
  constructor(workflows: readonly Workflow[], reactions: readonly Reaction[]) {
    for (const workflow of workflows) {
      const versions = this.#workflows.get(workflow.id) ?? new Map<number, Workflow>();
      if (versions.has(workflow.version)) {
        throw invalid(`expected each version of workflow ${workflow.id} once, met version ${workflow.version} twice`);
      }
      this.#workflows.set(workflow.id, versions.set(workflow.version, workflow));
    }
    for (const reaction of reactions) {
      if (this.#byId.has(reaction.id)) throw invalid(`expected each reaction once, met ${reaction.id} twice`);
      if (!/^[\w.-]+$/.test(reaction.id)) {
        throw invalid(`expected a reaction of letters, digits, ".", "_" and "-", met ${JSON.stringify(reaction.id)}`);
      }
      this.#byId.set(reaction.id, reaction);
      this.#register(reaction);
    }
  }

  /** Every version of a workflow, the latest first. */
  versions(workflow: string): readonly Workflow[] {
    return [...(this.#workflows.get(workflow)?.values() ?? [])].toSorted((a, b) => b.version - a.version);
  }

  /**
   * The definition that an instance is pinned to; for one that does not exist yet, the latest.
   *
   * @throws NastavnikError `not-found` for an unknown workflow, `unsupported` for an unknown version of it
   */
  definitionOf(instance: Instance): Workflow {
    const versions = this.#workflows.get(instance.workflow);
    if (versions === undefined) {
      const known = [...this.#workflows.keys()].join(", ");
      throw new NastavnikError("not-found", `expected one of the workflows ${known}, met ${instance.workflow}`);
    }
    const definition =
      instance.status === "absent" ? this.versions(instance.workflow)[0] : versions.get(instance.definitionVersion);
    if (definition === undefined) {
      throw new NastavnikError(
        "unsupported",
        `${instance.workflow} ${instance.id} is pinned to version ${instance.definitionVersion} of its definition, expected one of ${[...versions.keys()].join(", ")}`,
      );
    }
    return definition;
  }

  /** Reactions to facts of this workflow that this command, or timer, made. */
  reactionsTo(workflow: string, command: string): readonly Reaction[] {
    const reactions = this.#reactions.get(workflow) ?? [];
    return reactions.filter(({ on }) => on.commands === undefined || on.commands.includes(command));
  }

  /** The reaction of that name; `undefined` if this engine does not have it, or no longer. */
  reaction(id: string): Reaction | undefined {
    return this.#byId.get(id);
  }

  #register(reaction: Reaction): void {
    const { workflow, commands } = reaction.on;
    const versions = this.versions(workflow);
    if (versions.length === 0) {
      throw invalid(`reaction ${reaction.id}: expected a workflow of this engine, met ${workflow}`);
    }
    for (const command of commands ?? []) {
      const isKnown =
        command.startsWith("xstate.") || versions.some((version) => Object.hasOwn(version.commands, command));
      if (!isKnown) throw invalid(`reaction ${reaction.id}: expected a command of ${workflow}, met ${command}`);
    }
    this.#reactions.set(workflow, [...(this.#reactions.get(workflow) ?? []), reaction]);
  }
}

function invalid(message: string): NastavnikError {
  return new NastavnikError("invalid-definition", message);
}
