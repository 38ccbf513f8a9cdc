import type { RegulationEdition } from "@nastavnik/core";
import { shippedRegulation, withChoices } from "@nastavnik/core/target-model";

/** The centre of the town, which keeps its bank of practices. */
export const centre = "centre";

/** The draft regulation of Megion, where the centre of the town keeps the municipal bank. */
export function regulationOfCity(): RegulationEdition {
  const shipped = shippedRegulation("megion");
  const read = shipped && withChoices(shipped, { "practice.keptBy": { municipal: [centre] } });
  if (read?.ok !== true) throw new Error("the regulation of the town is not sound");
  return read.edition;
}
