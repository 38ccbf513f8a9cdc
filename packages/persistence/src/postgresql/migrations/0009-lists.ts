import { type Columns, listsOf } from "./lists.ts";

/**
 * What `nastavnik.commits` is given: a list of rows for each of these, one array a column; documents as one text, see
 * {@link documentEnd}. `member` is the place of the commit in the batch that a row belongs to, from 1 on; it is given to
 * all but the commands, which are in that order.
 */
export const given = {
  command: {
    workflow: "text",
    instance: "text",
    id: "text",
    type: "text",
    actor: "text",
    at: "text",
    latest: "text",
    answer: "json",
  },
  expected: { member: "integer", workflow: "text", id: "text", version: "integer" },
  group: { member: "integer", workflow: "text", parent: "text", fingerprint: "text" },
  /** `facts` and `bytes` are those of the commit; `snapshot` is the size of the snapshot that comes with it, if one does. */
  instance: {
    member: "integer",
    workflow: "text",
    id: "text",
    parent: "text",
    definition_version: "integer",
    before: "integer",
    version: "integer",
    status: "text",
    at: "text",
    bytes: "integer",
    snapshot: "integer",
    value: "json",
  },
  snapshot: { member: "integer", workflow: "text", id: "text", version: "integer", context: "json" },
  fact: { member: "integer", workflow: "text", instance: "text", version: "integer", at: "text", fact: "json" },
  cancelled: { member: "integer", workflow: "text", instance: "text", id: "text" },
  timer: {
    member: "integer",
    workflow: "text",
    instance: "text",
    id: "text",
    due_at: "text",
    depth: "integer",
  },
  settled: { member: "integer", id: "text" },
  outbox: {
    member: "integer",
    id: "text",
    kind: "text",
    lane: "text",
    workflow: "text",
    instance: "text",
    at: "text",
    item: "json",
  },
  person: {
    member: "integer",
    subject: "text",
    data: "text",
    key: "text",
    wrapped: "boolean",
    master: "text",
  },
} as const satisfies Readonly<Record<string, Columns>>;

/** The lists of this version. */
export const lists = listsOf(given);
