import { refusalText } from "@nastavnik/core";
import { schoolCalendarData } from "@nastavnik/core/calendar";
import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { definitionId } from "../definition/definition-values.ts";
import { ownCalendar } from "../definition/school-year-definition.ts";

const name = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(2000);
const fields = z.record(z.string(), z.json());

const moment = z.string().refine(
  isMoment,
  refusalText({
    ru: "ожидается дата, например 2025-09-01, или дата и время 2025-09-01T10:30",
    en: "expected a date such as 2025-09-01, or a date and a time such as 2025-09-01T10:30",
  }),
);

const reference = z
  .string()
  .refine(
    (text) => /^[^/\s]+\/\S+$/.test(text),
    refusalText({ ru: "ожидается, например, programme/2025", en: "expected, for example, programme/2025" }),
  )
  .transform((text) => {
    const [workflow = "", ...id] = text.split("/");
    return { workflow, id: id.join("/") };
  });

const person = z.union([
  name.transform((role) => ({ roles: [role], name: undefined, organisation: undefined })),
  z.array(name).transform((roles) => ({ roles, name: undefined, organisation: undefined })),
  z.strictObject({
    name: words.optional().describe("How the story calls the person; invented, since it is printed"),
    roles: z.union([name.transform((role) => [role]), z.array(name)]).default([]),
    organisation: definitionId.optional().describe("Where the person works; the story's own organisation unless told"),
  }),
]);

const paper = z.union([
  name.transform((signer) => ({ signer })),
  z.strictObject({
    signer: name.describe("Whose signed paper the step records"),
    number: z.union([name, z.number().transform(String)]).optional(),
    date: z.iso.date().optional().describe("Day on which it was signed; that of the step unless told"),
  }),
]);

const expectation = z.union([
  z.enum(["accepted", "refused", "ignored"]),
  z.strictObject({
    refused: z
      .union([z.array(name), z.literal(true).transform((): string[] => []), name.transform((code) => [code])])
      .describe("Codes that must be among the reasons"),
    only: z.boolean().optional().describe("Whether there may be no other reasons"),
  }),
]);

const step = z.strictObject({
  told: words.optional().describe("What happens, in the words of the story"),
  at: moment.describe("Date, or date and time, in the time zone of the story; never before the step above"),
  who: name.describe("One of the people, by the name of its key"),
  as: z
    .union([name.transform((role) => [role]), z.array(name).min(1)])
    .optional()
    .describe("Role, or roles, in which the person acts; all that the person has unless told"),
  on: z
    .union([reference, z.strictObject({ workflow: name, id: name })])
    .describe("What the command is given to: programme/2025, participant/mentee-1, unit/1"),
  parent: name
    .optional()
    .describe("Programme, or municipal school, that an instance which begins belongs to; the story's own unless told"),
  command: name.describe("Type of the command, such as issue-order"),
  payload: fields.default({}).describe("What the command says"),
  day: z.iso.date().optional().describe("Day on which it has happened, where that is not the day of the step"),
  paper: paper.optional().describe("The signed paper that the step records, where the act is not the sender's own"),
  personalData: fields.optional().describe("Personal data of the participant, kept apart from the facts"),
  expect: expectation.default("accepted").describe("accepted, refused, or { refused: [codes] }"),
});

const year = z.strictObject({
  until: z.iso.date().describe("Last day that has passed when the story begins"),
  from: z.iso.date().optional().describe("First day of the programme; 1 September 2024 unless told"),
  seed: z.int().min(0).default(1).describe("The same seed invents the same year"),
});

/**
 * A story: who there is, and what each of them does on which day, with what should come of it. Played through the real
 * engine, so that it is proof and not prose.
 */
export const storyDefinition = z
  .strictObject({
    $schema: z.string().optional(),
    title: words,
    about: words.optional().describe("What the story shows, and from which source it comes"),
    after: z.string().min(1).optional().describe("Another story, beside this file, that has happened before"),
    year: year
      .optional()
      .describe("An invented school year under the regulation has happened, in place of another story"),
    regulation: z
      .union([name, fields])
      .optional()
      .describe(
        "Regulation of the programmes that are founded: the name of a shipped one, a file beside the story, or one as it is written",
      ),
    policies: fields.optional().describe("Single choices of the programmes that are founded"),
    organisation: definitionId.default("school"),
    timeZone: schoolCalendarData.shape.timeZone.default("Europe/Moscow"),
    calendar: ownCalendar.prefault("ru").describe("ru, or the organisation's own days"),
    people: z.record(name, person).default({}).describe("Who takes part: names of keys, with roles"),
    steps: z.array(step).max(5000),
    until: moment.optional().describe("Up to when time goes on after the last step: timers fire, terms pass"),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe("SHA-256 of the history that the story comes to, where it was stored: another one went otherwise"),
  })
  .meta({ title: "Story of a mentoring programme" });

/** A story as {@link storyDefinition} gives it. */
export type StoryDefinition = z.output<typeof storyDefinition>;
/** One step of a {@link StoryDefinition}. */
export type StoryStep = StoryDefinition["steps"][number];

function isMoment(text: string): boolean {
  try {
    if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/.test(text)) return false;
    Temporal.PlainDateTime.from(text);
    return true;
  } catch {
    return false;
  }
}
