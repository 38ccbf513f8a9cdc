import * as z from "zod";
import { refusalText } from "../text/refusal-text.ts";
import { textSchema } from "../text/text-schema.ts";

/** The format of the files that this release reads. */
export const regulationFormat = "nastavnik-regulation/1";

const idPattern = /^[a-z0-9][a-z0-9-]*$/u;
const id = z
  .string()
  .meta({ pattern: idPattern.source })
  .refine(
    (text) => idPattern.test(text),
    refusalText({
      ru: "ожидается имя из строчных латинских букв, цифр и дефисов, например sad-5",
      en: "expected a name of lower-case Latin letters, digits and hyphens, such as sad-5",
    }),
  );

const adoption = z.union([
  z.strictObject({ body: z.string().min(1), protocol: z.string().min(1), date: z.iso.date() }),
  z.strictObject({ order: z.string().min(1), date: z.iso.date() }),
]);

/** What every regulation says of itself, beside what it chooses. */
export const regulationHead = z.object({
  $schema: z.string().exactOptional().describe("Where the JSON Schema of this file lies, for editors"),
  format: z.literal(regulationFormat),
  id: id.describe("Identifier of the regulation: lower-case letters, digits and hyphens"),
  edition: z.string().min(1).default("1").describe("What this edition is called: a year, a number"),
  title: textSchema.describe("Title of the document; refusals quote it in Russian"),
  extends: id.exactOptional().describe("Another regulation, from which everything is taken over that is not said here"),
  adopted: z
    .array(adoption)
    .default([])
    .describe("Bodies with their protocols, and orders. Once there is one, every choice has its paragraph"),
});

/** Keys of {@link regulationHead}. */
export const headKeys: ReadonlySet<string> = new Set(Object.keys(regulationHead.shape));

/** An edition in one piece, as it comes from outside. */
export const editionSchema = z.strictObject({
  id,
  edition: z.string().min(1),
  title: textSchema,
  choices: z.record(z.string(), z.json()),
  clauses: z.record(z.string(), z.string()),
  from: z.record(z.string(), z.string()),
  adopted: z.array(adoption),
  hash: z.string(),
});
