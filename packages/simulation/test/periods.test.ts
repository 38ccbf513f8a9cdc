import { memoryStore } from "@nastavnik/persistence/memory";
import { type SchoolYear, simulateYear, yearClock } from "@nastavnik/simulation";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { smallYear } from "./example-year.ts";

async function run(definition: SchoolYear, seed = 1) {
  const clock = yearClock(definition);
  const store = memoryStore({ tenant: "lyceum", clock });
  const result = await simulateYear({ definition, seed, store, clock });
  const units = (await store.loadGroup("unit", definition.id)).instances;
  const facts = await store.facts({ limit: 100_000 });
  return { result, units, facts };
}

const year = smallYear();
const lasting = (from: string, to: string): SchoolYear => ({ ...year, period: { from, to } });

describe("a year of another length", () => {
  for (const to of ["2022-05-31", "2022-06-15"]) {
    it(`that ends on ${to} closes its units and comes to its verdict within the period`, async () => {
      const { result, units, facts } = await run(lasting("2021-09-01", to));
      expect(result.standstill).toBeUndefined();
      expect(["published", "revised"]).toContain(result.state);
      expect(units.filter(({ status }) => status !== "done").map(({ id }) => id)).toEqual([]);
      expect(units.some(({ value }) => value === "closed")).toBe(true);
      // An agreement with a partner is in force on its last day too, and ends with that.
      const last = facts
        .findLast(({ instance }) => instance.workflow !== "partner-agreement")
        ?.at.toZonedDateTimeISO("Europe/Moscow")
        .toPlainDate()
        .toString();
      expect(last !== undefined && last <= to).toBe(true);
    });
  }

  it("that begins in February comes to its verdict too", async () => {
    const { result } = await run(lasting("2022-02-07", "2022-12-31"));
    expect(result.standstill).toBeUndefined();
    expect(["published", "revised"]).toContain(result.state);
  });
});

describe("a programme of two years", () => {
  it("has two cycles, each with pairs, a verdict and closed units of its own, and keeps its people", async () => {
    const definition = lasting("2021-09-01", "2023-05-31");
    const { result, units, facts } = await run(definition);
    expect(result.standstill).toBeUndefined();
    expect(units.filter(({ status }) => status !== "done").map(({ id }) => id)).toEqual([]);
    const dates = (type: string) =>
      facts.flatMap(({ command, at, instance }) =>
        command.type === type && instance.workflow !== "participant" ? [at.toString().slice(0, 10)] : [],
      );
    for (const type of ["propose", "close"]) {
      expect(dates(type).some((date) => date < "2022-09-01")).toBe(true);
      expect(dates(type).some((date) => date >= "2022-09-01")).toBe(true);
    }
    expect([...dates("package"), ...dates("revise")].toSorted().map((date) => date.slice(0, 4))).toEqual([
      "2022",
      "2023",
    ]);
    expect(dates("start-next-cycle")).toEqual(["2022-09-01"]);
    expect(facts.filter(({ command }) => command.type === "register")).toHaveLength(
      new Set(facts.filter(({ command }) => command.type === "register").map(({ instance }) => instance.id)).size,
    );
  });

  it("that is stopped between its cycles goes on as if it had not been", async () => {
    const definition = lasting("2021-09-01", "2023-05-31");
    const whole = await run(definition);
    const store = memoryStore({ tenant: "lyceum" });
    const until = Temporal.PlainDate.from("2022-10-05");
    expect((await simulateYear({ definition, seed: 1, store, until })).standstill).toBeUndefined();
    const { hash } = await simulateYear({ definition, seed: 1, store });
    expect(hash).toBe(whole.result.hash);
  });
});
