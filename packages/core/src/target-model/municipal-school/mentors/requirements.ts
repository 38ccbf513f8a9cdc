import { fail } from "../../fail.ts";
import { listed } from "../../regulation/listed.ts";
import { payloadOf, rule } from "../rule.ts";
import { mentorProfileFields, type MentorProfileField } from "../vocabulary/mentor-profile-field.ts";

export const profileTold = rule({
  id: "municipal-mentor-profile",
  title: {
    ru: "О наставнике сказано то, что требует программа школы",
    en: "What the programme asks of a mentor's profile is told",
  },
  clause: "Ханкайский муниципальный округ: список учителей-наставников",
  force: "regulation",
  choice: "municipalSchool.mentorProfile",
  needs: "payload",
  check: (_context, occasion, value) => {
    const { profile, helps } = payloadOf(occasion, "invite-mentor");
    const isTold = (field: MentorProfileField) => (field === "helps" ? helps.length > 0 : profile[field] !== undefined);
    return (Object.keys(mentorProfileFields) as MentorProfileField[])
      .filter((field) => listed(value).includes(field) && !isTold(field))
      .map((field) => {
        const { ru, en } = mentorProfileFields[field];
        return fail(`О наставнике не сказано: ${ru}`, `Not told of the mentor: ${en}`, field);
      });
  },
});

export const notInGroup = rule({
  id: "municipal-mentor-not-yet-invited",
  title: { ru: "Наставника ещё нет в группе", en: "The mentor is not in the group yet" },
  clause: "Целостность: в группе наставник один раз",
  force: "integrity",
  needs: "payload",
  check: ({ mentors }, occasion) => {
    const { person } = payloadOf(occasion, "invite-mentor");
    const found = mentors[person];
    return (
      found === undefined ||
      found.left !== undefined ||
      fail("Наставник уже приглашён", "The mentor is invited already", person)
    );
  },
});

export const organisationTakesPart = rule({
  id: "municipal-organisation-takes-part",
  title: { ru: "Организация участвует в муниципальной школе", en: "The organisation takes part in the school" },
  clause: "Целостность: в муниципальной школе — её организации",
  force: "integrity",
  needs: "payload",
  check: ({ organisation: centre, schools }, occasion) => {
    const { organisation } = payloadOf(occasion, "invite-mentor", "open-section", "publish");
    return (
      organisation === centre ||
      schools.includes(organisation) ||
      fail("Организация не участвует в муниципальной школе", "The organisation takes no part in it", organisation)
    );
  },
});

export const invitationOpen = rule({
  id: "municipal-invitation-open",
  title: { ru: "Приглашение ещё не принято", en: "The invitation is not accepted yet" },
  clause: "Целостность: соглашаются один раз, с тем, что предложено",
  force: "integrity",
  needs: "payload",
  check: ({ mentors }, occasion) => {
    const { person } = payloadOf(occasion, "agree-to-mentor");
    const found = mentors[person];
    if (found === undefined || found.left !== undefined) {
      return fail("В группу не приглашали", "There is no invitation", person);
    }
    return found.agreedAt === undefined || fail("Согласие уже дано", "The consent is given already", person);
  },
});

export const mentorDataConsent = rule({
  id: "municipal-mentor-data-consent",
  title: { ru: "Согласие на обработку персональных данных действует", en: "A personal-data consent is in force" },
  clause: "152-ФЗ, ст. 9",
  force: "law",
  needs: "payload",
  check: ({ consents }, occasion) => {
    const { person } = payloadOf(occasion, "agree-to-mentor");
    const given = consents[person]?.["personal-data"];
    if (given === undefined) {
      return fail("Нет согласия на обработку персональных данных", "There is no personal-data consent", person);
    }
    return given.withdrawnAt === undefined || fail("Это согласие отозвано", "That consent is withdrawn", person);
  },
});

export const inGroup = rule({
  id: "municipal-mentor-in-group",
  title: { ru: "Наставник состоит в группе", en: "The mentor is in the group" },
  clause: "Целостность: выходит тот, кто в группе",
  force: "integrity",
  needs: "payload",
  check: ({ mentors }, occasion) => {
    const { person } = payloadOf(occasion, "leave-mentors", "release-mentor");
    const found = mentors[person];
    return (
      (found !== undefined && found.left === undefined) ||
      fail("Такого наставника в группе нет", "There is no such mentor in the group", person)
    );
  },
});
