import { isJsonObject, isText, type RegulationEdition, type Text } from "@nastavnik/core";
import { type Choice, wordsOfEdition } from "@nastavnik/core/regulation";
import { participantKinds } from "../participant/registry/participant-kind.ts";
import { programmeControls, proofForms, provers } from "../personal-programme/controls/control-proof.ts";
import { profileFields } from "../participant/registry/profile-failures.ts";
import { heldOffices } from "../role/held-by.ts";
import { regulationChoices } from "../regulation/choices.ts";
import { roles } from "../role/roles.ts";

type Words = Readonly<Record<string, Text>>;

const groups: Words = { student: { ru: "обучающиеся", en: "students" }, teacher: { ru: "педагоги", en: "teachers" } };

const term: Words = { atLeast: { ru: "не менее", en: "at least" }, atMost: { ru: "не более", en: "at most" } };

/** Words of what choices name in their parts, by path, where the choice itself does not tell. */
const ofParts: Readonly<Record<string, Words>> = {
  "mentees.categories": groups,
  "mentees.informationSources": groups,
  "unit.term": term,
  "personalProgramme.term": term,
  "personalProgramme.controlEvidence": {
    ...programmeControls,
    ...provers,
    ...proofForms,
    by: { ru: "кто", en: "by" },
    form: { ru: "чем", en: "how" },
  },
  "organisation.posts": roles,
  "offices.heldBy": heldOffices,
  "mentees.profile": { ...profileFields, ...participantKinds, ...term },
  "mentors.profile": { ...profileFields, ...participantKinds, ...term },
  "mentors.trained": { ...profileFields, ...participantKinds, ...term },
};

/** What a regulation calls what one of its choices brings and another may name: its own entries, and its posts. */
function ownWords({ choices }: Pick<RegulationEdition, "choices">): Words {
  const posts = choices["organisation.posts"];
  const titles = Object.entries(posts !== undefined && isJsonObject(posts) ? posts : {});
  return {
    ...wordsOfEdition({ choices }),
    ...Object.fromEntries(titles.flatMap(([id, title]) => (isText(title) ? [[id, title] as const] : []))),
  };
}

/**
 * What the identifiers in the value of a choice are called.
 *
 * @param editions - regulations whose own words count: what one choice brings another may name
 */
export function wordsOfChoice(
  path: string,
  ...editions: readonly Pick<RegulationEdition, "choices">[]
): Words | undefined {
  const choice: Choice | undefined = Object.entries(regulationChoices).find(([each]) => each === path)?.[1];
  const words: Record<string, Text> = {
    ...choice?.words,
    ...choice?.names?.words,
    ...choice?.keys?.words,
    ...ofParts[path],
  };
  for (const edition of editions) Object.assign(words, ownWords(edition));
  return Object.keys(words).length === 0 ? undefined : words;
}
