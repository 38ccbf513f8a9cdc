import { dayOf } from "@nastavnik/core";
import { partOf } from "../../regulation/listed.ts";
import { rule } from "../rule.ts";
import { profileFailures } from "./profile-failures.ts";

export const menteeProfileFits = rule({
  id: "mentee-profile-fits",
  title: { ru: "Наставляемый таков, каким его называет Положение", en: "The mentee is as the regulation says" },
  clause: "Положение называет, каким бывает наставляемый: должность, стаж, категория, класс; выбор Положения",
  force: "regulation",
  choice: "mentees.profile",
  check: ({ kind, profile }, occasion, value) =>
    profileFailures(profile, partOf(value, kind), dayOf(occasion, occasion.world), occasion.regulation),
});
