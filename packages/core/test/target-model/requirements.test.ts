import { requirementsIn } from "@nastavnik/core";
import { regulationChoices, targetModel } from "@nastavnik/core/target-model";
import { describe, expect, it } from "vitest";
import { type Trial, type Trials, trialsOf, unguardedTrial } from "./spec.ts";
import { specifications } from "./specifications/index.ts";
import { unguarded } from "./specifications/unguarded.ts";

const trials = specifications.map((specification) => trialsOf(specification));

function titled(part: (each: Trials) => readonly Trial[]): [title: string, trial: Trial][] {
  return trials.flatMap((each) => part(each)).map((trial) => [trial.title, trial]);
}

const requirements = targetModel.workflows.flatMap(({ id, requirements: conditions }) =>
  // A requirement may be asked at several places, under different regulations.
  [
    ...new Map(
      Object.values(conditions)
        .flatMap((condition) => requirementsIn(condition))
        .map((requirement) => [requirement.id, requirement]),
    ).values(),
  ].map((requirement) => ({
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
    expect(names.filter((name) => !asked.has(name)).toSorted()).toEqual([
      "agreement agreement-signed-by-both",
      "partner-agreement partner-agreement-signed-by-both",
      "personal-programme co-authors-agreed",
      "personal-programme ranked-alike",
      "practice review-is-passed",
      "programme practice-is-published",
      "unit everyone-consented",
      "unit everyone-ranked",
    ]);
  });

  it("is of force law only where a federal act with its article says so", () => {
    const act = String.raw`(ТК РФ|ГК РФ|Семейный кодекс РФ|\d+-ФЗ), ст\. \d+(\.\d+)?( и \d+(\.\d+)?)*( \(в редакции \d+-ФЗ от \d{2}\.\d{2}\.\d{4}\))?`;
    const federal = new RegExp(`^${act}(; ${act})*(: .+)?$`, "u");
    const lawless = requirements.filter(
      ({ requirement: { force, clause } }) => (force === "law") !== federal.test(clause),
    );
    expect(lawless.map(({ name, requirement: { clause } }) => `${name}: ${clause}`)).toEqual([]);
  });

  it("is of force integrity where it keeps data true, whatever anybody chooses", () => {
    const wrong = requirements.filter(
      ({ requirement: { force, clause } }) => (force === "integrity") !== clause.startsWith("Целостность: "),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("is otherwise a choice that a regulation may make", () => {
    const undeclared = requirements.filter(({ requirement: { force, choice } }) =>
      force === "regulation" ? !Object.hasOwn(regulationChoices, choice ?? "") : choice !== undefined,
    );
    expect(undeclared.map(({ name }) => name)).toEqual([]);
  });
});
