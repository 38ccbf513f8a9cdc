import { dayOf, isJsonObject } from "@nastavnik/core";
import { fail } from "../../fail.ts";
import { partOf } from "../../regulation/listed.ts";
import { profileFailures } from "../registry/profile-failures.ts";
import { payloadOf, rule } from "../rule.ts";

export const mentorProfileFits = rule({
  id: "mentor-profile-fits",
  title: { ru: "Наставник таков, каким его называет Положение", en: "The mentor is as the regulation says" },
  clause: "Положение называет, кого отбирают: должность, стаж, годы в организации, категория, класс; выбор Положения",
  force: "regulation",
  choice: "mentors.profile",
  check: ({ kind, profile }, occasion, value) =>
    profileFailures(profile, partOf(value, kind), dayOf(occasion, occasion.world), occasion.regulation),
});

export const trainedRather = rule({
  id: "trained-not-consulted",
  title: {
    ru: "Кого Положение велит обучить, того обучают, а не консультируют",
    en: "Whom the regulation wants trained is not merely consulted",
  },
  clause: "Положение называет, кому нужна подготовка: выбор Положения",
  force: "regulation",
  choice: "mentors.trained",
  needs: "payload",
  check: ({ kind, profile }, occasion, value) => {
    const asked = partOf(value, kind);
    if (payloadOf(occasion, "train").mode !== "consultation" || !isJsonObject(asked)) return true;
    // Of whom nothing is told, it is not told either that no training is needed.
    const differs = Object.entries(asked).some(([field, each]) => {
      const isTold = profile?.[field as keyof typeof profile] !== undefined;
      const day = dayOf(occasion, occasion.world);
      return isTold && profileFailures(profile, { [field]: each }, day, occasion.regulation).length > 0;
    });
    return (
      differs ||
      fail("Этому наставнику нужно обучение, а не консультация", "This mentor needs a training, not a consultation")
    );
  },
});
