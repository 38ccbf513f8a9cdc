import { requirementsIn } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { memoryStore } from "@nastavnik/persistence/memory";
import {
  type SchoolYear,
  simulateYear,
  type Standstill,
  standstillLines,
  type YearProgress,
} from "@nastavnik/simulation";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import { liftedRequirements } from "../src/standstill/obstacles-of.ts";
import { smallYear } from "./example-year.ts";

/** A year in which no mentor works in the form that a mentee asks for. */
function yearOfStrangers(): SchoolYear {
  const year = smallYear();
  const [mentees] = year.population.mentees;
  const [mentors] = year.population.mentors;
  if (mentees === undefined || mentors === undefined) throw new Error("expected people in the example");
  return {
    ...year,
    behaviour: { ...year.behaviour, unmatchable: 0 },
    population: {
      ...year.population,
      mentees: [{ ...mentees, form: "student-student" }],
      mentors: [{ ...mentors, forms: ["teacher-student"] }],
    },
  };
}

describe("a simulated year that cannot move", () => {
  const told: { readonly date: string; readonly standstill: Standstill }[] = [];
  let standstill: Standstill | undefined;

  beforeAll(async () => {
    const onProgress = (progress: YearProgress): void => {
      if (progress.kind === "standstill") told.push({ ...progress, date: progress.date.toString() });
    };
    const until = Temporal.PlainDate.from("2021-12-01");
    const store = memoryStore({ tenant: "lyceum" });
    ({ standstill } = await simulateYear({ definition: yearOfStrangers(), seed: 1, store, until, onProgress }));
  });

  it("says so once, within two weeks of the day since which nothing has changed", () => {
    expect(told).toHaveLength(1);
    const [first] = told;
    const since = Temporal.PlainDate.from(first?.standstill.since ?? "");
    expect(since.until(first?.date ?? "").days).toBeLessThanOrEqual(14);
    expect(standstill?.since).toBe(first?.standstill.since);
  });

  it("names the requirement that blocks, its clause, and who could lift it by which command", () => {
    const obstacle = standstill?.obstacles.find(({ code }) => code === "pairs-approved");
    expect(obstacle?.reasons.map(({ text }) => text.en)).toEqual(["No order approves units"]);
    expect(obstacle?.waysOut.map(({ label, who }) => [label.ru, ...who.map(({ ru }) => ru)])).toEqual([
      ["Издать приказ", "руководитель ОО"],
    ]);
  });

  it("tells it in both languages, without identifiers", () => {
    if (standstill === undefined) throw new Error("expected a standstill");
    const ru = standstillLines(standstill, "ru").join("\n");
    expect(ru).toContain("снять может: руководитель ОО — «Издать приказ»");
    expect(ru.match(/\p{Script=Latin}{2,}/gu)).toBeNull();
    expect(
      standstillLines(standstill, "en")
        .join("\n")
        .match(/\p{Script=Cyrillic}{2,}/gu) ?? [],
    ).toEqual(
      standstill.obstacles.flatMap(({ reasons }) => reasons[0]?.clause?.match(/\p{Script=Cyrillic}{2,}/gu) ?? []),
    );
  });
});

describe("what lifts an obstacle", () => {
  it("names requirements and commands that the workflows have", () => {
    const known = new Set(
      targetModel.workflows.flatMap(({ requirements }) =>
        Object.values(requirements).flatMap((condition) => requirementsIn(condition).map(({ id }) => id)),
      ),
    );
    const given = new Set(
      targetModel.workflows.flatMap(({ id, commands }) => Object.keys(commands).map((each) => `${id} ${each}`)),
    );
    expect(Object.keys(liftedRequirements).filter((id) => !known.has(id))).toEqual([]);
    expect(
      Object.values(liftedRequirements)
        .flat()
        .filter((way) => !given.has(way)),
    ).toEqual([]);
  });

  it("knows a way out of everything that holds up a stage", () => {
    const stages = [
      "preparation",
      "mentee-registry",
      "mentor-registry",
      "selection",
      "pairing",
      "working",
      "completion",
    ];
    const programme = targetModel.workflows.find(({ id }) => id === "programme");
    const asked = stages.flatMap((stage) => {
      const condition = programme?.requirements[`${stage}-finished`];
      return condition === undefined
        ? [`no condition ${stage}-finished`]
        : requirementsIn(condition).map(({ id }) => id);
    });
    expect(asked.filter((id) => liftedRequirements[id] === undefined)).toEqual([]);
  });

  it("has been seen to lift it: whatever a stage no longer lacks, one of these commands has brought", async () => {
    const store = memoryStore({ tenant: "lyceum" });
    const steps: { readonly at: number; readonly codes: ReadonlySet<string> }[] = [];
    let count = 0;
    await simulateYear({
      definition: smallYear(),
      seed: 1,
      store: { ...store, commit: (commit) => store.commit(commit).finally(() => void count++) },
      onProgress(progress) {
        if (progress.kind === "refusal" && progress.command === "finish-stage")
          steps.push({ at: count, codes: new Set(progress.reasons.map(({ code }) => code)) });
      },
    });
    expect(steps.length).toBeGreaterThan(0);
    const facts = await store.facts({ limit: 100_000 });
    const given = new Set(facts.map(({ instance, command }) => `${instance.workflow} ${command.type}`));
    const lifted = steps.flatMap(({ codes }, index) =>
      [...codes].filter((code) => !(steps[index + 1]?.codes.has(code) ?? false)),
    );
    expect(lifted.filter((code) => !(liftedRequirements[code] ?? []).some((way) => given.has(way)))).toEqual([]);
  });
});
