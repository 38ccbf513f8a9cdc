import type { Text } from "@nastavnik/core";
import {
  amendedDocuments,
  audiences,
  consentKinds,
  contests,
  controlKinds,
  denialReasons,
  documentKinds,
  endingReasons,
  levels,
  meetingKinds,
  mentoringForms,
  monitoringParts,
  orderKinds,
  participantKinds,
  publicationPlaces,
  readmissionReasons,
  registryLists,
  resignationGrounds,
  trainingModes,
} from "@nastavnik/core/target-model";

/** Words for the identifiers that facts of the target model hold. */
const known: Readonly<Record<string, Text>> = {
  ...mentoringForms,
  ...participantKinds,
  ...meetingKinds,
  ...controlKinds,
  ...orderKinds,
  ...documentKinds,
  ...amendedDocuments,
  ...registryLists,
  ...audiences,
  ...publicationPlaces,
  ...contests,
  ...levels,
  ...trainingModes,
  ...denialReasons,
  ...readmissionReasons,
  ...resignationGrounds,
  ...endingReasons,
  ...monitoringParts,
  ...consentKinds,
};

/** Tells the words for an identifier; one that nobody knows stands for itself. */
export type Labels = (id: string) => Text;

/** @param own - words that come before the known ones */
export function labelsWith(own: Readonly<Record<string, Text>> = {}): Labels {
  const find = (words: Readonly<Record<string, Text>>, id: string) =>
    Object.hasOwn(words, id) ? words[id] : undefined;
  return (id) => find(own, id) ?? find(known, id) ?? { ru: id, en: id };
}
