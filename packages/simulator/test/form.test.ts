import { noRegulation, regulationOf } from "@nastavnik/core";
import { shippedRegulation, targetModel } from "@nastavnik/core/target-model";
import { draftOf, type Field, fieldsOf, fieldTitle, filledIn } from "@nastavnik/simulator";
import { describe, expect, it } from "vitest";

/** Every command that somebody gives. */
const commands = targetModel.workflows.flatMap((workflow) =>
  Object.entries(workflow.commands)
    .filter(([, { by, roles }]) => by?.kind !== "system" && roles?.every((role) => role === "system") !== true)
    .map(([type, definition]) => ({ name: `${workflow.id}.${type}`, definition })),
);

function leaves(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => ("fields" in field.shape ? [field, ...leaves(field.shape.fields)] : [field]));
}

describe("the form of a command", () => {
  it("calls every field of every command by words, in both languages", () => {
    const unnamed = commands.flatMap(({ name, definition }) =>
      [
        ...leaves(fieldsOf(definition.payload, noRegulation)),
        ...(definition.personalData === undefined ? [] : leaves(fieldsOf(definition.personalData, noRegulation))),
      ].flatMap((field) => (fieldTitle(field.name) === undefined ? [`${name}: ${field.name}`] : [])),
    );
    expect(unnamed).toEqual([]);
  });

  it("has words for every value that can be chosen", () => {
    const wordless = commands.flatMap(({ name, definition }) =>
      leaves(fieldsOf(definition.payload, noRegulation)).flatMap(({ name: field, shape }) =>
        "options" in shape
          ? shape.options
              .filter(({ value, label }) => label.ru === value)
              .map(({ value }) => `${name}: ${field}=${value}`)
          : [],
      ),
    );
    expect(wordless).toEqual([]);
  });

  it("begins with something that the command takes", () => {
    const sources = { today: "2025-10-01", nextNumber: "7", me: "curator", organisation: "school" };
    const untaken = commands.flatMap(({ name, definition }) => {
      const fields = fieldsOf(definition.payload, noRegulation);
      const parsed = definition.payload.safeParse(filledIn(fields, draftOf(fields, sources)));
      return parsed.success
        ? []
        : [`${name}: ${parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")}`];
    });
    // Only whoever fills these in knows what is corrected, what was answered, and which document proves it.
    expect(
      untaken.filter(
        (each) => !/^participant\.correct-entry|^practice\.record(?:-level)?-review|: fact\.evidence/u.test(each),
      ),
    ).toEqual([]);
  });

  it("offers what the organisation's regulation adds before what everybody knows", () => {
    const lyceum = shippedRegulation("lyceum-45");
    if (lyceum === undefined) throw new Error("lyceum-45 is shipped");
    const programme = targetModel.workflows.find(({ id }) => id === "programme");
    const payload = programme?.commands["inform"]?.payload;
    if (payload === undefined) throw new Error("a programme informs");
    const optionsUnder = (regulation: typeof noRegulation) =>
      fieldsOf(payload, regulation).flatMap(({ shape }) =>
        "options" in shape ? shape.options.map(({ value }) => value) : [],
      );
    expect(optionsUnder(regulationOf(lyceum))).toEqual(expect.arrayContaining([...optionsUnder(noRegulation)]));
  });

  it("leaves out what was left empty", () => {
    const fields: readonly Field[] = ["a", "b"].map((name) => ({
      name,
      title: { ru: name, en: name },
      isRequired: false,
      shape: { kind: "text", isTaken: () => true },
    }));
    expect(filledIn(fields, { a: "", b: "x" })).toEqual({ b: "x" });
  });
});
