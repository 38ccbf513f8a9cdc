import { type JsonObject, regulationOf, requirementsIn } from "@nastavnik/core";
import { specialise } from "@nastavnik/core/regulation";
import {
  lifecycleStages,
  programme,
  readRegulation,
  shippedRegulation,
  shippedRegulations,
  stageOf,
  stagesIn,
  withChoices,
} from "@nastavnik/core/target-model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../tools/runs.ts";
import { founded } from "./programme-scenes.ts";
import { altered, done, programmeOf, scenes, toProgramme } from "./scenes.ts";
import { programmeRef, School } from "./school.ts";

const known = Object.keys(lifecycleStages);

const own = (id: string): JsonObject => ({ id, title: { ru: `этап ${id}`, en: `stage ${id}` } });

const text = (stages: readonly (string | JsonObject)[]): JsonObject => ({
  format: "nastavnik-regulation/1",
  id: "own",
  title: { ru: "Свои этапы", en: "Own stages" },
  programme: { stages: [...stages] },
});

/** Stages of the lifecycle that are kept, in their order, with some of the organisation's own anywhere among them. */
const lists = fc
  .record({
    kept: fc.subarray(known.slice(0, -1)),
    places: fc.array(fc.nat(7), { maxLength: 5 }),
  })
  .map(({ kept, places }): readonly string[] => {
    const list: string[] = [...kept, "completion"];
    for (const [index, place] of places.entries()) list.splice(Math.min(place, list.length), 0, `own-${index}`);
    return list;
  })
  .filter((list) => !["working", "completion"].includes(list[0] ?? ""));

const listed = (list: readonly string[]) => list.map((id) => (known.includes(id) ? id : own(id)));

const written = (list: readonly string[]) => text(listed(list));

const idOfStage = (school: School): string | undefined => {
  const { value } = school.instance(programmeRef);
  const context = programmeOf(school);
  const edition = context.regulations[context.cycleEdition];
  if (edition === undefined || typeof value !== "string") throw new Error("the programme goes by a regulation");
  return stageOf(regulationOf(edition), value, context)?.id;
};

const nextYear = scenes(
  altered(programmeRef, {}, "revised"),
  done(toProgramme("start-next-cycle", { period: { from: "2026-09-01", to: "2027-08-31" } }, "head")),
);

describe("a programme with stages of its organisation's own", () => {
  it("goes through exactly those that are listed, in their order, in every cycle", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const school = new School();
        founded({ regulation: written(list), period: { from: "2025-09-01", to: "2027-08-31" } })(school);
        for (const year of [2025, 2026]) {
          if (year === 2026) nextYear(school);
          const gone: (string | undefined)[] = [];
          while (school.instance(programmeRef).value !== "review") {
            gone.push(idOfStage(school));
            expect(school.attempt(toProgramme("finish-stage", {}, "head")).outcome).toBe("accepted");
          }
          expect(gone).toEqual(list);
        }
      }),
      { numRuns: runs(15) },
    );
  });

  it("is asked for everything that its regulation asks for at the end of stages, whichever stages it has", () => {
    const shipped = shippedRegulations.flatMap((id) => shippedRegulation(id) ?? []);
    const asked = (edition: (typeof shipped)[number]) => {
      const { requirements } = specialise(programme, regulationOf(edition));
      const ends = Object.keys(requirements).filter((name) => name.endsWith("-finished"));
      return ends.flatMap((name) => {
        const condition = requirements[name];
        return condition === undefined ? [] : requirementsIn(condition).map(({ id }) => id);
      });
    };
    fc.assert(
      fc.property(lists, fc.constantFrom(...shipped), (list, edition) => {
        const read = withChoices(edition, { "programme.stages": listed(list) });
        fc.pre(read.ok);
        expect(asked(read.edition).toSorted()).toEqual(asked(edition).toSorted());
      }),
      { numRuns: runs(15) },
    );
  });

  it("is drawn as a chain of its own stages, in its own words", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const read = readRegulation(written(list));
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const regulation = regulationOf(read.edition);
        const { machine, states } = specialise(programme, regulation);
        const reached: string[] = [];
        for (let state = String(machine.root.initial.target[0]?.key); state !== "review";) {
          reached.push(state);
          const ways = machine.root.states[state]?.transitions.get("finish-stage") ?? [];
          const next = ways.flatMap(({ target = [] }) => target.map(({ key }) => key)).find((key) => key !== state);
          if (next === undefined) throw new Error(`${state} leads nowhere`);
          state = next;
        }
        const titles = stagesIn(regulation).map(({ title }) => title.ru);
        expect(reached.map((state) => states[state]?.ru).join("; ")).toBe(titles.join("; "));
        const stray = Object.keys(states).filter((state) => state.startsWith("before-") && !reached.includes(state));
        expect(stray).toEqual([]);
      }),
      { numRuns: runs(15) },
    );
  });
});

describe("a list of stages", () => {
  const problemsOf = (stages: readonly (string | JsonObject)[], more: JsonObject = {}) => {
    const read = readRegulation({ ...text(stages), ...more });
    return read.ok ? [] : read.problems.map(({ code, path, text: { en } }) => [code, path.join("."), en]);
  };
  const whole = known.join(", ");

  it.each([
    [
      "out of order",
      ["pairing", "preparation", "completion"],
      `expected each stage once, the known ones in their order (${whole}); met: pairing, preparation, completion`,
    ],
    [
      "with a stage twice",
      ["preparation", own("camp"), own("camp"), "completion"],
      `expected each stage once, the known ones in their order (${whole}); met: preparation, camp, camp, completion`,
    ],
    [
      "without the one in which results are gathered",
      ["preparation", "working"],
      "expected the stage completion, in which results are gathered, by whatever title; met: preparation, working",
    ],
    [
      "in which nothing comes before the work",
      ["working", "completion"],
      "expected at least one stage before units work, in which indicators are planned; met: working, completion",
    ],
    [
      "with a name that is taken",
      ["preparation", own("review"), "completion"],
      "expected another identifier for the own stage, this one is taken; met: review",
    ],
  ] as const)("%s is refused with its place", (_what, stages, expected) => {
    expect(problemsOf(stages)).toEqual([["does-not-fit", "programme.stages", expected]]);
  });

  it("without the stage in which something is done that is chosen is refused", () => {
    expect(problemsOf(["preparation", "working", "completion"], { pairing: { groupMeeting: true } })).toEqual([
      [
        "does-not-fit",
        "programme.stages",
        "expected the stage pairing, since pairing.groupMeeting is chosen; met: preparation, working, completion",
      ],
    ]);
  });

  it("with a stage that has no words, or days that no month has, is refused with its place", () => {
    expect(problemsOf(["preparation", "camp", "completion"])).toEqual([
      [
        "unknown-name",
        "programme.stages.1",
        expect.stringMatching(/^expected one of the names preparation, .+; defined nowhere: camp$/),
      ],
    ]);
    const camp = { ...own("camp"), window: { from: "02-30", to: "04-01" } };
    expect(problemsOf(["preparation", camp, "completion"]).map(([code, path]) => [code, path])).toEqual([
      ["invalid-choice", "programme.stages.1.window.from"],
    ]);
  });
});
