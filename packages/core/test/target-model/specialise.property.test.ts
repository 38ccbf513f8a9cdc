import {
  dayOf,
  decide,
  type Decision,
  type Instance,
  noRegulation,
  type Regulation,
  regulationOf,
  requirementsIn,
  type StateValue,
  timerEvent,
  type Workflow,
} from "@nastavnik/core";
import { lintWorkflow } from "@nastavnik/core/lint";
import { specialise } from "@nastavnik/core/regulation";
import { shippedRegulation, shippedRegulations, targetModel } from "@nastavnik/core/target-model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tools/runs.ts";
import { happenings } from "./deeds.ts";
import { joining, mentee, mentor } from "./people-scenes.ts";
import { changes } from "./random-choices.ts";
import { chosen, done, mayChoose, scenes, toPerson } from "./scenes.ts";
import { type Decided, School } from "./school.ts";
import { schoolOf } from "./spec.ts";
import { specifications } from "./specifications/index.ts";

const own = new WeakMap<Regulation, Map<Workflow, Workflow>>();

/** The workflow as the regulation leaves it, made once. */
function left(workflow: Workflow, regulation: Regulation): Workflow {
  const made = own.get(regulation) ?? new Map<Workflow, Workflow>();
  own.set(regulation, made);
  const known = made.get(workflow) ?? specialise(workflow, regulation);
  made.set(workflow, known);
  return known;
}

const codesOf = (decision: Decision) =>
  decision.outcome === "refused" ? decision.reasons.map(({ code }) => code) : [];

/** What a decision has changed, or that it has changed nothing. */
function outcomeOf(decision: Decision): unknown {
  return decision.outcome === "refused" ? "refused" : decision;
}

let compared = 0;

/** The states that an instance is in, by their paths. */
function pathsOf(value: StateValue, within: string = ""): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [`${within}${value}`];
  return Object.entries(value).flatMap(([key, below]) => pathsOf(below, `${within}${key}.`));
}

/** Whether no such instance rests where it is, or sets the timer that waits: it began its work under another regulation. */
function isOfAnother({ machine, states }: Workflow, { timers = [], value, status }: Instance): boolean {
  return (
    timers.some(({ id }) => !machine.events.includes(timerEvent(id))) ||
    (status !== "absent" && pathsOf(value).some((path) => !Object.hasOwn(states, path)))
  );
}

/** Decides everything once more, by the workflow that the organisation really has. */
function decidedAlike({ workflow, instance, command, world, decision }: Decided): void {
  const regulation = workflow.regulation?.(instance, world, dayOf(command, world)) ?? noRegulation;
  const specialised = left(workflow, regulation);
  if (isOfAnother(specialised, instance)) return;
  const again = decide(specialised, instance, command, world);
  compared += 1;
  expect({ type: command.type, outcome: outcomeOf(again) }).toEqual({
    type: command.type,
    outcome: outcomeOf(decision),
  });
  // It gives no reason that the general workflow does not give, but that a command has no way here at all.
  const known = new Set([...codesOf(decision), "unexpected-command", "unknown-command"]);
  expect(codesOf(again).filter((code) => !known.has(code))).toEqual([]);
}

const crowded = scenes(
  joining,
  done(toPerson("m1", "select", { form: "teacher-teacher" })),
  mentor("m2", { capacity: 2 }),
  mentee("s3"),
  mentee("t1", { kind: "teacher", forms: ["teacher-teacher"] }),
);

const cases = specifications.flatMap((specification) =>
  [...specification.refuses, ...(specification.passesBy ?? []), ...specification.accepts].map((each) => ({
    specification,
    each,
  })),
);

const everyRegulation = shippedRegulations.flatMap((id) => {
  const edition = shippedRegulation(id);
  return edition === undefined ? [] : [regulationOf(edition)];
});

describe("a workflow without what a regulation switches off", () => {
  it("decides whatever people do as the general one does under that regulation", () => {
    compared = 0;
    fc.assert(
      fc.property(fc.array(happenings, { minLength: 1, maxLength: 15, size: "max" }), changes, (story, changed) => {
        const school = new School();
        crowded(school);
        fc.pre(mayChoose(changed, school));
        chosen(changed)(school);
        school.watch = decidedAlike;
        for (const { days, deeds } of story) {
          school.passTo(school.now.add({ hours: 24 * days }));
          for (const deed of deeds(school)) school.attempt(deed);
        }
      }),
      { numRuns: runs(10) },
    );
    expect(compared).toBeGreaterThan(runs(10));
  });

  it("decides every case of every requirement alike, by its own organisation's choices and by others", () => {
    compared = 0;
    fc.assert(
      fc.property(fc.constantFrom(...cases), changes, fc.boolean(), ({ specification, each }, changed, isChanged) => {
        const school = schoolOf(specification, each);
        if (isChanged && school.instances.some(({ workflow }) => workflow === "programme")) {
          fc.pre(mayChoose(changed, school));
          chosen(changed)(school);
        }
        school.watch = decidedAlike;
        const before = compared;
        school.attempt(each.when);
        // A case of what belongs to another organisation compares nothing: another one is taken.
        fc.pre(compared > before);
      }),
      { numRuns: runs(60) },
    );
    expect(compared).toBeGreaterThanOrEqual(runs(60));
  });

  it("is sound by itself, and keeps all that law and integrity ask for", () => {
    for (const regulation of everyRegulation) {
      for (const workflow of targetModel.workflows) {
        const specialised = left(workflow, regulation);
        const errors = lintWorkflow(specialised).filter(({ severity }) => severity === "error");
        expect({ of: workflow.id, errors }).toEqual({ of: workflow.id, errors: [] });
        const kept = new Set(Object.values(specialised.requirements).flatMap((each) => requirementsIn(each)));
        const lasting = Object.values(workflow.requirements)
          .flatMap((each) => requirementsIn(each))
          .filter((each) => each.force !== "regulation" && each.settled?.(regulation) === undefined);
        expect(lasting.filter((each) => !kept.has(each)).map(({ id }) => id)).toEqual([]);
      }
    }
  });

  it("keeps no requirement of a choice that is not made, and quotes the organisation's own paragraphs", () => {
    for (const regulation of everyRegulation) {
      const kept = targetModel.workflows
        .flatMap((workflow) => Object.values(left(workflow, regulation).requirements))
        .flatMap((each) => requirementsIn(each))
        .filter(({ force }) => force === "regulation");
      expect(kept.length).toBeGreaterThan(10);
      for (const { choice = "", clause } of kept) {
        expect(regulation.value(choice)).toBeDefined();
        expect(clause).toBe(regulation.clause(choice));
      }
    }
  });
});
