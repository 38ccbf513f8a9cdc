import { type Instance, relatedInstance, type World } from "@nastavnik/core";
import type { UnitContext } from "../unit/unit-context.ts";

/** The pair or group whose personalised programme it is, or is to be. */
export function unitOf(world: World): Instance<UnitContext> | undefined {
  return relatedInstance<UnitContext>(world, "unit");
}
