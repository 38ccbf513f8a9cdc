import type { Regulation, Text } from "@nastavnik/core";
import { organisationIn } from "../organisation/organisation-in.ts";
import { listed, partOf } from "../regulation/listed.ts";
import type { Role } from "./roles.ts";

/** Offices that a regulation may reserve to posts of the organisation. */
export const heldOffices = {
  head: { ru: "руководитель", en: "head" },
  coordinator: { ru: "координатор", en: "coordinator" },
  curator: { ru: "куратор", en: "curator" },
  registrar: { ru: "тот, кто ведёт базу", en: "whoever keeps the registries" },
} as const satisfies Record<string, Text>;

/** One of {@link heldOffices}. */
export type HeldOffice = keyof typeof heldOffices;

/** The posts that may hold an office; `undefined` where the regulation reserves it to none. */
export function postsFor(regulation: Regulation, office: HeldOffice): readonly string[] | undefined {
  const posts = partOf(regulation.value("offices.heldBy"), office);
  return posts === undefined ? undefined : listed(posts);
}

/** What a post is called in the organisation. */
export function postTitle(regulation: Regulation, post: string): Text {
  return organisationIn(regulation).posts[post] ?? { ru: "другая должность", en: "another post" };
}

const rolesOfOffice: Readonly<Record<HeldOffice, readonly Role[]>> = {
  head: ["head"],
  coordinator: ["coordinator"],
  curator: ["curator"],
  registrar: ["registrar"],
};

/**
 * The roles that somebody in these posts may act in by the regulation: whoever signs people in maps posts to roles with it.
 * An office that is reserved is held by its posts alone; a post that is a role itself is that role.
 */
export function rolesOfPosts(regulation: Regulation, posts: readonly string[]): readonly string[] {
  const reserved = (Object.keys(heldOffices) as readonly HeldOffice[]).filter(
    (office) => postsFor(regulation, office) !== undefined,
  );
  const held = reserved
    .filter((office) => postsFor(regulation, office)?.some((post) => posts.includes(post)) === true)
    .flatMap((office) => rolesOfOffice[office]);
  const closed = new Set<string>(reserved.flatMap((office) => rolesOfOffice[office]));
  return [...new Set([...held, ...posts.filter((post) => !closed.has(post))])];
}
