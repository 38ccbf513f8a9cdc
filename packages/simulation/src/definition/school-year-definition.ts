import { refusalText, textSchema } from "@nastavnik/core";
import { schoolCalendarData } from "@nastavnik/core/calendar";
import { exactNumber, indicatorId, indicatorPlan } from "@nastavnik/core/monitoring";
import { period, roadMap } from "@nastavnik/core/road-map";
import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { behaviour } from "./behaviour.ts";
import { definitionId } from "./definition-values.ts";
import { mentoringForm, population } from "./population.ts";

const headcount = z.int().min(0).max(10_000).default(0);

/** How many people hold each role of the staff. */
const staff = z.strictObject({
  head: headcount,
  "deputy-head": headcount,
  administration: headcount,
  coordinator: headcount,
  curator: headcount,
  teacher: headcount,
  "class-teacher": headcount,
  psychologist: headcount,
  "social-worker": headcount,
  expert: headcount,
  "training-expert": headcount,
});

const { timeZone, workingWeek, yearlyHolidays, daysOff, workingDays, schoolHolidays, terms, knownYears } =
  schoolCalendarData.shape;

const ownDays = z.strictObject({
  base: z.enum(["ru", "none"]).default("ru").describe("ru: the days below come on top of the Russian calendar"),
  workingWeek: workingWeek.unwrap().optional(),
  yearlyHolidays,
  daysOff,
  workingDays,
  schoolHolidays,
  terms,
  knownYears,
});

/** The days of an organisation: `ru`, or its own on top of a calendar. */
export const ownCalendar = z
  .union([z.literal("ru"), ownDays])
  .transform((given) => (given === "ru" ? ownDays.parse({}) : given));

const frequency = z.string().refine(
  isFrequency,
  refusalText({
    ru: "ожидается длительность ISO 8601 не короче дня, например P2W",
    en: "expected an ISO 8601 duration of a day or more, such as P2W",
  }),
);

const documented = z.strictObject({
  indicator: indicatorId,
  value: exactNumber,
  evidence: z.string().trim().min(1).max(200).describe("The document, never a person"),
});

/**
 * A school year as a file: who takes part, what is planned, and how the invented people behave. The verdict on the
 * programme is no part of it: it follows from the facts.
 */
export const schoolYearDefinition = z
  .strictObject({
    $schema: z.string().optional(),
    id: definitionId,
    title: textSchema,
    organisation: z.strictObject({ id: definitionId, title: textSchema }),
    period: period.describe("First and last day of the programme"),
    timeZone,
    calendar: ownCalendar.prefault("ru").describe("ru, or the organisation's own days"),
    regulation: z
      .union([z.string().min(1), z.record(z.string(), z.json())])
      .optional()
      .describe(
        "The regulation that the programme begins with: the name of a shipped one, a path to its file, or its text",
      ),
    policies: z
      .strictObject({
        off: z.array(z.string().min(1)).default([]).describe("Choices of the regulation that are not made"),
        parameters: z
          .record(z.string().min(1), z.json())
          .default({})
          .describe("Other values of choices of the regulation, by their paths"),
      })
      .prefault({}),
    staff: staff.describe("How many people hold each role"),
    posts: z
      .partialRecord(z.enum(["head", "coordinator", "curator", "registrar"]), definitionId)
      .default({})
      .describe("In which post each office is held, where the regulation says in which it may be"),
    forms: z.array(mentoringForm).min(1).describe("Forms of mentoring that the programme chooses"),
    roadMap,
    population,
    behaviour: behaviour.prefault({}),
    meetings: z
      .strictObject({
        regular: frequency.default("P2W").describe("ISO 8601 duration from one regular meeting to the next"),
      })
      .prefault({}),
    indicators: z.array(indicatorPlan).default([]).describe("Planned values that the verdict is made from"),
    documented: z
      .array(documented)
      .optional()
      .describe("What documents show at the review: values of planned indicators that nobody counts"),
  })
  .meta({ title: "School year of a mentoring programme" });

/** A school year as {@link schoolYearDefinition} gives it. */
export type SchoolYear = z.output<typeof schoolYearDefinition>;
/** A school year as it may be written. */
export type SchoolYearInput = z.input<typeof schoolYearDefinition>;

function isFrequency(text: string): boolean {
  try {
    return Temporal.Duration.from(text).total({ unit: "days", relativeTo: "2021-09-01" }) >= 1;
  } catch {
    return false;
  }
}
