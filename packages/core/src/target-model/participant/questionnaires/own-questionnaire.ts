import type { Regulation, Text } from "@nastavnik/core";
import { ownEntriesIn } from "@nastavnik/core/regulation";
import type { ChoicePath } from "../../regulation/choices.ts";
import type { Side } from "../registry/side.ts";

const questionnaires: ChoicePath = "documents.questionnaires";

/** A questionnaire of the organisation's own, or a known one by a name of its own. */
interface OwnQuestionnaire {
  readonly title: Text;
  /** Who answers it; both unless told. */
  readonly side?: Side;
}

/** What a regulation says of a questionnaire; `undefined` where it has nothing of its own to say. */
export function ownQuestionnaire(regulation: Regulation, kind: string): OwnQuestionnaire | undefined {
  return ownEntriesIn(regulation.value(questionnaires)).find(({ id }) => id === kind);
}
