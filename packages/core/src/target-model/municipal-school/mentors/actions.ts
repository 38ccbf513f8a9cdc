import { dayOf } from "@nastavnik/core";
import { profileOn } from "../../participant/registry/profile.ts";
import type { MunicipalSchoolContext, SchoolMentor } from "../municipal-school-context.ts";
import { record } from "../record.ts";

/** The mentors, one of them with something more. */
export function withMentor({ mentors }: MunicipalSchoolContext, person: string, more: Partial<SchoolMentor>) {
  const found = mentors[person];
  return found === undefined ? {} : { mentors: { ...mentors, [person]: { ...found, ...more } } };
}

/** What this theme writes into the context. */
export const mentorsActions = {
  recordInvitation: record("invite-mentor", ({ mentors }, occasion) => {
    const { person, organisation, profile, helps } = occasion.payload;
    const mentor: SchoolMentor = {
      organisation,
      profile: profileOn(profile, dayOf(occasion, occasion.world)),
      helps,
      invitedAt: occasion.at.toString(),
    };
    return { mentors: { ...mentors, [person]: mentor } };
  }),
  recordMentorsConsent: record("agree-to-mentor", (context, { payload: { person, document }, at }) =>
    withMentor(context, person, { agreedAt: at.toString(), document }),
  ),
  recordMentorsLeaving: record(["leave-mentors", "release-mentor"], (context, { payload, at }) =>
    withMentor(context, payload.person, { left: { reason: payload.reason, at: at.toString() } }),
  ),
};
