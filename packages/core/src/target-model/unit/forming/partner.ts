import {
  type CommandSubject,
  dayOf,
  type Failure,
  type Instance,
  relatedInstance,
  type Relation,
} from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { programmeRuns } from "../../programme/interruption/requirements.ts";
import type { ProgrammeContext } from "../../programme/programme-context.ts";
import { regulationOn } from "../../programme/programme-regulation.ts";
import { payloadOf, programmeOf, rule } from "../rule.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import type { UnitContext } from "../unit-context.ts";

/** The programme that a unit takes its mentor from, where that is another one: told when the unit is proposed. */
export function partnerRelation({
  context,
  payload,
}: Pick<CommandSubject<Partial<UnitContext>>, "context" | "payload">): Record<string, Relation> {
  const partner = payload["mentorProgramme"] ?? context.partner;
  return typeof partner === "string" ? { partner: { workflow: "programme", id: partner } } : {};
}

/** That programme. */
export function partnerOf({ world }: UnitOccasion): Instance<ProgrammeContext> | undefined {
  return relatedInstance<ProgrammeContext>(world, "partner");
}

/** What a unit keeps of the programme that its mentor comes from. */
export function partnership(occasion: UnitOccasion, partner: string) {
  const isElsewhere = partnerOf(occasion)?.context.organisation !== programmeOf(occasion)?.context.organisation;
  return { partner, ...(isElsewhere && ({ isMentorOfElsewhere: true } as const)) };
}

/** Whether somebody is registered with another organisation than the unit's. */
export function isOfPartner(occasion: UnitOccasion, person: Instance | undefined): boolean {
  const partner = partnerOf(occasion);
  return (
    person !== undefined &&
    partner !== undefined &&
    person.parent === partner.id &&
    partner.context.organisation !== programmeOf(occasion)?.context.organisation
  );
}

export const partnerAgreed = rule({
  id: "pair-across-programmes-allowed",
  title: {
    ru: "Пару с наставником из другой программы допускают положения обеих",
    en: "The regulations of both allow a pair with a mentor of another programme",
  },
  clause: "Целостность: участником чужой программы распоряжаются по обоим положениям",
  force: "integrity",
  needs: "payload",
  check: (_context, occasion): readonly Failure[] | true => {
    const { mentorProgramme } = payloadOf(occasion, "propose");
    if (mentorProgramme === undefined) return true;
    const partner = partnerOf(occasion);
    if (partner === undefined) {
      return [fail("Программа наставника не найдена", "The mentor's programme is not found", mentorProgramme)];
    }
    const runs = programmeRuns(partner.context);
    const theirs = regulationOn(partner.context, dayOf(occasion, occasion.world));
    const forbidding = [occasion.regulation, ...(theirs === undefined ? [] : [theirs])].filter(
      (regulation) => regulation.value("pairing.acrossOrganisations") === undefined,
    );
    return [
      ...(runs === true ? [] : Array.isArray(runs) ? (runs as readonly Failure[]) : [runs]),
      ...forbidding.map(({ edition: { title } }) =>
        fail(
          `Пару с участником другой организации не допускает «${title.ru}»`,
          `A pair with somebody of another organisation is not allowed by “${title.en}”`,
          mentorProgramme,
        ),
      ),
    ];
  },
});
