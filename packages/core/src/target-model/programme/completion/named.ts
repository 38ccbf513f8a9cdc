import * as z from "zod";
import { id } from "../../identifier.ts";

/**
 * Everybody whom a publication names. Whoever is in a registry of the programme has consented there; of anybody else the
 * number of the written consent is told.
 */
export const named = z.array(z.strictObject({ person: id, consent: id.optional() })).default([]);
