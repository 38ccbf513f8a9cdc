import { dayOf } from "@nastavnik/core";
import type { AgreementContext, Disclosure } from "../agreement-context.ts";
import { record } from "../record.ts";
import { sideOfAct } from "../agreement-acts.ts";

/** The disclosures, one of them with something more. */
function withMore({ disclosures }: AgreementContext, name: string, more: Partial<Disclosure>) {
  const found = disclosures[name];
  return found === undefined ? {} : { disclosures: { ...disclosures, [name]: { ...found, ...more } } };
}

/** What this theme writes into the context. */
export const confidenceActions = {
  recordAsking: record("ask-permission", (context, occasion) => {
    const { disclosure, topic, to } = occasion.payload;
    const askedOn = dayOf(occasion, occasion.world);
    const asked: Disclosure = { topic, to, by: sideOfAct(context, occasion) ?? "mentor", askedOn };
    return { disclosures: { ...context.disclosures, [disclosure]: asked } };
  }),
  recordPermission: record("permit-disclosure", (context, occasion) =>
    withMore(context, occasion.payload.disclosure, { permittedOn: dayOf(occasion, occasion.world) }),
  ),
  recordDenial: record("deny-disclosure", (context, occasion) =>
    withMore(context, occasion.payload.disclosure, { deniedOn: dayOf(occasion, occasion.world) }),
  ),
  recordDisclosure: record("disclose", (context, occasion) =>
    withMore(context, occasion.payload.disclosure, { disclosedOn: dayOf(occasion, occasion.world) }),
  ),
};
