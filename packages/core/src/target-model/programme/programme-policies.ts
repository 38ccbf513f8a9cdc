import { relatedInstance } from "../../world/related.ts";
import type { PolicySettings, World } from "../../world/world.ts";
import type { ProgrammeContext } from "./programme-context.ts";

/** Settings of the programme that an instance belongs to; the instance's command must relate to it as `programme`. */
export function programmePolicies(world: World): PolicySettings {
  return relatedInstance<ProgrammeContext>(world, "programme")?.context.policies ?? {};
}
