import { founded, mentorAppointed, order } from "../programme-scenes.ts";
import { chosen, done, scenes, toProgramme } from "../scenes.ts";
import type { Specification } from "../spec.ts";

const propose = (mentor = "m1") => toProgramme("propose-mentor", { mentor }, "deputy-head");
const help = (mentor = "m1") =>
  toProgramme("help-mentor", { mentor, purpose: "planning", help: "methodical" }, "deputy-head");
const experience = (stage: string, mentor = "m1") =>
  toProgramme("handle-experience", { mentor, stage, document: `${stage}/${mentor}` }, "deputy-head");
const noMentor: [string, string] = ["Это не наставник программы", "This is no mentor of the programme"];

/** What the requirements of the deputy head's functions refuse and accept. */
export const managementSpecifications: readonly Specification[] = [
  {
    workflow: "programme",
    requirement: "mentor-not-yet-proposed",
    clause: "Целостность",
    given: founded(),
    refuses: [
      {
        given: done(propose()),
        when: propose(),
        says: ["Наставник уже предложен или назначен", "They are proposed or appointed already"],
        about: "m1",
      },
    ],
    accepts: [{ when: propose(), leadsTo: "preparation" }],
  },
  {
    workflow: "programme",
    requirement: "appointed-mentors-proposed",
    clause: "Мегион",
    given: scenes(founded(), chosen({ "offices.deputyFunctions": ["appoint"] })),
    refuses: [
      {
        when: order("appoint-mentor", "4", { mentors: ["m1"] }),
        says: ["Заместитель этого наставника не предлагал", "The deputy head has not proposed them"],
        about: "m1",
      },
    ],
    accepts: [
      { given: done(propose()), when: order("appoint-mentor", "4", { mentors: ["m1"] }), leadsTo: "preparation" },
      { when: order("introduce-target-model", "4"), leadsTo: "preparation" },
    ],
  },
  {
    workflow: "programme",
    requirement: "managed-mentor-of-programme",
    clause: "Целостность",
    given: scenes(founded(), mentorAppointed),
    refuses: [
      { when: help("m9"), says: noMentor, about: "m9" },
      { when: experience("studied", "m9"), says: noMentor, about: "m9" },
    ],
    accepts: [{ when: help(), leadsTo: "preparation" }],
  },
  {
    workflow: "programme",
    requirement: "experience-in-order",
    clause: "Целостность",
    given: scenes(founded(), mentorAppointed),
    refuses: [
      {
        when: experience("generalised"),
        says: ["Опыт ещё не изучен", "The experience is not studied yet"],
        about: "m1",
      },
      {
        given: done(experience("studied")),
        when: experience("spread"),
        says: ["Опыт ещё не обобщён", "The experience is not generalised yet"],
        about: "m1",
      },
    ],
    accepts: [
      {
        given: done(experience("studied"), experience("generalised")),
        when: experience("spread"),
        leadsTo: "preparation",
      },
    ],
  },
];
