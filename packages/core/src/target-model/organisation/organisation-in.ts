import { isJsonObject, isText, type Regulation, type Text } from "@nastavnik/core";
import { type Role, roles } from "../role/roles.ts";
import { approvingBodies } from "../regulation/approving-body.ts";
import { organisationKinds } from "../regulation/choices/organisation.ts";

/** What a regulation says of the organisation itself. */
export interface Organisation {
  /** Kind of organisation; `undefined` where the regulation is for any. */
  readonly kind?: Text;
  /** Roles by the names that the organisation has for them, and the further posts that it has. */
  readonly posts: Readonly<Record<Role, Text>> & Readonly<Record<string, Text>>;
  /** Bodies that may adopt its documents. */
  readonly bodies: Readonly<Record<string, Text>>;
}

/** The organisation that a regulation is for: its kind, and what it calls the posts that people hold. */
export function organisationIn(regulation: Regulation): Organisation {
  const kind = regulation.value("organisation.kind");
  const words: Readonly<Record<string, Text>> = organisationKinds;
  const title = typeof kind === "string" ? words[kind] : undefined;
  const own = regulation.value("organisation.posts");
  const posts = Object.entries(isJsonObject(own) ? own : {}).filter(([, text]) => isText(text));
  const bodies = regulation.value("organisation.bodies");
  const ownBodies = (Array.isArray(bodies) ? bodies : []) as unknown as readonly {
    readonly id: string;
    readonly title: Text;
  }[];
  return {
    ...(title === undefined ? {} : { kind: title }),
    posts: { ...roles, ...Object.fromEntries(posts) },
    bodies: { ...approvingBodies, ...Object.fromEntries(ownBodies.map(({ id, title: body }) => [id, body])) },
  };
}
