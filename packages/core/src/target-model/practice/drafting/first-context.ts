import type { PracticeContext } from "../practice-context.ts";
import type { PracticeOccasion } from "../practice-commands.ts";
import { demandsIn } from "../review/demands.ts";
import { programmeOf } from "../rule.ts";

type DrawingUp = Extract<PracticeOccasion, { readonly type: "draw-up" }>;

/** What a practice begins with. */
export function firstContext(
  occasion: Pick<DrawingUp, "payload" | "world" | "regulation" | "actor" | "instance">,
  day: string,
): PracticeContext {
  const { personalProgramme, authors, form, roleModel, categories } = occasion.payload;
  const reviewSheet = programmeOf(occasion)?.context.reviewSheet;
  return {
    begunOn: day,
    origin:
      personalProgramme === undefined
        ? { kind: "programme", id: occasion.instance.parent ?? "" }
        : { kind: "personal-programme", id: personalProgramme },
    edition: occasion.regulation.edition.hash,
    authors,
    preparers: [occasion.actor.id],
    form,
    roleModel,
    categories,
    version: 1,
    card: [],
    materials: {},
    ...(reviewSheet && { reviewSheet }),
    demands: demandsIn(occasion.regulation),
    reviews: {},
    levels: {},
    formerVersions: [],
  };
}
