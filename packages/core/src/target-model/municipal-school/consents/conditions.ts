import { consentInForce, processingToStop, separateConsent } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const consentsConditions = {
  "consent-may-be-given": separateConsent,
  "consent-may-be-withdrawn": consentInForce,
  "processing-may-stop": processingToStop,
};
