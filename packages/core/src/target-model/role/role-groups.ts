import type { Role } from "./roles.ts";

/** Who leads the programme in the school (section F). */
export const leaders = ["coordinator", "curator"] as const satisfies readonly Role[];

/** Who leads it together with the administration, which takes part in stages 1 and 5 to 7. */
export const management = [...leaders, "administration", "deputy-head", "head"] as const satisfies readonly Role[];

/** Who keeps the registries and is responsible in stages 2 to 4 of the lyceum's plan. */
export const registrars = [...leaders, "teacher", "registrar"] as const satisfies readonly Role[];
