import type { Relation } from "@nastavnik/core";
import type { Side } from "../../participant/registry/side.ts";
import { people } from "../../unit/unit-command.ts";
import { personOn } from "../agreement-acts.ts";
import type { AgreementContext } from "../agreement-context.ts";

/** The parties on some sides, under the name `person:<party>`, and what tells their age, under `data:<party>`. */
export function signers(context: Partial<AgreementContext>, ...of: readonly Side[]): Record<string, Relation> {
  const data = of.flatMap((side): [string, Relation][] => {
    const person = personOn(side, { context });
    return person === undefined ? [] : [[`data:${context[side]}`, { personalDataOf: person }]];
  });
  return { ...people(of.map((side) => context[side])), ...Object.fromEntries(data) };
}
