import { foundationConditions } from "./foundation/conditions.ts";
import { completionConditions } from "./completion/conditions.ts";
import { contestsConditions } from "./contests/conditions.ts";
import { stimulusConditions } from "./stimulus/conditions.ts";
import { documentsConditions } from "./documents/conditions.ts";
import { interruptionConditions } from "./interruption/conditions.ts";
import { managementConditions } from "./management/conditions.ts";
import { ordersConditions } from "./orders/conditions.ts";
import { pairingConditions } from "./pairing/conditions.ts";
import { packagingConditions } from "./packaging/conditions.ts";
import { preparationConditions } from "./preparation/conditions.ts";
import { registriesConditions } from "./registries/conditions.ts";
import { reviewConditions } from "./review/conditions.ts";
import { revisionConditions } from "./revision/conditions.ts";
import { stagesConditions } from "./stages/conditions.ts";
import { trainingConditions } from "./training/conditions.ts";
import { writingConditions } from "./writing/conditions.ts";

/** Conditions of the `programme` workflow, by the name of its guards. */
export const programmeRequirements = {
  ...foundationConditions,
  ...interruptionConditions,
  ...ordersConditions,
  ...managementConditions,
  ...documentsConditions,
  ...writingConditions,
  ...preparationConditions,
  ...registriesConditions,
  ...trainingConditions,
  ...pairingConditions,
  ...stagesConditions,
  ...completionConditions,
  ...reviewConditions,
  ...packagingConditions,
  ...revisionConditions,
  ...contestsConditions,
  ...stimulusConditions,
};
