import { type ActSubject, type Occasion, type OwnBy, relatedInstance, type World } from "@nastavnik/core";
import { orGuardian } from "../role/offices.ts";
import type { Side } from "../participant/registry/side.ts";
import { mentorOf, menteesOf } from "../unit/unit-acts.ts";
import type { UnitContext } from "../unit/unit-context.ts";
import { whoIsParty } from "../unit/who-is-party.ts";
import type { AgreementContext } from "./agreement-context.ts";

type Agreement = { readonly context: Partial<AgreementContext> };

/** The person on a side of the agreement; `undefined` until it is drawn up. */
export function personOn(side: Side, { context }: Agreement): string | undefined {
  const party = context[side];
  return party === undefined ? undefined : whoIsParty(context, party);
}

const people =
  (...sides: readonly Side[]) =>
  (agreement: Agreement) =>
    sides.flatMap((side) => personOn(side, agreement) ?? []);

function sideOf(person: string, context: AgreementContext): Side | undefined {
  return (["mentor", "mentee"] as const).find((side) => personOn(side, { context }) === person);
}

/** The side whose act it is. */
export function sideOfAct(context: AgreementContext, { act }: Pick<Occasion, "act">): Side | undefined {
  return act.kind === "own" ? sideOf(act.of, context) : undefined;
}

/** The act of the agreement's mentor. */
export const byMentor: OwnBy<Partial<AgreementContext>> = {
  kind: "own",
  title: { ru: "наставник по этому соглашению", en: "the mentor of this agreement" },
  whose: people("mentor"),
};

/** The act of the agreement's mentee, which a guardian may do for them. */
export const byMentee: OwnBy<Partial<AgreementContext>> = {
  kind: "own",
  title: { ru: "наставляемый по этому соглашению", en: "the mentee of this agreement" },
  whose: people("mentee"),
  ...orGuardian,
};

/** The act of either party. */
export const byParty: OwnBy<Partial<AgreementContext>> = {
  kind: "own",
  title: { ru: "сторона этого соглашения", en: "a party of this agreement" },
  whose: people("mentor", "mentee"),
  ...orGuardian,
};

/** The act of the party that the command names as `side`. */
export function byNamedParty(
  others: Pick<OwnBy, "recorders" | "recording">,
): OwnBy<Partial<AgreementContext>, { readonly side: Side }> {
  return { ...byParty, ...others, chosen: ({ side }, agreement) => personOn(side, agreement) };
}

/** The act of a party of the unit that an agreement is drawn up for. */
export const byUnitParty: OwnBy<Partial<AgreementContext>> = {
  kind: "own",
  title: { ru: "наставник или наставляемый этой пары (группы)", en: "the mentor or a mentee of the unit" },
  whose(_subject: ActSubject<Partial<AgreementContext>>, world: World) {
    const unit = relatedInstance<UnitContext>(world, "unit");
    return unit === undefined ? undefined : [...mentorOf(unit), ...menteesOf(unit)];
  },
};
