import type { CommandSubject } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { consentWithdrawn, mentee, mentor, registered, workingGroup, workingPair } from "./people-scenes.ts";
import { prepared } from "./programme-scenes.ts";
import {
  after,
  altered,
  done,
  participantRef,
  personOf,
  type Scene,
  scenes,
  toPerson,
  toUnit,
  unitRef,
} from "./scenes.ts";
import { type School, workflowOf } from "./school.ts";

const commands = targetModel.workflows.flatMap((workflow) =>
  Object.entries(workflow.commands).map(([type, definition]) => ({ name: `${workflow.id} ${type}`, type, definition })),
);

interface Schema {
  readonly def: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly maxLength?: number | null;
  readonly format?: string | null;
}

/** The places of a payload where a text may stand that is longer than an identifier. */
function longTexts(schema: Schema, place = ""): readonly string[] {
  const { def } = schema;
  if (def.type === "string") {
    return (schema.maxLength ?? Infinity) <= 200 || typeof schema.format === "string" ? [] : [place];
  }
  const inner = ["innerType", "element", "valueType", "in"].flatMap((key) =>
    def[key] === undefined ? [] : longTexts(def[key] as Schema, place),
  );
  const options = (def["options"] as readonly Schema[] | undefined) ?? [];
  const shape = Object.entries((def["shape"] as Readonly<Record<string, Schema>> | undefined) ?? {});
  return [
    ...inner,
    ...options.flatMap((each) => longTexts(each, place)),
    ...shape.flatMap(([name, each]) => longTexts(each, `${place}.${name}`)),
  ];
}

describe("what people say in their own words", () => {
  it("has no place in a payload, and so in no fact", () => {
    const found = commands.flatMap(({ name, definition }) =>
      longTexts(definition.payload as unknown as Schema).map((place) => name + place),
    );
    // Titles of indicators, the settings and the sheet of an organisation are its documents, and name nobody.
    expect(
      found.filter(
        (place) =>
          !/^programme (found|start-next-cycle|plan-indicators)\.|^programme record-indicator\.fact|^personal-programme (plan-results\.|record-result\.fact)|^municipal-school (plan-indicators\.|record-indicator\.fact)/.test(
            place,
          ),
      ),
    ).toEqual([]);
  });

  it("may come as a note with every command that gives a reason", () => {
    const silent = commands.filter(({ definition }) => {
      const { shape = {} } = definition.payload.def as unknown as { readonly shape?: object };
      const isForPeople = definition.by?.kind !== "system";
      return isForPeople && "reason" in shape && definition.notes?.["explanation"] === undefined;
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  const told = (school: School, workflow: "unit" | "participant", id: string, type: string, note: string) => {
    const definition = workflowOf({ workflow }).commands[type]?.notes?.[note];
    const instance = school.instance({ workflow, id });
    const subject: CommandSubject = { instance, context: instance.context, payload: {} };
    const world = school.world({ on: instance, type });
    return definition?.of(subject, world);
  };

  it("is kept with the parties of a unit, those that were included", () => {
    const school = after(
      workingGroup,
      mentor("m2"),
      done(toUnit("u1", "remove-mentor", { record: "1" }, "head"), toUnit("u1", "assign-mentor", { mentor: "m2" })),
    );
    expect(told(school, "unit", "u1", "dissolve", "explanation")).toEqual(["m2", "s1", "s2", "m1"]);
    expect(told(after(workingPair), "unit", "u1", "hold-meeting", "outcome")).toEqual(["m1", "s1"]);
  });

  it("is kept with the person of an entry, whatever the entry is called", () => {
    const school = after(prepared, registered("s1", "mentee"), altered(participantRef("s1"), { person: "person-1" }));
    expect(told(school, "participant", "s1", "answer-questionnaire", "answers")).toEqual(["person-1"]);
  });
});

describe("stopping the processing", () => {
  const leaving = (...others: readonly Scene[]) =>
    after(
      prepared,
      mentee("s1"),
      ...others,
      done(toPerson("s1", "withdraw-consent", { kind: "personal-data" })),
      done(toPerson("s1", "stop-processing")),
    );

  it("destroys the data of the person", () => {
    expect(leaving().forgotten).toEqual(["s1"]);
  });

  it("destroys nothing while another entry of the person has a consent in force", () => {
    const other = scenes(mentor("m1"), altered(participantRef("m1"), { person: "s1" }));
    expect(leaving(other).forgotten).toEqual([]);
    expect(leaving(other, consentWithdrawn("m1")).forgotten).toEqual(["s1"]);
    const stranger = leaving(mentor("m1"));
    expect(stranger.forgotten).toEqual(["s1"]);
    expect(personOf(stranger, "m1").consents["personal-data"]).toBeDefined();
    expect(stranger.instance(unitRef("u1")).status).toBe("absent");
  });
});
