import { check } from "@nastavnik/checker";
import { getShortestPaths } from "@xstate/graph";
import type { Bench } from "../../../tools/bench-line.ts";
import { flow } from "../test/flow.ts";

/** So many regions, each a circle of three states: 3^7 states of the chart, and one before it exists. */
const regions = 7;
const circles = Object.fromEntries(
  Array.from({ length: regions }, (_each, index) => [
    `r${index}`,
    {
      initial: "a",
      states: {
        a: { on: { [`on-${index}`]: "b" } },
        b: { on: { [`on-${index}`]: "c", [`back-${index}`]: "a" } },
        c: { on: { [`back-${index}`]: "b" } },
      },
    },
  ]),
);
const types = Array.from({ length: regions }, (_each, index) => [`on-${index}`, `back-${index}`]).flat();

const workflow = flow({
  states: { work: { type: "parallel", states: circles } },
  commands: Object.fromEntries(types.map((type) => [type, ["clerk"]])),
});
const model = {
  workflows: [workflow],
  places: [{ workflow: "flow", id: "1" }],
  payloads: Object.fromEntries(["create", ...types].map((type) => [`flow.${type}`, [{}]])),
  rest: ["flow"],
};

const rounds = 5;

/** Milliseconds of this thread's processor time. */
async function time(run: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = process.threadCpuUsage();
  await run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The checker with all its verdicts against @xstate/graph's shortest paths, on the same chart. */
export const bench: Bench = async () => {
  let states = 0;
  let bytes = 0;
  let paths = 0;
  const explore = async (): Promise<void> => {
    const report = await check(model);
    states = report.states;
    bytes = report.scenes[0]?.bytes ?? 0;
  };
  const walk = (): void => {
    paths = getShortestPaths(workflow.machine, {
      events: types.map((type) => ({ type })) as never,
      serializeState: ({ value }) => JSON.stringify(value),
    }).length;
  };
  await explore();
  walk();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push((states * 1000) / (await time(explore)));
    theirs.push((paths * 1000) / (await time(walk)));
  }
  if (paths + 1 !== states) throw new Error(`expected the same states, met ${states} and ${paths}`);
  const ratio = median(ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN)));
  return [
    { name: "the checker, with all verdicts", value: median(ours), unit: "states per second" },
    { name: "@xstate/graph, shortest paths", value: median(theirs), unit: "states per second" },
    { name: "the checker against @xstate/graph", value: ratio, unit: "times", reach: "≥ 5 times", ok: ratio >= 5 },
    { name: "memory of states and moves", value: bytes / states, unit: "bytes per state" },
  ];
};
