import { memoryStore } from "@nastavnik/persistence/memory";
import { type Region, simulateRegion } from "@nastavnik/simulation";
import { searchBank } from "@nastavnik/rules/practice";
import { expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";

const region: Region = {
  centre: "regional-centre",
  regulation: "primorye",
  municipalities: [
    { id: "municipality-1", schools: ["school-1", "school-2"] },
    { id: "municipality-2", schools: ["school-3"] },
  ],
};

it("the years of a region's schools come to their end, and the banks have what each level has accepted", async () => {
  const some = runs(1) > 1 ? region : { ...region, municipalities: region.municipalities.slice(1) };
  const openStore = (tenant: string, clock: Parameters<typeof memoryStore>[0]["clock"]) =>
    memoryStore({ tenant, ...(clock && { clock }) });
  const { schools, banks } = await simulateRegion({ region: some, seed: 1, openStore });
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
});

it("a regulation that is not shipped is told", async () => {
  const wrong = { ...region, regulation: "nowhere" };
  await expect(
    simulateRegion({ region: wrong, seed: 1, openStore: (tenant) => memoryStore({ tenant }) }),
  ).rejects.toMatchObject({ code: "not-found" });
});
