import { memoryStore } from "@nastavnik/persistence/memory";
import {
  municipalityClock,
  type Municipality,
  type Region,
  simulateMunicipality,
  simulateRegion,
} from "@nastavnik/simulation";
import { searchBank } from "@nastavnik/rules/practice";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";

const region: Region = {
  centre: "regional-centre",
  regulation: "primorye",
  municipalities: [
    { id: "municipality-1", schools: ["school-1", "school-2"], programme: "khanka" },
    { id: "municipality-2", schools: ["school-3"], programme: "megion" },
  ],
};

it("the years of a region's schools come to their end, and the banks have what each level has accepted", async () => {
  const some = runs(1) > 1 ? region : { ...region, municipalities: region.municipalities.slice(1) };
  const openStore = (tenant: string, clock: Parameters<typeof memoryStore>[0]["clock"]) =>
    memoryStore({ tenant, ...(clock && { clock }) });
  const { schools, banks, municipalities } = await simulateRegion({ region: some, seed: 1, openStore });
  const names = some.municipalities.flatMap((municipality) => municipality.schools);
  expect(schools.map(({ school }) => school)).toEqual(names);
  for (const { standstill, state } of schools) {
    expect(standstill).toBeUndefined();
    expect(["published", "revised"]).toContain(state);
  }
  const published = schools.filter(({ state }) => state === "published");
  const on = (level: string) => searchBank(banks, { bank: "practices", level });
  expect(on("school").map(({ organisation }) => organisation)).toEqual(published.map(({ school }) => school));
  for (const { keeper, organisation } of on("municipal")) {
    const own = some.municipalities.find((municipality) => municipality.schools.includes(organisation ?? ""));
    expect(keeper).toBe(own?.id);
  }
  for (const { keeper } of on("regional")) expect(keeper).toBe("regional-centre");
  expect(on("regional").length).toBeGreaterThan(0);
  // A packaged personalised programme goes with its practice.
  const programmesOn = (level: string) => searchBank(banks, { bank: "programmes", level });
  expect(programmesOn("municipal")).toHaveLength(on("municipal").length);
  expect(municipalities.map(({ municipality, isCompleted }) => [municipality, isCompleted])).toEqual(
    some.municipalities.map(({ id }) => [id, true]),
  );
});

describe("a municipality by itself", () => {
  const municipality = {
    id: "centre",
    regulation: "khanka",
    period: { from: "2024-09-01", to: "2026-08-31" },
    timeZone: "Asia/Vladivostok",
    schools: ["school-1", "school-2"],
  };
  const run = async (seed: number, given: Municipality = municipality) => {
    const clock = municipalityClock(given);
    return simulateMunicipality({ municipality: given, seed, clock, store: memoryStore({ tenant: "centre", clock }) });
  };

  it("lives through its two years: tracks with a gap in summer, requests answered, mistakes refused", async () => {
    const { isCompleted, tracks, requests, refusals } = await run(1);
    expect([isCompleted, tracks]).toEqual([true, 6]);
    expect(requests.satisfied).toBe(requests.all);
    expect(refusals.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toEqual(
      expect.arrayContaining(["municipal-order-names-controller", "municipal-speaks-for-own-organisation"]),
    );
  });

  it("by the same seed has the same facts, by another one others", async () => {
    const [one, same, other] = [await run(1), await run(1), await run(2)];
    expect(same.hash).toBe(one.hash);
    expect(other.hash).not.toBe(one.hash);
  });

  it("has a council where its regulation has one, and checks what the council has asked for", async () => {
    const { resolutions, tracks } = await run(1, {
      ...municipality,
      regulation: "megion",
      period: { from: "2024-09-01", to: "2025-08-31" },
    });
    expect(tracks).toBe(0);
    expect(resolutions.carried).toBeGreaterThan(2);
    expect(resolutions.done).toBe(resolutions.asked);
  });

  it("is not begun twice in one store, nor by a programme that is not sound", async () => {
    const clock = municipalityClock(municipality);
    const store = memoryStore({ tenant: "centre", clock });
    await simulateMunicipality({ municipality, seed: 1, store, clock });
    const again = { municipality, seed: 1, store, clock };
    await expect(simulateMunicipality(again)).rejects.toMatchObject({ code: "conflict" });
    await expect(run(1, { ...municipality, regulation: "nowhere" })).rejects.toMatchObject({ code: "invalid-input" });
  });
});

it("a regulation that is not shipped is told", async () => {
  const wrong = { ...region, regulation: "nowhere" };
  await expect(
    simulateRegion({ region: wrong, seed: 1, openStore: (tenant) => memoryStore({ tenant }) }),
  ).rejects.toMatchObject({ code: "not-found" });
});
