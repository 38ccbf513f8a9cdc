import { builtInProfiles } from "../profile/built-in-profiles.ts";
import type { Profile } from "../profile/profile.ts";
import { courseOfWork } from "./course-of-work.ts";

/** The profiles that ship, with those that are counted over the workflows of the target model, by their names. */
export const targetModelProfiles: ReadonlyMap<string, Profile> = new Map([
  ...builtInProfiles,
  [courseOfWork.id, courseOfWork],
]);
