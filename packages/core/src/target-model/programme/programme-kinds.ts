/** Kinds of orders (domain B.6). */
export const orderKinds = [
  "introduce-target-model",
  "approve-regulation",
  "appoint-coordinator-and-curators",
  "organize-mentor-school",
  "appoint-mentor",
  "approve-pairs",
  "final-event",
  "encourage-participants",
] as const;

/** Documents that an organisation adopts for its programme. */
export const documentKinds = [
  "regulation",
  "target-model",
  "road-map",
  "organization-program",
  "program-bank",
  "stimulus-policy",
] as const;

/** The two registries' four lists (R21). */
export const registryLists = ["mentees-teachers", "mentees-students", "mentors-teachers", "mentors-students"] as const;

/** Whom preparation informs (R10). */
export const audiences = ["teachers", "parents", "students", "site", "external-environment"] as const;

/** The three results that monitoring gives in the end (R75). */
export const monitoringParts = ["satisfaction", "quality", "influence"] as const;

/** The head fields of an info card (R87). */
export const infoCardFields = ["full-name", "email", "phone", "organisation", "position", "experience"] as const;
