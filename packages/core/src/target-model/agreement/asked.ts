import { asksFor } from "../regulation/asks-for.ts";
import type { AgreementField } from "./terms/agreement-field.ts";

const field = (entry: AgreementField) => ["agreement.fields", entry] as const;

/** Which commands of an agreement a regulation asks for; the others serve every agreement that there is. */
export const isAgreementAsked = {
  agreement: asksFor("agreement.demandedBefore", "agreement.fields", "agreement.confidentiality"),
  reports: asksFor(field("mentee-undertakings")),
  answers: asksFor(field("mentor-undertakings")),
  confidence: asksFor("agreement.confidentiality", field("confidentiality")),
} as const;
