import { unitOf } from "../rule.ts";
import type { AgreementContext } from "../agreement-context.ts";
import type { AgreementOccasion } from "../agreement-commands.ts";

type DrawingUp = Extract<AgreementOccasion, { readonly type: "draw-up" }>;

/** What an agreement begins with: its parties are known by their names in the unit. */
export function firstContext(
  occasion: Pick<DrawingUp, "payload" | "world" | "regulation">,
  day: string,
): AgreementContext {
  const { unit, mentor, mentee, terms } = occasion.payload;
  const context = unitOf(occasion)?.context;
  const persons = Object.fromEntries(
    Object.entries(context?.persons ?? {}).filter(([party]) => party === mentor || party === mentee),
  );
  return {
    begunOn: day,
    unit,
    mentor,
    mentee,
    ...(Object.keys(persons).length === 0 ? {} : { persons }),
    edition: context?.edition ?? occasion.regulation.edition.hash,
    terms,
    signed: {},
    earlier: [],
    reportsGiven: 0,
    questions: {},
    disclosures: {},
  };
}
