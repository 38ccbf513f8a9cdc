import { oneOf } from "@nastavnik/core";
import * as z from "zod";
import { id } from "../../identifier.ts";
import { leavingReasons } from "../../participant/leaving/leaving-reason.ts";
import { profile } from "../../participant/registry/profile.ts";
import { byNamedMentor, bySchoolCurator } from "../municipal-school-acts.ts";
import { municipalSchoolCommand } from "../municipal-school-command.ts";
import { explained, ofHelp } from "../municipal-school-notes.ts";

/** Commands of this theme. */
export const mentorsCommands = {
  "invite-mentor": municipalSchoolCommand({
    label: { ru: "Пригласить наставника в группу", en: "Invite a mentor into the group" },
    told: { ru: "Наставник приглашён в группу муниципальной школы", en: "A mentor was invited into the group" },
    kind: "registry",
    payload: z.strictObject({
      person: id,
      /** Where the mentor works. */
      organisation: id,
      profile: profile.default({}),
      /** Areas in which the mentor can help; in words of one's own they come as a note. */
      helps: z.array(id).default([]),
    }),
    notes: ofHelp,
    about: ({ payload: { person } }) => [person],
    by: bySchoolCurator,
  }),
  "agree-to-mentor": municipalSchoolCommand({
    label: { ru: "Согласиться быть наставником школы", en: "Agree to be a mentor of the school" },
    told: { ru: "Дано согласие быть наставником муниципальной школы", en: "The mentor agreed" },
    kind: "consent",
    payload: z.strictObject({
      person: id,
      /** Number of the written consent to the duties. */
      document: id,
    }),
    by: byNamedMentor,
  }),
  "leave-mentors": municipalSchoolCommand({
    label: { ru: "Выйти из группы наставников", en: "Leave the group of mentors" },
    told: { ru: "Выход из группы наставников муниципальной школы", en: "A mentor left the group" },
    kind: "leaving",
    payload: z.strictObject({ person: id, reason: oneOf(leavingReasons) }),
    notes: explained,
    by: byNamedMentor,
  }),
  "release-mentor": municipalSchoolCommand({
    label: { ru: "Освободить наставника школы", en: "Release a mentor of the school" },
    told: { ru: "Наставник освобождён от работы в муниципальной школе", en: "A mentor was released" },
    kind: "leaving",
    payload: z.strictObject({ person: id, reason: oneOf(leavingReasons) }),
    notes: explained,
    by: bySchoolCurator,
  }),
};
