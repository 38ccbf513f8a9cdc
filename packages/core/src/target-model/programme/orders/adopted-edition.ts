import type { RegulationEdition } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { editionFailures } from "../../regulation/edition-failure.ts";
import { givenRegulation } from "../../regulation/given-regulation.ts";
import type { ProgrammeOccasion } from "../programme-commands.ts";
import type { ProgrammeContext } from "../programme-context.ts";
import { payloadOf, rule } from "../rule.ts";

type Order = Extract<ProgrammeOccasion, { readonly type: "issue-order" }>["payload"];

export const editionAdoptable = rule({
  id: "edition-adoptable",
  title: { ru: "Новая редакция Положения составлена верно", en: "The new edition of the regulation is sound" },
  clause: "Целостность: решают по той редакции, которая принята, с названного дня",
  force: "integrity",
  needs: "payload",
  check: ({ editions }, occasion) => {
    const { kind, regulation, from } = payloadOf(occasion, "issue-order");
    if (kind !== "adopt-regulation") {
      return (
        regulation === undefined ||
        fail("Положение принимает приказ другого вида", "A regulation is adopted by an order of another kind")
      );
    }
    if (regulation === undefined) return fail("В приказе нет редакции Положения", "The order brings no edition");
    return editionFailures(regulation, from, editions);
  },
});

/** What a programme keeps of an order that adopts another edition of the regulation. */
export function adoptedEdition(
  { regulations, editions }: ProgrammeContext,
  { regulation, from }: Order,
  today: string,
): Partial<Pick<ProgrammeContext, "regulations" | "editions">> {
  const given = regulation === undefined ? undefined : givenRegulation(regulation);
  if (given?.ok !== true) return {};
  const { edition }: { readonly edition: RegulationEdition } = given;
  return {
    regulations: { ...regulations, [edition.hash]: edition },
    editions: [...editions, { from: from ?? today, edition: edition.hash }],
  };
}
