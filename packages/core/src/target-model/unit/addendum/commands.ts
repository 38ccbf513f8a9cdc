import { id } from "../../identifier.ts";
import { ownWords } from "../../own-words.ts";
import { byCurators, byOffice } from "../../role/offices.ts";
import { unitCommand } from "../unit-command.ts";
import { parties } from "../unit-notes.ts";
import { addendumTerms } from "./addendum-terms.ts";

/** Commands of this theme. */
export const addendumCommands = {
  "attach-contract-addendum": unitCommand({
    label: {
      ru: "Приложить дополнительное соглашение к трудовому договору",
      en: "Attach the addendum to the labour contract",
    },
    told: { ru: "Приложено соглашение к трудовому договору", en: "Contract addendum attached" },
    kind: "consent",
    payload: addendumTerms.extend({
      /** Number of the addendum. */
      document: id,
    }),
    notes: { content: ownWords({ ru: "Содержание наставничества", en: "Content of the mentoring" }, parties) },
    by: { kind: "either", of: [byOffice("head", "administration"), byCurators] },
  }),
};
