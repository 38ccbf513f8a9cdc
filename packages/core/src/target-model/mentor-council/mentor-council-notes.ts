import type { CommandSubject } from "@nastavnik/core";
import { ownWords } from "../own-words.ts";
import type { MentorCouncilContext } from "./mentor-council-context.ts";

/** The chair and the secretary, who keep the papers of the council. */
const keepers = ({ context: { chair, secretary } }: CommandSubject<Partial<MentorCouncilContext>>): readonly string[] =>
  [chair, secretary].flatMap((person) => person ?? []);

/** The note of an agenda, a protocol or a resolution. */
export const worded = { text: ownWords({ ru: "Текст", en: "Text" }, keepers) } as const;
