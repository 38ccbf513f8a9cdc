import { type Instance, NastavnikError, type Reaction, type Workflow } from "@nastavnik/core";
import { lintReactions } from "@nastavnik/core/lint";

const none: readonly never[] = [];

/** The workflows and reactions that an engine was given, to be found by name. */
export class Catalogue {
  readonly #workflows = new Map<string, Map<number, Workflow>>();
  readonly #reactions = new Map<string, Reaction[]>();
  readonly #byId = new Map<string, Reaction>();

  /** @throws NastavnikError `invalid-definition` for two of one name, or reactions in which `lintReactions` finds an error */
  constructor(workflows: readonly Workflow[], reactions: readonly Reaction[]) {
    for (const workflow of workflows) {
      const versions = this.#workflows.get(workflow.id) ?? new Map<number, Workflow>();
      if (versions.has(workflow.version)) {
        throw invalid(`expected each version of workflow ${workflow.id} once, met version ${workflow.version} twice`);
      }
      this.#workflows.set(workflow.id, versions.set(workflow.version, workflow));
    }
    const findings = lintReactions(workflows, reactions).filter(({ severity }) => severity === "error");
    if (findings.length > 0) {
      throw invalid(findings.map(({ place, message }) => `reaction ${place}: ${message}`).join("\n"));
    }
    for (const reaction of reactions) {
      const { workflow } = reaction.on;
      this.#byId.set(reaction.id, reaction);
      this.#reactions.set(workflow, [...(this.#reactions.get(workflow) ?? []), reaction]);
    }
  }

  /** The latest version of each workflow. */
  latest(): readonly Workflow[] {
    return [...this.#workflows.keys()].flatMap((id) => this.versions(id).slice(0, 1));
  }

  /** Every version of a workflow, the latest first. */
  versions(workflow: string): readonly Workflow[] {
    return [...(this.#workflows.get(workflow)?.values() ?? [])].toSorted((a, b) => b.version - a.version);
  }

  /**
   * The versions of a workflow that must be known.
   *
   * @throws NastavnikError `not-found` for an unknown workflow
   */
  known(workflow: string): ReadonlyMap<number, Workflow> {
    const versions = this.#workflows.get(workflow);
    if (versions !== undefined) return versions;
    const known = [...this.#workflows.keys()].join(", ");
    const en = `expected one of the workflows ${known}, met ${workflow}`;
    const ru = `процесс ${workflow} здесь неизвестен (известны ${known}): дайте программе его определение`;
    throw new NastavnikError("not-found", en, { text: { en, ru } });
  }

  /**
   * The definition that an instance is pinned to; for one that does not exist yet, the latest.
   *
   * @throws NastavnikError `not-found` for an unknown workflow, `unsupported` for an unknown version of it
   */
  definitionOf(instance: Instance): Workflow {
    const versions = this.known(instance.workflow);
    const definition =
      instance.status === "absent" ? this.versions(instance.workflow)[0] : versions.get(instance.definitionVersion);
    if (definition === undefined) {
      const known = [...versions.keys()].join(", ");
      const en = `${instance.workflow} ${instance.id} is pinned to version ${instance.definitionVersion} of its definition, expected one of ${known}: give the engine that version among its workflows`;
      const ru = `${instance.workflow} ${instance.id} идёт по версии ${instance.definitionVersion} своего определения, а здесь известны ${known}: дайте программе и эту версию`;
      throw new NastavnikError("unsupported", en, { text: { en, ru } });
    }
    return definition;
  }

  /** Reactions to facts of this workflow. */
  reactionsTo(workflow: string): readonly Reaction[] {
    return this.#reactions.get(workflow) ?? none;
  }

  /** The reaction of that name; `undefined` if this engine does not have it, or no longer. */
  reaction(id: string): Reaction | undefined {
    return this.#byId.get(id);
  }
}

function invalid(message: string): NastavnikError {
  return new NastavnikError("invalid-definition", message);
}
