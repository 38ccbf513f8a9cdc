import type { JsonObject, JsonValue, Reason, Workflow } from "@nastavnik/core";
import { parsePayload } from "@nastavnik/core/internals";
import { targetModel } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";

interface Schema {
  readonly def: {
    readonly type: string;
    readonly innerType?: Schema;
    readonly in?: Schema;
    readonly element?: Schema;
    readonly valueType?: Schema;
    readonly shape?: Readonly<Record<string, Schema>>;
  };
}

/** What no schema of a type takes. */
const wrong: Readonly<Record<string, JsonValue>> = {
  string: 7,
  enum: "no-such-identifier",
  literal: "no-such-literal",
  number: "seven",
  int: "seven",
  boolean: "yes",
  array: "a list",
  object: "an object",
  record: "a record",
  union: null,
};

/** A place in a payload, as a refusal names it, and a payload that holds something wrong there. */
type Misfit = readonly [place: string, payload: JsonValue];

/** One wrong value for each field that a schema has, however deep. */
function misfitsOf({ def }: Schema): readonly Misfit[] {
  const inner = def.innerType ?? def.in;
  if (inner !== undefined) return misfitsOf(inner);
  const own: readonly Misfit[] = wrong[def.type] === undefined ? [] : [["", wrong[def.type]!]];
  const within = (key: string, schema: Schema, put: (value: JsonValue) => JsonValue): readonly Misfit[] =>
    misfitsOf(schema).map(([place, value]) => [place === "" ? key : `${key}.${place}`, put(value)]);
  return [
    ...own,
    ...Object.entries(def.shape ?? {}).flatMap(([key, schema]) => within(key, schema, (value) => ({ [key]: value }))),
    ...(def.element === undefined ? [] : within("0", def.element, (value) => [value])),
    ...(def.type !== "record" || def.valueType === undefined
      ? []
      : within("some", def.valueType, (value) => ({ some: value }))),
  ];
}

const said = ({ subject = "", text: { ru, en } }: Reason, place: string): boolean =>
  subject === place &&
  /\p{Script=Cyrillic}/u.test(ru.replace(/^Поле \S+: /u, "")) &&
  !/\p{Script=Cyrillic}/u.test(en) &&
  ru.includes("получено: ");

const fieldsOf = (workflow: Workflow) =>
  Object.entries(workflow.commands).flatMap(([type, { payload }]) =>
    misfitsOf(payload as unknown as Schema).map(([place, given]) => ({ type, place, given })),
  );

describe("a wrong value in a payload", () => {
  it.each(targetModel.workflows.map((workflow): [string, Workflow] => [workflow.id, workflow]))(
    "is refused with its place and in Russian, for every field of every command of %s",
    (_id, workflow) => {
      const silent = fieldsOf(workflow).filter(({ type, place, given }) => {
        const parsed = parsePayload(workflow, type, given);
        return parsed.ok || !parsed.reasons.some((reason) => said(reason, place));
      });
      expect(silent.map(({ type, place }) => `${type}: ${place}`)).toEqual([]);
    },
  );

  it("is tried in hundreds of fields", () => {
    expect(targetModel.workflows.flatMap((workflow) => fieldsOf(workflow)).length).toBeGreaterThan(250);
  });

  it("beside which stands a field that no schema knows is refused too", () => {
    const silent = targetModel.workflows.flatMap((workflow) =>
      Object.keys(workflow.commands).filter((type) => {
        const given: JsonObject = { "no-such-field": true };
        const parsed = parsePayload(workflow, type, given);
        return parsed.ok || !parsed.reasons.some(({ text }) => text.ru.includes("объект без полей: no-such-field"));
      }),
    );
    expect(silent).toEqual([]);
  });
});
