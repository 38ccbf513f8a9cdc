import { type Instance, isJsonObject, type JsonObject, matchesState } from "@nastavnik/core";

/** An instance as laws see it. */
export interface Seen {
  readonly id: string;
  readonly exists: boolean;
  readonly isDone: boolean;
  /** Whether it is in the state of that path, such as `working.meetings`. */
  readonly in: (path: string) => boolean;
  /** Its context, as it is; empty while it does not exist. */
  readonly context: JsonObject;
}

/** A state of the world as laws see it. */
export interface View {
  /** The instance of that identifier, or the only one of its workflow. */
  readonly one: (workflow: string, id?: string) => Seen;
  readonly all: (workflow: string) => readonly Seen[];
}

/** Takes notice of a field that a law has read, and whether it was there. */
export type ReadField = (workflow: string, field: string, isThere: boolean) => void;

function watched({ workflow, context }: Instance, read: ReadField): JsonObject {
  return new Proxy(context, {
    get(target, field, receiver): unknown {
      if (typeof field === "string") read(workflow, field, Object.hasOwn(target, field));
      return Reflect.get(target, field, receiver);
    },
  });
}

function seen(instance: Instance, read: ReadField): Seen {
  const { id, status, value } = instance;
  return {
    id,
    exists: status !== "absent",
    isDone: status === "done",
    in: (path) => status !== "absent" && matchesState(value, path),
    context: isJsonObject(instance.context) ? watched(instance, read) : {},
  };
}

/**
 * @throws RangeError where a law asks for an instance that the world has no place for
 */
export function viewOf(instances: readonly Instance[], read: ReadField): View {
  const all = (workflow: string): readonly Seen[] =>
    instances.filter((each) => each.workflow === workflow).map((each) => seen(each, read));
  return {
    all,
    one(workflow, id) {
      const found = instances.find((each) => each.workflow === workflow && (id === undefined || each.id === id));
      if (found !== undefined) return seen(found, read);
      throw new RangeError(`expected a place of the world, met ${workflow}${id === undefined ? "" : ` ${id}`}`);
    },
  };
}
