import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { byManagement } from "../../role/offices.ts";
import { byPracticeAuthor } from "../practice-acts.ts";
import { practiceCommand } from "../practice-command.ts";
import { explained } from "../practice-notes.ts";
import { withdrawalReasons } from "./withdrawal-reason.ts";

/** Commands of this theme. */
export const withdrawalCommands = {
  withdraw: practiceCommand({
    label: { ru: "Отозвать практику", en: "Withdraw the practice" },
    told: { ru: "Практика отозвана с сайта и из банков", en: "Practice withdrawn from the site and the banks" },
    kind: "end",
    payload: z.strictObject({ reason: oneOf(withdrawalReasons) }),
    notes: explained,
    by: { kind: "either", of: [byPracticeAuthor, ...byManagement.of] },
  }),
  "lose-person": practiceCommand({
    label: { ru: "Отозвать практику: человек не согласен", en: "Withdraw the practice: somebody consents no more" },
    told: {
      ru: "Практика отозвана: нет согласия того, кто в ней назван",
      en: "Practice withdrawn: somebody whom it names consents no more",
    },
    kind: "end",
    payload: z.strictObject({ person: id, reason: oneOf(withdrawalReasons) }),
    by: { kind: "system" },
  }),
  "lose-programme": practiceCommand({
    label: { ru: "Отозвать практику прекращённой программы", en: "Withdraw the practice of a cancelled programme" },
    told: {
      ru: "Практика отозвана: программа прекращена раньше, чем её опубликовали",
      en: "Practice withdrawn: the programme was cancelled before it was published",
    },
    kind: "end",
    payload: z.strictObject({}),
    by: { kind: "system" },
  }),
};
