import { recorder } from "@nastavnik/core";
import type { UnitOccasion } from "./unit-commands.ts";
import type { UnitContext } from "./unit-context.ts";

/** Makes what the `unit` machine writes down after a command. */
export const record = recorder<UnitContext, UnitOccasion>();
