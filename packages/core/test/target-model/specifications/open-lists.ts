import { joining, propose } from "../people-scenes.ts";
import { chosen, scenes } from "../scenes.ts";
import type { Specification } from "../spec.ts";

const evening = { id: "evening", title: { ru: "вечернее", en: "in the evening" } };
const buddies = { id: "buddies", title: { ru: "«старший – новичок»", en: "buddy to newcomer" } };
const pair = (more = {}) => propose("u1", "m1", ["s1"], more);

export const openListSpecifications: readonly Specification[] = [
  {
    workflow: "unit",
    requirement: "role-model-in-regulation",
    clause: "Приморский краевой ИРО",
    given: scenes(joining, chosen({ "forms.roleModels": ["teacher-to-students", buddies] })),
    refuses: [
      {
        when: pair({ roleModel: "head-to-teacher" }),
        says: [
          "Ожидается ролевая модель: «учитель – обучающиеся», «старший – новичок»",
          "Expected a role model: teacher to students, buddy to newcomer",
        ],
      },
    ],
    accepts: [{ when: pair() }, { when: pair({ roleModel: "buddies" }) }],
  },
  {
    workflow: "unit",
    requirement: "format-in-regulation",
    clause: "Приморский краевой ИРО",
    given: scenes(joining, chosen({ "forms.formats": ["virtual", evening] })),
    refuses: [
      {
        when: pair(),
        says: ["Ожидается формат: виртуальное (дистанционное), вечернее", "Expected a format: virtual, in the evening"],
      },
    ],
    accepts: [{ when: pair({ format: "virtual" }) }, { when: pair({ format: "evening" }) }],
  },
];
