import * as z from "zod";
import { id } from "../../identifier.ts";

/** The rows of a track as a command brings them: each theme has a form of event and somebody who is responsible (R94). */
export const themeRows = z
  .array(z.strictObject({ theme: id, forms: z.array(id).min(1), responsible: z.array(id).min(1) }))
  .min(1);
