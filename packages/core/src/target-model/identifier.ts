import * as z from "zod";

/** An identifier of an instance, a form or a document: never a text of somebody's own, see `own-words.ts`. */
export const id = z.string().min(1).max(200);
