import { conformityQuestionnaire } from "./conformity-questionnaire.ts";
import { participantQuestionnaires } from "./participant-questionnaires.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { satisfactionQuestionnaires } from "./satisfaction-questionnaires.ts";
import { swotQuestionnaires } from "./swot-questionnaires.ts";

/** The questionnaires that ship, by their identifiers. */
export const builtInQuestionnaires: ReadonlyMap<string, Questionnaire> = new Map(
  [conformityQuestionnaire, ...participantQuestionnaires, ...satisfactionQuestionnaires, ...swotQuestionnaires].map(
    (one) => [one.id, one],
  ),
);
