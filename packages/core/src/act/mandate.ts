import { NastavnikError } from "../error/nastavnik-error.ts";
import type { Instance } from "../instance/instance.ts";
import type { JsonObject } from "../json/json.ts";

/**
 * That one person may act for another: the context of an instance whose parent is whoever acts. `interface` would not be
 * JSON.
 */
export type Mandate = {
  /** For whom. */
  readonly person: string;
  /** In which capacity, such as `guardian`. */
  readonly as: string;
  /** First day, such as `2025-09-01`. */
  readonly from: string;
  /** Last day; none unless told. */
  readonly until?: string;
  /** Only for these workflows, or commands of them written as `workflow.command`; for everything unless told. */
  readonly scope?: readonly string[];
  /** The document that it rests on. */
  readonly document: string;
  /** Which organisation has recorded it, where that is told. */
  readonly organisation?: string;
};

const isText = (value: unknown): value is string => typeof value === "string";

function mandateIn({ workflow, id, context }: Instance): Mandate {
  const { person, as, from, until, scope, document } = context as JsonObject & Partial<Mandate>;
  const isScope = scope === undefined || (Array.isArray(scope) && scope.every(isText));
  if (![person, as, from, document].every(isText) || !(until === undefined || isText(until)) || !isScope) {
    throw new NastavnikError(
      "internal",
      `${workflow} ${id}: expected the context of a mandate (person, as, from, until?, scope?, document)`,
    );
  }
  return context as Mandate;
}

/**
 * The mandates among these instances that are in force on a day and cover a command.
 *
 * @param day - such as `2025-09-01`
 * @throws NastavnikError `internal` for an instance whose context is no mandate
 */
export function mandatesInForce(
  standing: readonly Instance[],
  day: string,
  command: { readonly workflow: string; readonly type: string },
): readonly Mandate[] {
  const whole = command.workflow;
  const single = `${whole}.${command.type}`;
  return standing
    .map(mandateIn)
    .filter(
      ({ from, until, scope }) =>
        from <= day &&
        (until === undefined || day <= until) &&
        (scope === undefined || scope.includes(whole) || scope.includes(single)),
    );
}
