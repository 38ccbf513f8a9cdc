import type { Choice } from "@nastavnik/core/regulation";
import * as z from "zod";
import { majorities } from "../../mentor-council/resolutions/majority.ts";
import { agendaSubjects } from "../../mentor-council/sittings/agenda-subject.ts";
import { days, one, open } from "../choice-shapes.ts";

const quorum: Choice = {
  title: { ru: "Кворум совета, процентов от состава", en: "Quorum of the council, percent of its members" },
  schema: z.int().min(1).max(100),
};

/** Choices about the mentor council of a municipality. */
export const mentorCouncilChoices = {
  "mentorCouncil.agenda": open(agendaSubjects, "Чем занимается совет наставников", "What the mentor council does"),
  "mentorCouncil.quorum": quorum,
  "mentorCouncil.majorityOf": one(majorities, "Как считают большинство", "How a majority is counted"),
  "mentorCouncil.noticeDays": days("За сколько дней созывают заседание", "Days before a sitting on which it is called"),
} satisfies Record<string, Choice>;
