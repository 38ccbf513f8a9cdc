import { dayOf, defineWorkflow } from "@nastavnik/core";
import { ofSchool, schoolRelation } from "../municipal-school/municipal-school-regulation.ts";
import { roles } from "../role/roles.ts";
import { standing } from "../role/standing.ts";
import { teacherRequestCommands } from "./teacher-request-commands.ts";
import { teacherRequestRequirements } from "./teacher-request-requirements.ts";
import { teacherRequestSetup } from "./teacher-request-setup.ts";
import { termTimers } from "./term/delays.ts";
import { termEffects } from "./term/effects.ts";

const answer = { target: "answered", guard: "may-be-answered", actions: "recordAnswer" } as const;
const ends = {
  withdraw: { target: "withdrawn", actions: "recordEnding" },
  decline: { target: "declined", actions: "recordEnding" },
} as const;
const confirm = [
  { target: "submitted", guard: "did-not-help", actions: "recordNoHelp" },
  { target: "satisfied", actions: "recordHelp" },
] as const;

const machine = teacherRequestSetup.createMachine({
  id: "teacher-request",
  context: ({ input }) => {
    const { experience: _told, survey, ...request } = input.payload;
    const begunOn = dayOf(input, input.world);
    return { begunOn, ...request, ...(survey !== undefined && { survey }), earlier: [] };
  },
  initial: "submitted",
  states: {
    submitted: { after: { "answer-due": { target: "overdue", actions: "remindOfRequest" } }, on: { answer, ...ends } },
    overdue: { on: { answer, ...ends } },
    answered: {
      on: {
        answer,
        confirm: [...confirm],
        "account-for-track": [
          { target: "submitted", guard: "track-lost", actions: "forgetAnswer" },
          { target: "held", guard: "track-held" },
        ],
        withdraw: ends.withdraw,
      },
    },
    held: { on: { confirm: [...confirm], withdraw: ends.withdraw } },
    satisfied: { type: "final" },
    declined: { type: "final" },
    withdrawn: { type: "final" },
  },
});

/** A professional request of a teacher in the municipal data bank: what is asked, what answers it, and whether that helped. */
export const teacherRequest = defineWorkflow({
  id: "teacher-request",
  version: 1,
  title: { ru: "Запрос педагога", en: "Request of a teacher" },
  machine,
  roles,
  commands: teacherRequestCommands,
  creation: "submit",
  creationGuard: "may-be-submitted",
  requirements: teacherRequestRequirements,
  relations: schoolRelation,
  standing,
  regulation: (_instance, world, day) => ofSchool(world, day),
  effects: termEffects,
  timers: termTimers,
  states: {
    submitted: { ru: "В банке данных, ждёт ответа", en: "In the data bank, awaiting an answer" },
    overdue: { ru: "В банке данных, срок ответа прошёл", en: "In the data bank, the answer is late" },
    answered: { ru: "На запрос отвечают", en: "Being answered" },
    held: { ru: "Трек проведён, педагог оценивает", en: "The track was held, the teacher is to judge" },
    satisfied: { ru: "Удовлетворён", en: "Satisfied" },
    declined: { ru: "Отклонён", en: "Declined" },
    withdrawn: { ru: "Отозван", en: "Taken back" },
  },
});
