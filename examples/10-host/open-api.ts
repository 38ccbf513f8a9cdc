import type { Workflow } from "@nastavnik/core";
import * as z from "zod";

const text = z.object({ ru: z.string(), en: z.string() });

/** What a command is answered with. */
const answers = {
  200: ["Carried out, now or before", z.object({ outcome: z.enum(["accepted", "duplicate", "ignored"]) })],
  400: ["The request does not fit", z.object({ wrong: z.array(z.object({ path: z.string(), code: z.string() })) })],
  409: [
    "Refused, with every reason",
    z.object({
      outcome: z.literal("refused"),
      reasons: z.array(z.object({ code: z.string(), text, clause: z.string().optional() })),
    }),
  ],
} as const;

const json = (schema: z.ZodType) => ({ "application/json": { schema: z.toJSONSchema(schema, { io: "input" }) } });

// #region request
/** The body of a request that gives a command: the payload as its workflow declares it. */
export const bodyOf = (payload: z.ZodType) => z.strictObject({ payload, parent: z.string().min(1).optional() });
// #endregion request

/** Describes every command of the workflows by the schema that the workflow itself declares. */
export function openApi(workflows: readonly Workflow[]) {
  const paths = workflows.flatMap(({ id, title, commands }) =>
    Object.entries(commands).map(([name, { label, payload }]) => [
      `/${id}/{id}/${name}`,
      {
        post: {
          summary: `${title.en}: ${label.en}`,
          security: [{ user: [] }],
          parameters: [
            { name: "id", in: "path", required: true, schema: { type: "string" } },
            { name: "Idempotency-Key", in: "header", required: true, schema: { type: "string" } },
          ],
          requestBody: { required: true, content: json(bodyOf(payload)) },
          responses: Object.fromEntries(
            Object.entries(answers).map(([status, [description, schema]]) => [
              status,
              { description, content: json(schema) },
            ]),
          ),
        },
      },
    ]),
  );
  return {
    openapi: "3.1.0",
    info: { title: "Nastavnik host", version: "1" },
    components: { securitySchemes: { user: { type: "http", scheme: "bearer" } } },
    paths: Object.fromEntries(paths) as Record<string, unknown>,
  };
}
