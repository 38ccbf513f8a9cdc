import { dayOf } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { clearancesLacking } from "../../participant/clearances/clearance.ts";
import { addendumLacks } from "../addendum/addendum-lacks.ts";
import { personOf, rule } from "../rule.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import type { UnitContext } from "../unit-context.ts";
import { fallsUnderLabourCode, labourCodeSince } from "./labour-code.ts";

/** Why the work may not go on with these people as their entries tell of them now; `undefined` where it may. */
export function paperLacking(
  context: UnitContext,
  occasion: UnitOccasion,
): "addendum-missing" | "clearance-missing" | undefined {
  const { mentor, mentees, form } = context;
  const day = dayOf(occasion, occasion.world);
  const people = mentees.map((mentee) => personOf(occasion, mentee));
  if (clearancesLacking(personOf(occasion, mentor), people, form, day).length > 0) return "clearance-missing";
  const needsAddendum = day >= labourCodeSince && fallsUnderLabourCode(occasion, mentor, mentees);
  return needsAddendum && addendumLacks(context, day).length > 0 ? "addendum-missing" : undefined;
}

export const papersLacking = rule({
  id: "papers-for-work-lacking",
  title: {
    ru: "Не хватает документа, без которого работать нельзя",
    en: "A paper without which nobody may work lacks",
  },
  clause: "Целостность: об участниках судят по их нынешним записям",
  force: "integrity",
  selects: true,
  check: (context, occasion) =>
    paperLacking(context, occasion) !== undefined || fail("Документов хватает", "No paper lacks"),
});
