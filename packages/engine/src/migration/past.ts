import { absentInstance, applyFact, type Fact, type Instance, type InstanceRef } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { PersonalReading } from "../store/personal-read.ts";
import type { Store } from "../store/store.ts";

/** A store as it was after a fact, which goes on from fact to fact. */
export class Past {
  readonly #instances = new Map<string, Instance>();
  readonly #groups = new Map<string, Map<string, Instance>>();
  #replaced: Instance | undefined;
  #position = 0;
  /** It takes no commands; personal data are those of now. */
  readonly store: Store;

  /**
   * @param asNow - workflows whose instances are seen as they are now
   * @param reading - as whom personal data are read
   */
  constructor(base: Store, asNow: readonly string[], reading: PersonalReading) {
    const then: Partial<Store> = {
      load: async (refs) => {
        const now = refs.filter(({ workflow }) => asNow.includes(workflow));
        const found = new Map((await base.load(now)).map((each, index) => [refKey(now[index] as InstanceRef), each]));
        return refs.map((ref) => (asNow.includes(ref.workflow) ? found.get(refKey(ref)) : this.#seen(ref)));
      },
      loadGroup: async (workflow, parent) => {
        if (asNow.includes(workflow)) return base.loadGroup(workflow, parent);
        const members = [...(this.#groups.get(refKey({ workflow, id: parent }))?.values() ?? [])];
        const instances = members.map((each) => this.#seen(each) ?? each).toSorted((a, b) => (a.id < b.id ? -1 : 1));
        return { instances, fingerprint: "", position: this.#position };
      },
      groupChanges: async () => undefined,
      personalData: (subjects) => base.personalData(subjects, reading),
      facts: async (query) => (await base.facts(query)).filter(({ position }) => position <= this.#position),
    };
    this.store = new Proxy(base, {
      get: (target, name) => Reflect.get(Object.hasOwn(then, name) ? then : target, name) as unknown,
    });
  }

  /** The instance as its facts so far make it. */
  instance(ref: InstanceRef): Instance {
    return this.#instances.get(refKey(ref)) ?? absentInstance(ref);
  }

  /** Lets one instance be seen as another one than its facts make. */
  replace(instance: Instance | undefined): void {
    this.#replaced = instance;
  }

  take(fact: Fact & { readonly position: number }): void {
    const instance = applyFact(this.instance(fact.instance), fact);
    this.#instances.set(refKey(instance), instance);
    this.#position = fact.position;
    if (instance.parent === undefined) return;
    const key = refKey({ workflow: instance.workflow, id: instance.parent });
    const group = this.#groups.get(key) ?? new Map<string, Instance>();
    this.#groups.set(key, group.set(instance.id, instance));
  }

  #seen(ref: InstanceRef): Instance | undefined {
    const replaced = this.#replaced;
    if (replaced !== undefined && refKey(replaced) === refKey(ref)) return replaced;
    return this.#instances.get(refKey(ref));
  }
}
