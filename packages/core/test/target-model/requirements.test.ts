import { requirementsIn } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { type Trial, type Trials, trialsOf, unguardedTrial } from "./spec.ts";
import { specifications } from "./specifications/index.ts";
import { unguarded } from "./specifications/unguarded.ts";

const trials = specifications.map((specification) => trialsOf(specification));

function titled(part: (each: Trials) => readonly Trial[]): [title: string, trial: Trial][] {
  return trials.flatMap((each) => part(each)).map((trial) => [trial.title, trial]);
}

const requirements = targetModel.workflows.flatMap(({ id, requirements: conditions }) =>
  [...new Set(Object.values(conditions).flatMap((condition) => requirementsIn(condition)))].map((requirement) => ({
    workflow: id,
    requirement,
    name: `${id} ${requirement.id}`,
  })),
);

describe("a requirement of the target model", () => {
  it.each(titled(({ refusals }) => refusals))("%s", (_title, { met, expected }) => {
    expect(met()).toEqual(expected);
  });

  it.each(titled(({ detours }) => detours))("%s", (_title, { met, expected }) => {
    expect(met()).toEqual(expected);
  });

  it.each(titled(({ acceptances }) => acceptances))("%s", (_title, { met, expected }) => {
    expect(met()).toEqual(expected);
  });
});

describe("a command that no requirement guards", () => {
  it.each(unguarded.map((each): [string, Trial] => [unguardedTrial(each).title, unguardedTrial(each)]))(
    "%s",
    (_title, { met, expected }) => {
      expect(met()).toEqual(expected);
    },
  );
});

describe("every requirement of the target model", () => {
  it("has a specification, and only one", () => {
    const specified = specifications.map(({ workflow, requirement }) => `${workflow} ${requirement}`);
    expect(specified.toSorted()).toEqual(requirements.map(({ name }) => name).toSorted());
  });

  it("is shown to be unmet at least once, and to be met at least once", () => {
    const unshown = specifications.filter(
      ({ refuses, passesBy = [], accepts }) => refuses.length + passesBy.length === 0 || accepts.length === 0,
    );
    expect(unshown).toEqual([]);
  });

  it("is shown to refuse, unless it only selects a way or is looked at after a command", () => {
    const neverRefusing = specifications.filter(({ refuses }) => refuses.length === 0);
    const asked = new Set(
      targetModel.workflows.flatMap(({ id, requirements: conditions }) =>
        Object.values(conditions)
          .flatMap((condition) => requirementsIn(condition))
          .filter(({ selects }) => selects === true)
          .map((requirement) => `${id} ${requirement.id}`),
      ),
    );
    const names = neverRefusing.map(({ workflow, requirement }) => `${workflow} ${requirement}`);
    expect(names.filter((name) => !asked.has(name))).toEqual(["unit everyone-consented", "unit everyone-ranked"]);
  });

  it("is a policy if its rules are only inferred", () => {
    // The rules of the domain whose only mark is an inference or memory.
    const inferred = new Set(["R7", "R18", "R30", "R42", "R43", "R47", "R69", "R72", "R73", "R81", "R82"]);
    const wrong = requirements.filter(({ requirement: { clause, force } }) => {
      const rules = clause.match(/R\d+/g) ?? [];
      return rules.length > 0 && rules.every((rule) => inferred.has(rule)) && force !== "policy";
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("names a rule, a document or the integrity of the data as its source", () => {
    const source =
      /^(R\d+(, R\d+)*; |Целостность: |План лицея № 45|Программа СОШ № 32|Предусловие этап|Анкета предшествует|Семейный кодекс РФ, ст\. \d|152-ФЗ, ст\. \d)/;
    expect(requirements.filter(({ requirement: { clause } }) => !source.test(clause))).toEqual([]);
  });
});
