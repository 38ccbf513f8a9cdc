import * as z from "zod";

/** Full years of something. */
const years = z.int().min(0).max(80);

/**
 * What a registry tells of somebody beside kind and categories. Years are full ones on the day on which they were told, and
 * go on from there; no date of a life is kept.
 */
export const profile = z.strictObject({
  /** Post by the organisation's own name for it. */
  post: z.string().min(1).max(200).optional(),
  /** Years of work with students. */
  experience: years.optional(),
  /** Years of work in this organisation. */
  yearsHere: years.optional(),
  /** Qualification category of a teacher. */
  qualification: z.string().min(1).max(200).optional(),
  /** Class, or year of studies, of a student. */
  class: z.int().min(1).max(12).optional(),
});

/** What was told of somebody, and when. */
export type Profile = {
  readonly post?: string;
  readonly experience?: number;
  readonly yearsHere?: number;
  readonly qualification?: string;
  readonly class?: number;
  /** The day on which it was told, such as `2025-09-01`. */
  readonly toldOn: string;
};

/** A profile as a command gives it, with its day. */
export function profileOn(given: z.output<typeof profile>, toldOn: string): Profile {
  const told = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(told) as Omit<Profile, "toldOn">), toldOn };
}
