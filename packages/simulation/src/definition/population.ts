import { oneOf, textSchema } from "@nastavnik/core";
import { participantKinds } from "@nastavnik/core/target-model";
import * as z from "zod";
import { definitionId, share, wholeRange } from "./definition-values.ts";

/** A form of mentoring, by its identifier: one that everybody knows, or one of the regulation's own. */
export const mentoringForm = z.string().min(1).max(64);

const subjects = z.array(definitionId).min(1).max(50);
const people = {
  id: definitionId.describe("Part of the identifiers of the group's people"),
  title: textSchema,
  count: z.int().min(1).max(1_000_000),
  ages: wholeRange(3, 100).describe("Full years on the first day of the period"),
  profile: z
    .strictObject({
      post: definitionId.optional(),
      qualification: definitionId.optional(),
      experience: wholeRange(0, 80).optional(),
      yearsHere: wholeRange(0, 80).optional(),
      class: wholeRange(1, 12).optional(),
    })
    .optional()
    .describe("Post, qualification category, years of experience and in the organisation, class"),
  minors: share.optional().describe("Share of those under 18; without it, ages are drawn evenly"),
};

function categories<Category extends z.ZodType>(category: Category) {
  return z
    .array(category)
    .min(1)
    .describe("Categories that the people of the group are spread over: common ones, or those of the regulation");
}

const students = z.strictObject({
  ...people,
  kind: z.literal("student"),
  form: mentoringForm.describe("Form in which the group asks for a mentor"),
  categories: categories(definitionId),
  requests: subjects.describe("Subjects of which each person asks for one or more"),
});

const teachers = students.extend({ kind: z.literal("teacher") });

const menteeGroup = z.discriminatedUnion("kind", [students, teachers]);

const mentorGroup = z.strictObject({
  ...people,
  kind: oneOf(participantKinds),
  forms: z.array(mentoringForm).min(1).describe("Forms that the people of the group offer"),
  competencies: subjects.describe("Subjects of which each person can help with one or more"),
  capacity: wholeRange(1, 100).describe("How many mentees one mentor takes at the same time"),
  isEmployee: z.boolean().optional().describe("Whether they work for the organisation; by default teachers alone do"),
  alsoMentored: share
    .optional()
    .describe("Share of the group who are mentees of the year too, as far as there are any of their kind and age"),
  needsClearance: z
    .boolean()
    .optional()
    .describe("Whether certificates must be handed in; by default of whoever neither works nor studies here"),
});

/** The invented people of a school year: groups of mentees and of mentors. */
export const population = z.strictObject({
  subjects: z.record(definitionId, textSchema).describe("Titles of the subjects of requests and competencies"),
  mentees: z.array(menteeGroup).min(1).max(1000),
  mentors: z.array(mentorGroup).min(1).max(1000),
});

/** A population as {@link population} gives it. */
export type Population = z.output<typeof population>;
/** A group of mentees of a {@link Population}. */
export type MenteeGroup = z.output<typeof menteeGroup>;
/** A group of mentors of a {@link Population}. */
export type MentorGroup = z.output<typeof mentorGroup>;
