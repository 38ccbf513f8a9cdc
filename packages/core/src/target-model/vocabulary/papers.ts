import { oneOf, type Text } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../identifier.ts";

/** Papers that show what was done. */
export const paperKinds = {
  protocol: { ru: "протокол", en: "minutes" },
  attendance: { ru: "лист регистрации", en: "attendance list" },
  acquaintance: { ru: "лист ознакомления", en: "sheet of acquaintance" },
  list: { ru: "список", en: "list" },
  summary: { ru: "сводка ответов", en: "summary of answers" },
  note: { ru: "аналитическая справка", en: "analytical note" },
  report: { ru: "отчёт", en: "report" },
  journal: { ru: "журнал занятий", en: "journal of lessons" },
  letter: { ru: "письмо", en: "letter" },
  page: { ru: "страница сайта", en: "page of a site" },
  other: { ru: "другой документ", en: "another paper" },
} as const satisfies Record<string, Text>;

/** The paper that shows what was done: what it is, and its number. Its words stay in the paper. */
export const paper = z.strictObject({ kind: oneOf(paperKinds), number: id });
