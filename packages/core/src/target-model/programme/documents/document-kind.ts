/** Documents that an organisation adopts for its programme. */
export const documentKinds = [
  "regulation",
  "target-model",
  "road-map",
  "organization-program",
  "program-bank",
  "stimulus-policy",
] as const;
