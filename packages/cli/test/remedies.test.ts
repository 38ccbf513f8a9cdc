import {
  absentInstance,
  type AnyCondition,
  applyFact,
  type Instance,
  noRegulation,
  type Regulation,
  regulationOf,
  type Occasion,
  type Related,
  type Relation,
} from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import { type ProgrammeContext, targetModel } from "@nastavnik/core/target-model";
import { readHistory } from "@nastavnik/engine";
import { targetModelNotifications } from "@nastavnik/notifications/target-model";
import { memoryStore } from "@nastavnik/persistence/memory";
import { reportSettings, simulateYear, yearClock } from "@nastavnik/simulation";
import { expect, it } from "vitest";
import { smallYear } from "../../simulation/test/example-year.ts";

type Requirement = Extract<AnyCondition, { readonly kind: "requirement" }>;

const requirementsIn = (condition: AnyCondition): readonly Requirement[] =>
  condition.kind === "requirement" ? [condition] : condition.of.flatMap(requirementsIn);

/** The same instance, of which is noted what is read: `unit.reports`, or in which state it is. */
function noting(instance: Instance, reads: Set<string>): Instance {
  const context = new Proxy(instance.context, {
    get(target, key, receiver) {
      if (typeof key === "string") reads.add(`${instance.workflow}.${key}`);
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  const note = (): void => void reads.add(`${instance.workflow} state`);
  const noted = { ...instance, context };
  Object.defineProperty(noted, "value", { get: () => (note(), instance.value) });
  Object.defineProperty(noted, "status", { get: () => (note(), instance.status) });
  return noted;
}

/** The regulation by which the programme goes on. */
function regulationIn(programme: Instance | undefined): Regulation {
  const { regulations = {}, cycleEdition = "" } = (programme?.context ?? {}) as Partial<ProgrammeContext>;
  const edition = regulations[cycleEdition];
  return edition === undefined ? noRegulation : regulationOf(edition);
}

it("whoever is said to give what is missing changes what the requirement reads, as a simulated year shows", async () => {
  const definition = smallYear();
  const clock = yearClock(definition);
  const store = memoryStore({ tenant: definition.organisation.id, clock });
  await simulateYear({ definition, seed: 1, store, clock });
  const { facts } = await readHistory(store);
  const { calendar } = reportSettings(definition);
  const { remedies = {} } = targetModelNotifications;

  const writes = new Map<string, Set<string>>();
  const reads = new Map<string, Set<string>>();
  const instances = new Map<string, Instance>();
  const below = new Map<string, Set<string>>();
  const samples = new Map<string, number>();
  const found = (relation: Relation): Related => {
    if ("id" in relation) return instances.get(refKey(relation));
    if ("parent" in relation) {
      const keys = below.get(`${relation.workflow} ${relation.parent}`) ?? [];
      return [...keys].flatMap((key) => instances.get(key) ?? []);
    }
    return undefined;
  };
  for (const fact of facts) {
    const { workflow } = fact.instance;
    const key = refKey(fact.instance);
    const before = instances.get(key) ?? absentInstance(fact.instance);
    const instance = applyFact(before, fact);
    instances.set(key, instance);
    if (instance.parent !== undefined) {
      const group = `${workflow} ${instance.parent}`;
      below.set(group, (below.get(group) ?? new Set()).add(key));
    }
    const act = `${workflow}/${fact.command.type}`;
    const written = writes.get(act) ?? new Set<string>();
    for (const { path } of fact.changes) written.add(`${workflow}.${String(path[0])}`);
    if (JSON.stringify([before.value, before.status]) !== JSON.stringify([instance.value, instance.status])) {
      written.add(`${workflow} state`);
    }
    writes.set(act, written);

    const regulation = regulationIn(instances.get(`programme/${definition.id}`));
    const ref = { ...fact.instance, ...(instance.parent !== undefined && { parent: instance.parent }) };
    const definitionOf = targetModel.workflows.find(({ id }) => id === workflow);
    const count = (samples.get(act) ?? 0) + 1;
    samples.set(act, count);
    if (definitionOf === undefined || count > 3) continue;
    for (const requirement of Object.values(definitionOf.requirements).flatMap(requirementsIn)) {
      if (!Object.hasOwn(remedies, requirement.id)) continue;
      // What this school has not chosen is asked of nobody in it.
      if (requirement.choice !== undefined && regulation.value(requirement.choice) === undefined) continue;
      const noted = reads.get(requirement.id) ?? new Set<string>();
      reads.set(requirement.id, noted);
      for (const [type, command] of Object.entries(definitionOf.commands)) {
        // What another package counts or judges is made of what the question tells it.
        const told = new Set<string>();
        const subject = { instance: ref, context: noting(instance, told).context, payload: fact.command.payload };
        const related: Record<string, Related> = {};
        try {
          const relations = { ...definitionOf.relations?.(subject), ...command.relations?.(subject) };
          for (const [name, relation] of Object.entries(relations)) {
            if (!("id" in relation) && !("parent" in relation)) {
              const note = (): undefined => {
                for (const each of told) noted.add(each);
              };
              Object.defineProperty(related, name, { get: note });
              continue;
            }
            const met = found(relation);
            related[name] = Array.isArray(met)
              ? met.map((each: Instance) => noting(each, noted))
              : met !== undefined && "version" in met
                ? noting(met, noted)
                : met;
          }
          const occasion = {
            ...fact.command,
            type,
            actor: fact.actor,
            at: fact.at,
            instance: ref,
            world: { calendar, related },
            regulation,
            act: { kind: "none" },
          } as unknown as Occasion;
          requirement.check(noting(instance, noted).context, occasion, regulation.value(requirement.choice ?? ""));
        } catch {
          // Of another command, or of a payload that this one does not have: what it has read until then is noted.
        }
      }
    }
  }

  const notDone: string[] = [];
  const doubtful: string[] = [];
  for (const [code, { workflow, command }] of Object.entries(remedies)) {
    const written = writes.get(`${workflow}/${command}`);
    const read = reads.get(code);
    if (written === undefined || read === undefined) notDone.push(code);
    else if (![...written].some((each) => read.has(each))) doubtful.push(code);
  }
  expect(doubtful).toEqual([]);
  // What nobody has done or asked in this third of a year cannot be told from it: see the commands themselves.
  expect(notDone.length).toBeLessThan(Object.keys(remedies).length / 2);
});
