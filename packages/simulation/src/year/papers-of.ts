import { isJsonObject, type JsonObject, type Regulation } from "@nastavnik/core";
import { listed, postsFor } from "@nastavnik/core/target-model";
import type { SchoolYear } from "../definition/school-year-definition.ts";

const ids = (value: JsonObject[string]): readonly string[] => listed(value ?? null);

/**
 * What an organisation attaches to an order or a document because its regulation asks for it: protocols with the opinions
 * of its bodies, and the posts of those whom an order appoints.
 */
export function papersOf(
  regulation: Regulation,
  { posts }: Pick<SchoolYear, "posts">,
  { type, payload = {}, day }: { readonly type: string; readonly payload?: JsonObject; readonly day: string },
): JsonObject {
  const choice = { "issue-order": "documents.orderOpinions", "adopt-document": "documents.opinions" }[type];
  if (choice === undefined) return payload;
  const asked = regulation.value(choice);
  const { kind } = payload;
  const bodies = isJsonObject(asked) && typeof kind === "string" ? ids(asked[kind]) : [];
  const opinions = bodies.map((body, index) => ({ body, protocol: `protocol-${index + 1}`, date: day }));
  const appointed = (["coordinator", "curator"] as const).flatMap((office) => {
    const post = posts[office] ?? postsFor(regulation, office)?.[0];
    return post === undefined ? [] : ids(payload[`${office}s`]).map((person) => [person, post] as const);
  });
  return {
    ...payload,
    ...(opinions.length > 0 && { opinions }),
    ...(appointed.length > 0 && { posts: Object.fromEntries(appointed) }),
  };
}
