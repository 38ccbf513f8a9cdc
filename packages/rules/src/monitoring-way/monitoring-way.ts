import { textSchema, writtenAs } from "@nastavnik/core";
import * as z from "zod";

const wayId = writtenAs(/^[a-z][a-z0-9-]{0,63}$/, {
  ru: "ожидается имя из строчных латинских букв, цифр и дефисов, до 64 знаков",
  en: "expected a name of lower-case Latin letters, digits and hyphens, up to 64 characters",
});

/** A document that a way of monitoring needs, and who has to make it, if that matters. */
const neededDocument = z.strictObject({
  id: wayId,
  title: textSchema,
  by: z.string().min(1).max(64).optional(),
});

/** A way of monitoring: one method, whatever number of documents it takes. */
export const monitoringWay = z.strictObject({
  id: wayId,
  title: textSchema,
  clause: z.string().min(1).max(500).optional(),
  documents: z.array(neededDocument).min(1),
});

/** A way as {@link monitoringWay} gives it. */
export type MonitoringWay = z.infer<typeof monitoringWay>;

/** Ways that an organisation has chosen, and the documents that came of them. */
export const chosenWays = z.strictObject({
  /** Identifiers of shipped ways and of own ones. */
  ways: z.array(wayId).min(1),
  own: z.array(monitoringWay).default([]),
  documents: z
    .array(
      z.strictObject({
        way: wayId,
        document: wayId,
        by: z.string().min(1).max(64),
        reference: z.string().min(1).max(2000),
      }),
    )
    .default([]),
});

/** A choice as {@link chosenWays} gives it. */
export type ChosenWays = z.infer<typeof chosenWays>;
