import { z } from "zod";

/** An identifier of an instance, a form or a document. */
export const id = z.string().min(1);
