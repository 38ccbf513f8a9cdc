import { type JsonValue, oneOf, type Text } from "@nastavnik/core";
import type { Choice } from "@nastavnik/core/regulation";
import * as z from "zod";
import { controlKinds } from "../../unit/controls/control-kind.ts";
import { evidenceKinds } from "../../unit/controls/evidence-kind.ts";
import { resignationGrounds } from "../../unit/leaving/ground.ts";
import { meetingKinds } from "../../unit/meetings/meeting-kind.ts";
import { replacementGrounds } from "../../unit/replacement/ground.ts";
import { listed } from "../listed.ts";
import { days, does, entry, monthDay, open, ownEntry, ownId, some, termSchema } from "../choice-shapes.ts";

const term: Choice = {
  title: { ru: "Срок работы пары (группы)", en: "Term of a unit" },
  schema: termSchema,
};

const evidence: Choice = {
  title: { ru: "Чем подтверждают контроль", en: "What shows that a control was carried out" },
  names: { words: evidenceKinds },
  keys: { words: controlKinds, also: ["unit.controls"] },
  schema: z.record(ownId, z.array(entry(evidenceKinds)).min(1)),
};

/** What closing a unit may need. */
export const closingNeeds = {
  "certified-checklist": { ru: "заверенный перечень дефицитов", en: "the certified checklist" },
  "regular-meeting": { ru: "регулярная встреча", en: "a regular meeting" },
  "mid-term-control": { ru: "промежуточный контроль", en: "the mid-term control" },
  "current-control": {
    ru: "текущий контроль, если его срок пришёлся на работу пары",
    en: "the current control, where its term falls into the unit's work",
  },
  "closing-meeting": { ru: "заключительная встреча", en: "the closing meeting" },
  "final-control": { ru: "итоговый контроль", en: "the final control" },
  "approved-reports": { ru: "утверждённые отчёты", en: "approved reports" },
  "personal-programme": { ru: "завершённая персонализированная программа", en: "a completed personalised programme" },
} as const;

const known = Object.keys(meetingKinds);

const ownMeeting = ownEntry.extend({
  repeats: z.literal(true).exactOptional().describe("Held any number of times; each other one is held once"),
});

const meetings: Choice = {
  title: { ru: "Встречи пары (группы) по порядку", en: "Meetings of a unit, in their order" },
  names: { words: meetingKinds },
  schema: z.array(z.union([oneOf(meetingKinds), ownId, ownMeeting])).min(1),
  fits: (value) => {
    const ids = listed(value);
    const places = ids.flatMap((id) => (known.includes(id) ? [known.indexOf(id)] : []));
    const isInOrder = places.every((place, index) => index === 0 || (places[index - 1] ?? 0) < place);
    const isLast = !ids.includes("closing") || ids.at(-1) === "closing";
    return isInOrder && isLast && new Set(ids).size === ids.length
      ? undefined
      : {
          ru: `ожидается каждая встреча один раз, общеизвестные по порядку (${known.join(", ")}), closing последней; получено: ${ids.join(", ")}`,
          en: `expected each meeting once, the known ones in their order (${known.join(", ")}), closing last; met: ${ids.join(", ")}`,
        };
  },
};

/** A unit of which closing asks what its meetings do not have could never be closed. */
function closingFits(value: JsonValue, choices: Readonly<Record<string, JsonValue>>): Text | undefined {
  const kept = choices["unit.meetings"];
  if (kept === undefined) return undefined;
  const needed = [
    ["closing-meeting", "closing"],
    ["regular-meeting", "regular"],
  ] as const;
  const missing = needed.find(([need, kind]) => listed(value).includes(need) && !listed(kept).includes(kind));
  if (missing === undefined) return undefined;
  return {
    ru: `ожидается встреча ${missing[1]} в unit.meetings, раз для закрытия нужна ${missing[0]}; получено: ${listed(kept).join(", ")}`,
    en: `expected the meeting ${missing[1]} in unit.meetings, since closing needs ${missing[0]}; met: ${listed(kept).join(", ")}`,
  };
}

/** Choices about the work of pairs and groups. */
export const unitChoices = {
  "unit.term": term,
  "unit.withinProgramme": does("Работа начинается в срок программы", "Work begins within the programme's period"),
  "unit.extension": some(
    { "mutual-consent": { ru: "обоюдное письменное согласие", en: "mutual consent in writing" } },
    "Что нужно для продления работы",
    "What an extension of the work needs",
  ),
  "unit.meetings": meetings,
  "unit.controls": open(controlKinds, "Контроли пары (группы) по порядку", "Controls of a unit, in their order"),
  "unit.rankingAgreed": does("Приоритет дефицитов согласуют стороны", "The parties agree to the ranking of deficits"),
  "unit.plans": some(
    {
      mentor: { ru: "наставник", en: "mentor" },
      mentee: { ru: "наставляемый", en: "mentee" },
      curator: { ru: "куратор", en: "curator" },
    },
    "Кому составляют планы",
    "Whose plans are drawn up",
  ),
  "unit.controlEvidence": evidence,
  "unit.currentControlBy": {
    title: {
      ru: "До какого дня проводят текущий контроль: каждого года (месяц и число: 09-30) или от начала работы пары (after: P1M)",
      en: "Last day for the current control: of each year (month and day: 09-30), or from the unit's beginning (after: P1M)",
    },
    schema: z.union([
      monthDay,
      z.strictObject({ after: z.iso.duration().describe("ISO 8601 duration from the first day of the unit's work") }),
    ]),
  },
  "unit.finalControlCoversAll": does("Итоговый контроль опрашивает всех", "The final control asks everybody"),
  "unit.outsideEventsInFinal": does(
    "Мероприятия вне организации — в итоговом контроле",
    "Outside events belong to the final control",
  ),
  "unit.closing": {
    ...some(closingNeeds, "Что нужно для закрытия пары", "What closing a unit needs"),
    fits: closingFits,
  },
  "unit.replacementGrounds": open(replacementGrounds, "Основания замены наставника", "Grounds of a replacement"),
  "unit.resignationGrounds": open(resignationGrounds, "Основания ухода наставника", "Grounds of a resignation"),
  "unit.silenceDays": days(
    "Через сколько учебных дней без встречи напоминают",
    "School days without a meeting before a reminder",
  ),
  "unit.refusalNoticeDays": days(
    "За сколько рабочих дней наставник предупреждает об отказе",
    "Working days of notice that a refusing mentor gives",
  ),
  "unit.resignationNoticeDays": days(
    "Через сколько дней заявление наставника действует без решения",
    "Days after which a mentor's resignation takes effect without a decision",
  ),
  "unit.removalRecord": does("Отстраняют по записи о нарушении", "A removal rests on a record"),
};
