import type { Choice } from "@nastavnik/core/regulation";
import { agreementChoices } from "./choices/agreement.ts";
import { documentsChoices } from "./choices/documents.ts";
import { formsChoices } from "./choices/forms.ts";
import { lawChoices } from "./choices/law.ts";
import { mentorCouncilChoices } from "./choices/mentor-council.ts";
import { municipalSchoolChoices } from "./choices/municipal-school.ts";
import { officesChoices } from "./choices/offices.ts";
import { organisationChoices } from "./choices/organisation.ts";
import { pairingChoices } from "./choices/pairing.ts";
import { peopleChoices } from "./choices/people.ts";
import { personalProgrammeChoices } from "./choices/personal-programme.ts";
import { practiceChoices } from "./choices/practice.ts";
import { preparationChoices } from "./choices/preparation.ts";
import { programmeChoices } from "./choices/programme.ts";
import { registriesChoices } from "./choices/registries.ts";
import { resultsChoices } from "./choices/results.ts";
import { unitChoices } from "./choices/unit.ts";

/** Everything that a regulation of an organisation may choose, by its path. */
export const regulationChoices = {
  ...lawChoices,
  ...organisationChoices,
  ...officesChoices,
  ...programmeChoices,
  ...preparationChoices,
  ...formsChoices,
  ...documentsChoices,
  ...registriesChoices,
  ...peopleChoices,
  ...pairingChoices,
  ...unitChoices,
  ...personalProgrammeChoices,
  ...agreementChoices,
  ...resultsChoices,
  ...practiceChoices,
  ...municipalSchoolChoices,
  ...mentorCouncilChoices,
} satisfies Record<string, Choice>;

/** Path of one of {@link regulationChoices}. */
export type ChoicePath = keyof typeof regulationChoices;
