import type { Store } from "../store/store.ts";
import { traced } from "../telemetry/traced.ts";

const errors = new WeakSet<object>();

/** Whether a store has thrown the error: then it says nothing about the definitions. */
export function isOfStore(error: unknown): boolean {
  return typeof error === "object" && error !== null && errors.has(error);
}

/** The store, with a note of every error that it throws; each call is a span, where traces are kept. */
export function watched(store: Store): Store {
  // Made once a member: the store is asked several times a command.
  const known = new Map<PropertyKey, { readonly member: unknown; readonly noting: unknown }>();
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      let found = known.get(name);
      if (found?.member !== member) {
        known.set(
          name,
          (found = {
            member,
            noting: noting(`nastavnik.store.${String(name)}`, target.tenant, (...given) =>
              Reflect.apply(member, target, given),
            ),
          }),
        );
      }
      return found.noting;
    },
  });
}

const noting =
  (span: string, tenant: string, ask: (...given: unknown[]) => unknown) =>
  async (...given: unknown[]): Promise<unknown> => {
    try {
      return await traced(
        span,
        () => ({ "nastavnik.tenant": tenant }),
        async () => ask(...given),
      );
    } catch (error) {
      if (typeof error === "object" && error !== null) errors.add(error);
      throw error;
    }
  };
