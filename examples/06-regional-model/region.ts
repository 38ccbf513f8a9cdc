import { memoryStore } from "@nastavnik/persistence/memory";
import { type Region, type RegionResult, simulateRegion } from "@nastavnik/simulation";

// #region region
/**
 * Two municipalities with five schools, which go by what the institute of Primorye recommends. The first has a school of
 * mentors as Khanka has one, the second a mentor council as Megion has one.
 */
export const region: Region = {
  centre: "regional-centre",
  regulation: "primorye",
  municipalities: [
    { id: "municipality-1", schools: ["school-1", "school-2", "school-3"], programme: "khanka" },
    { id: "municipality-2", schools: ["school-4", "school-5"], programme: "megion" },
  ],
};

/** A year of every school, two of every municipality, and what is in the banks after it. */
export function yearOfRegion(seed = 1): Promise<RegionResult> {
  return simulateRegion({
    region,
    seed,
    openStore: (school, clock) => memoryStore({ tenant: school, clock }),
  });
}
// #endregion region
