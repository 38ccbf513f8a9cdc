import type { JsonValue } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { whoIs } from "../../participant/who-is.ts";
import { listed } from "../../regulation/listed.ts";
import { participantsOf, payloadOf, rule } from "../rule.ts";
import { type ExperienceStage, experienceStages } from "./deputy-function.ts";

export const proposedOnce = rule({
  id: "mentor-not-yet-proposed",
  title: { ru: "Наставника ещё не предлагали и не назначали", en: "The mentor is neither proposed nor appointed yet" },
  clause: "Целостность: предлагают один раз",
  force: "integrity",
  needs: "payload",
  check: ({ proposedMentors = [], mentors }, occasion) => {
    const { mentor } = payloadOf(occasion, "propose-mentor");
    return (
      (!proposedMentors.includes(mentor) && !mentors.includes(mentor)) ||
      fail("Наставник уже предложен или назначен", "They are proposed or appointed already", mentor)
    );
  },
});

/** The deputy head proposes, and the order of the head is the legal fact (H1). */
export const proposedByDeputy = rule({
  id: "appointed-mentors-proposed",
  title: {
    ru: "Назначают тех, кого предложил заместитель",
    en: "Whoever is appointed was proposed by the deputy head",
  },
  clause: "Мегион: функции заместителя директора, назначение наставников",
  force: "regulation",
  choice: "offices.deputyFunctions",
  needs: "payload",
  asks: (value: JsonValue) => listed(value).includes("appoint"),
  check: ({ proposedMentors = [] }, occasion) => {
    const { kind, mentors } = payloadOf(occasion, "issue-order");
    return kind !== "appoint-mentor"
      ? true
      : mentors
          .filter((mentor) => !proposedMentors.includes(mentor))
          .map((mentor) =>
            fail("Заместитель этого наставника не предлагал", "The deputy head has not proposed them", mentor),
          );
  },
});

export const managedMentor = rule({
  id: "managed-mentor-of-programme",
  title: { ru: "Это наставник программы", en: "It is a mentor of the programme" },
  clause: "Целостность: помогают наставникам программы и изучают их опыт",
  force: "integrity",
  needs: "payload",
  check: ({ mentors }, occasion) => {
    const { mentor } = payloadOf(occasion, "help-mentor", "handle-experience");
    return (
      mentors.includes(mentor) ||
      participantsOf(occasion).some((entry) => entry.context.side === "mentor" && whoIs(entry) === mentor) ||
      fail("Это не наставник программы", "This is no mentor of the programme", mentor)
    );
  },
});

export const experienceInOrder = rule({
  id: "experience-in-order",
  title: {
    ru: "Опыт сначала изучают, потом обобщают, потом распространяют",
    en: "Studied, then generalised, then spread",
  },
  clause: "Целостность: распространяют обобщённое, обобщают изученное",
  force: "integrity",
  needs: "payload",
  check: ({ experience = {} }, occasion) => {
    const { mentor, stage } = payloadOf(occasion, "handle-experience");
    const order = Object.keys(experienceStages) as ExperienceStage[];
    const before = order[order.indexOf(stage) - 1];
    if (before === undefined || experience[mentor]?.[before] !== undefined) return true;
    const { ru, en } = experienceStages[before];
    return fail(`Опыт ещё не ${ru}`, `The experience is not ${en} yet`, mentor);
  },
});
