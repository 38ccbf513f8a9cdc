import type { Store } from "../store/store.ts";

const errors = new WeakSet<object>();

/** Whether a store has thrown the error: then it says nothing about the definitions. */
export function isOfStore(error: unknown): boolean {
  return typeof error === "object" && error !== null && errors.has(error);
}

/** The store, with a note of every error that it throws. */
export function watched(store: Store): Store {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return async (...given: unknown[]): Promise<unknown> => {
        try {
          return await Reflect.apply(member, target, given);
        } catch (error) {
          if (typeof error === "object" && error !== null) errors.add(error);
          throw error;
        }
      };
    },
  });
}
