import type { Failure, Regulation } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { type HeldOffice, heldOffices, postsFor, postTitle } from "../../role/held-by.ts";
import { payloadOf, rule } from "../rule.ts";

function misplaced(
  regulation: Regulation,
  office: HeldOffice,
  people: readonly string[],
  posts: Readonly<Record<string, string>>,
): readonly Failure[] {
  const may = postsFor(regulation, office);
  if (may === undefined) return [];
  const titles = may.map((post) => postTitle(regulation, post));
  const [ru, en] = [titles.map((each) => each.ru).join(" или "), titles.map((each) => each.en).join(" or ")];
  const { ru: asRu, en: asEn } = heldOffices[office];
  return people.flatMap((person) => {
    const post = posts[person];
    if (post !== undefined && may.includes(post)) return [];
    const met = post === undefined ? { ru: "не указана", en: "none" } : postTitle(regulation, post);
    return fail(
      `Ожидается должность (${asRu}): ${ru}; в приказе: ${met.ru}`,
      `Expected a post (${asEn}): ${en}; met in the order: ${met.en}`,
      person,
    );
  });
}

export const appointedHoldPosts = rule({
  id: "appointed-holds-post",
  title: { ru: "Назначают того, чья должность это позволяет", en: "Whoever is appointed is in a post that allows it" },
  clause: "Положение называет, кто бывает координатором и куратором: выбор Положения",
  force: "regulation",
  choice: "offices.heldBy",
  needs: "payload",
  check: (_context, occasion) => {
    const { coordinators, curators, posts } = payloadOf(occasion, "issue-order");
    return [
      ...misplaced(occasion.regulation, "coordinator", coordinators, posts),
      ...misplaced(occasion.regulation, "curator", curators, posts),
    ];
  },
});
