import { memoryStore } from "@nastavnik/persistence/memory";
import { type Region, type RegionResult, simulateRegion } from "@nastavnik/simulation";

// #region region
/** Two municipalities with five schools, which go by what the institute of Primorye recommends. */
export const region: Region = {
  centre: "regional-centre",
  regulation: "primorye",
  municipalities: [
    { id: "municipality-1", schools: ["school-1", "school-2", "school-3"] },
    { id: "municipality-2", schools: ["school-4", "school-5"] },
  ],
};

/** A year of every school, and what is in the banks after it. */
export function yearOfRegion(seed = 1): Promise<RegionResult> {
  return simulateRegion({
    region,
    seed,
    openStore: (school, clock) => memoryStore({ tenant: school, clock }),
  });
}
// #endregion region
