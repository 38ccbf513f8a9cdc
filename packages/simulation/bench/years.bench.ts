import { readHistory } from "@nastavnik/engine";
import { shippedRegulation } from "@nastavnik/core/target-model";
import { memoryStore } from "@nastavnik/persistence/memory";
import { sampleYear, type SchoolYear, simulateYear, yearClock } from "@nastavnik/simulation";
import type { Bench } from "../../../tools/bench-line.ts";

const sizes = [250, 500, 1000, 2000] as const;

/** By which the years go: one with personalised programmes and practices, so that all workflows of a school take part. */
const regulation = "primorye";

/** A year of so many participants: the invented groups of the regulation, each as many times as large. */
function yearOf(participants: number): SchoolYear {
  const edition = shippedRegulation(regulation);
  if (edition === undefined) throw new Error(`expected the regulation ${regulation}`);
  const sample = sampleYear(edition);
  const { mentees, mentors } = sample.population;
  const all = [...mentees, ...mentors].reduce((sum, { count }) => sum + count, 0);
  const larger = <Group extends { readonly count: number }>(group: Group): Group => ({
    ...group,
    count: Math.round((group.count * participants) / all),
  });
  return {
    ...sample,
    id: `year-of-${participants}`,
    population: { ...sample.population, mentees: mentees.map(larger), mentors: mentors.map(larger) },
  };
}

interface Lived {
  readonly seconds: number;
  readonly facts: number;
  readonly workflows: number;
}

async function live(participants: number): Promise<Lived> {
  const definition = yearOf(participants);
  const clock = yearClock(definition);
  const store = memoryStore({ tenant: definition.organisation.id, clock });
  const begin = performance.now();
  const { facts } = await simulateYear({ definition, seed: 1, store, clock });
  const seconds = (performance.now() - begin) / 1000;
  const { facts: stored } = await readHistory(store);
  return { seconds, facts, workflows: new Set(stored.map(({ instance }) => instance.workflow)).size };
}

/** The exponent of a power law through times at sizes: the slope of their logarithms. */
function exponent(points: readonly (readonly [size: number, seconds: number])[]): number {
  const logs = points.map(([size, seconds]) => [Math.log(size), Math.log(seconds)] as const);
  const mean = (index: 0 | 1): number => logs.reduce((sum, each) => sum + each[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** How long a simulated year takes in memory, and how that grows with the number of participants. */
export const bench: Bench = async () => {
  await live(100);
  const lived: Lived[] = [];
  for (const size of sizes) lived.push(await live(size));
  const of = (size: number): Lived => {
    const found = lived[sizes.findIndex((each) => each === size)];
    if (found === undefined) throw new Error(`no year of ${size} participants was lived`);
    return found;
  };
  const growth = exponent(sizes.map((size) => [size, of(size).seconds]));
  const [few, many] = [of(250), of(2000)];
  const cost = many.seconds / many.facts / (few.seconds / few.facts);
  return [
    ...sizes.map((size) => ({
      name: `a year of ${size} participants, ${of(size).facts} facts of ${of(size).workflows} workflows`,
      value: of(size).seconds,
      unit: "seconds",
      ...(size === 1000 && { reach: "seconds, not minutes: ≤ 60", ok: of(size).seconds <= 60 }),
    })),
    { name: "exponent of the time over the participants", value: growth, unit: "", reach: "≤ 1.1", ok: growth <= 1.1 },
    { name: "a fact of 2000 participants against one of 250", value: cost, unit: "times the cost" },
  ];
};
