import {
  applyChanges,
  isJsonObject,
  NastavnikError,
  type JsonObject,
  type JsonValue,
  type StateValue,
} from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import * as z from "zod";

function isStateValue(value: unknown): value is StateValue {
  if (typeof value === "string") return true;
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isStateValue)
  );
}

const instant = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    context.addIssue({ code: "custom", message: "expected an instant in ISO 8601" });
    return z.NEVER;
  }
});
const stateValue = z.custom<StateValue>(isStateValue, "expected the state of a statechart");
const jsonObject = z.custom<JsonObject>((value) => isJsonObject(value as JsonValue), "expected a JSON object");
const jsonValue = z.custom<JsonValue>((value) => value !== undefined);
const ref = z.object({ workflow: z.string(), id: z.string() });

export const storedRef = ref;
const text = z.object({ ru: z.string(), en: z.string() });
const version = z.int().positive();

const cause = z.object({ instance: ref, version });

const splice = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).rest(jsonValue);
const changes = z.array(
  z.object({ path: z.array(z.string()), value: jsonValue.exactOptional(), splice: splice.exactOptional() }),
);

const act = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("own"),
    of: z.string(),
    by: z.string(),
    as: z.string(),
    mandate: z.string().exactOptional(),
    recordedBy: z.string().exactOptional(),
    paper: z.object({ number: z.string(), date: z.string() }).exactOptional(),
  }),
  z.object({
    kind: z.literal("office"),
    role: z.string(),
    paper: z.object({ signer: z.string(), number: z.string(), date: z.string() }).exactOptional(),
  }),
  z.object({ kind: z.literal("system") }),
]);

/** Answers of the formats before the third know of a policy, which an organisation chooses as it does a regulation. */
const force = z
  .enum(["law", "regulation", "integrity", "policy"])
  .transform((stored) => (stored === "policy" ? "regulation" : stored));

const reason = z.object({
  code: z.string(),
  text,
  clause: z.string().exactOptional(),
  force: force.exactOptional(),
  subject: z.string().exactOptional(),
  instance: ref.exactOptional(),
});

const fingerprint = z.string().exactOptional();

export const storedAnswer = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("accepted"), version, fingerprint }),
  z.object({ outcome: z.literal("refused"), reasons: z.array(reason), fingerprint }),
  z.object({ outcome: z.literal("ignored"), text, fingerprint }),
]);

const member = z.int().positive();

const timer = z.object({ id: z.string(), due_at: instant }).transform(({ id, due_at }) => ({ id, dueAt: due_at }));

/** An instance as it is read: its head, and its context as the facts after the snapshot make it. */
export const storedInstance = z
  .object({
    workflow: z.string(),
    id: z.string(),
    parent: z.string().nullable(),
    definition_version: z.int(),
    version,
    status: z.enum(["active", "done"]),
    value: stateValue,
    context: jsonObject.nullable(),
    facts_since: z.int(),
    facts: z.array(z.object({ version, changes })).nullable(),
    is_due: z.boolean(),
    at: instant.exactOptional(),
    timers: z.array(timer).nullish(),
  })
  .transform(({ parent, definition_version, timers, context, facts_since, facts, is_due, ...rest }, told) => {
    const since = facts ?? [];
    if (since.length !== facts_since) {
      told.addIssue({
        code: "custom",
        message: `${rest.workflow} ${rest.id}: expected ${facts_since} facts after its snapshot, met ${since.length}`,
      });
      return z.NEVER;
    }
    const instance = {
      ...rest,
      ...(parent === null ? {} : { parent }),
      ...(timers === null || timers === undefined ? {} : { timers }),
      definitionVersion: definition_version,
      context: since.reduce((now, fact) => applyChanges(now, fact.changes), context ?? {}),
    };
    return { instance, isDue: is_due };
  });

/** The turns that were got, by their places, and the instances that are of another version than was known. */
export const turnsResult = z.object({
  got: z.array(z.int()),
  /** As what has happened since. */
  since: z.array(
    z.object({
      place: z.int(),
      instance: z
        .object({
          version,
          status: z.enum(["active", "done"]),
          value: stateValue,
          definition_version: z.int(),
          at: instant,
          facts: z.array(z.object({ version, changes })),
          timers: z.array(timer).nullable(),
        })
        .transform(({ definition_version, ...rest }) => ({ ...rest, definitionVersion: definition_version })),
    }),
  ),
  whole: z.array(z.object({ place: z.int(), instance: storedInstance })),
});

/** What became of those commits of a batch that were not carried out, by their places in it. */
export const batchResult = z.union([
  z.object({ format: z.int() }),
  z.object({
    duplicates: z.array(z.object({ member, answer: storedAnswer })),
    conflicts: z.array(member),
    current: z.array(z.object({ member, instance: storedInstance })),
    ahead: z.array(member),
    /** The instances of which the next commit should bring a snapshot. */
    due: z.array(ref),
    /** The latest instant that a fact may be of. */
    horizon: z.string(),
  }),
]);

export const storedHeads = z.object({
  isNew: z.boolean(),
  instances: z.array(z.tuple([z.string(), z.string(), z.int(), z.string().nullable()])),
  groups: z.array(z.tuple([z.string(), z.string(), z.int(), z.int()])),
});

export const storedGroup = z.object({ position: z.int(), instances: z.array(storedInstance) });
export const storedGroupChanges = storedGroup.extend({ count: z.int() });

export const storedFact = z
  .object({
    position: z.int(),
    fact: z.object({
      instance: ref,
      parent: z.string().exactOptional(),
      version,
      definitionVersion: z.int(),
      command: z.object({ id: z.string(), type: z.string(), payload: jsonObject }),
      actor: z.object({ id: z.string(), roles: z.array(z.string()), organisation: z.string() }),
      act: act.exactOptional(),
      cause: cause.exactOptional(),
      at: instant,
      on: z.string().exactOptional(),
      entered: z.literal(true).exactOptional(),
      due: instant.exactOptional(),
      isIdle: z.literal(true).exactOptional(),
      timers: z
        .object({ set: z.array(z.object({ id: z.string(), dueAt: instant })), cancel: z.array(z.string()) })
        .exactOptional(),
      from: stateValue.exactOptional(),
      to: stateValue,
      status: z.enum(["active", "done"]),
      changes,
      by: z.object({ law: z.string(), regulation: z.string() }).exactOptional(),
      clauses: z.array(z.string()),
    }),
  })
  .transform(({ position, fact }) => ({ ...fact, position }));

export const chainStart = z.object({
  position: z.int(),
  facts: z.int(),
  messages: z.int(),
  at: z.string(),
  link: z.string(),
});

function factIn(document: string, position: number): z.output<typeof storedFact> | undefined {
  const parsed = storedFact.safeParse({ position, fact: JSON.parse(document) as unknown });
  return parsed.success ? parsed.data : undefined;
}

export const sealedFact = z
  .object({
    position: z.int(),
    workflow: z.string(),
    instance: z.string(),
    version: z.int(),
    at: z.string(),
    document: z.string(),
    asked: z.string(),
    link: z.string().nullable(),
  })
  .transform(({ workflow, instance, version: filed, at, link, ...rest }) => {
    const fact = factIn(rest.document, rest.position);
    return {
      ...rest,
      filed: { instance: { workflow, id: instance }, version: filed, at },
      ...(fact === undefined ? {} : { fact }),
      ...(link === null ? {} : { link }),
    };
  });

export const sealedMessage = z
  .object({ position: z.int(), id: z.string(), workflow: z.string(), instance: z.string(), document: z.string() })
  .transform(({ workflow, instance, ...rest }) => ({ ...rest, source: { workflow, id: instance } }));

export const storedCommand = z
  .object({
    position: z.int(),
    workflow: z.string(),
    instance: z.string(),
    id: z.string(),
    type: z.string(),
    actor: z.string(),
    at: instant,
    answer: storedAnswer,
  })
  .transform(({ workflow, instance, id, ...rest }) => ({
    ...rest,
    instance: { workflow, id: instance },
    commandId: id,
  }));

export const storedTimer = z
  .object({
    workflow: z.string(),
    instance: z.string(),
    id: z.string(),
    due_at: instant,
    depth: z.int(),
    attempts: z.int(),
  })
  .transform(({ workflow, instance, due_at, ...rest }) => ({
    ...rest,
    instance: { workflow, id: instance },
    dueAt: due_at,
  }));

const outboxItem = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("effect"),
    id: z.string(),
    effect: z.object({ id: z.string(), type: z.string(), data: jsonObject }),
  }),
  z.object({
    kind: z.literal("reaction"),
    id: z.string(),
    reaction: z.string(),
    cause: cause.exactOptional(),
    on: z.string().exactOptional(),
    entered: z.literal(true).exactOptional(),
    request: z.object({
      instance: ref,
      parent: z.string().exactOptional(),
      type: z.string(),
      payload: jsonObject,
    }),
    // Absent in items of the first format.
    depth: z.int().default(0),
    chain: z.array(z.string()).default([]),
  }),
]);

export const leasedItem = z
  .object({ item: outboxItem, workflow: z.string(), instance: z.string(), at: instant, attempt: z.int().positive() })
  .transform(({ workflow, instance, ...rest }) => ({ ...rest, source: { workflow, id: instance } }));

const aside = {
  key: z.string(),
  source_workflow: z.string(),
  source_instance: z.string(),
  at: instant,
  failure: z.object({ code: z.string(), place: z.string() }),
  attempts: z.int(),
  since: instant,
  behind: z.int(),
};

export const storedAside = z
  .discriminatedUnion("kind", [
    z.object({ ...aside, kind: z.literal("timer"), item: z.object({ id: z.string() }) }),
    z.object({ ...aside, kind: z.enum(["effect", "reaction"]), item: outboxItem }),
  ])
  .transform(({ item, source_workflow, source_instance, ...rest }) => {
    const source = { workflow: source_workflow, id: source_instance };
    if (!("kind" in item)) return { ...rest, source, target: source, type: item.id };
    return item.kind === "effect"
      ? { ...rest, source, target: source, type: item.effect.type }
      : { ...rest, source, target: item.request.instance, type: item.request.type };
  });

export const isDone = z.literal(true);

export const storedRead = z.object({
  position: z.int(),
  subject: z.string(),
  reader: z.string(),
  purpose: z.string(),
  at: instant,
});

export const sealedPerson = z.object({
  subject: z.string(),
  data: z.string(),
  key: z.string(),
  wrapped: z.boolean(),
  master: z.string().nullable(),
});

export const sealedKey = sealedPerson.omit({ data: true });

/** Parses what a statement answered; throws `invalid-input` naming the place, if it is not of the form it was stored in. */
export function parseStored<T>(what: string, schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new NastavnikError("invalid-input", `stored ${what}: ${places.join("; ")}`, { cause: parsed.error });
}
