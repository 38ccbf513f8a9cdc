import type { Failure } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { partiesOf } from "../rule.ts";
import type { UnitContext } from "../unit-context.ts";

/** Where the consents to an extension are asked for. */
export const extensionConsents = {
  id: "extension-consented",
  title: {
    ru: "На продление письменно согласны все стороны",
    en: "Every party has agreed to the extension in writing",
  },
  clause: "Программа наставничества продлевается по обоюдному согласию сторон: выбор Положения",
  force: "regulation",
  choice: "unit.extension",
} as const;

/** The parties who have not agreed to the extension of a unit yet. */
export function unagreed(context: UnitContext): readonly Failure[] {
  return partiesOf(context)
    .filter((person) => context.extension?.consents[person] === undefined)
    .map((person) => fail("Сторона не согласилась на продление", "A party has not agreed to the extension", person));
}
