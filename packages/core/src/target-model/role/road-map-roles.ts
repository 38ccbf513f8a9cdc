import type { RoadMapRole } from "@nastavnik/core";
import { type Role, roles } from "./roles.ts";

/** How the road maps of schools write the roles of the target model, besides their titles. */
const words: Readonly<Partial<Record<Role, readonly string[]>>> = {
  head: ["руководитель", "директор", "директор школы", "директор лицея", "руководитель оо", "руководитель организации"],
  "deputy-head": [
    "заместители директора",
    "заместитель руководителя",
    "зам. директора",
    "зам директора",
    "завуч",
    "завучи",
  ],
  administration: ["администрация школы"],
  coordinator: ["координаторы"],
  curator: ["кураторы"],
  teacher: ["учителя", "педагог", "педагоги", "преподаватель", "преподаватели", "учителя-предметники"],
  "class-teacher": ["классные руководители"],
  psychologist: ["психологи", "педагог-психолог", "педагоги-психологи"],
  "social-worker": ["социальный педагог", "соцработник", "соцпедагог", "социальные педагоги"],
  guardian: [
    "родитель",
    "родители",
    "законные представители",
    "родители (законные представители)",
    "parent",
    "parents",
  ],
  mentor: ["наставники"],
  mentee: ["наставляемые"],
  expert: ["эксперт", "эксперты", "сторонние эксперты", "experts"],
  "training-expert": ["эксперт по обучению"],
  "social-partner": ["социальные партнеры", "партнер", "партнеры"],
};

/** Whom road maps name, though they give no commands. */
const onlyPlanned: readonly RoadMapRole[] = [
  { id: "methodologist", title: { ru: "методист", en: "methodologist" }, words: ["методисты"] },
  { id: "employer", title: { ru: "работодатель", en: "employer" }, words: ["работодатели"] },
  {
    id: "mentor-council",
    title: { ru: "совет наставников", en: "mentor council" },
    words: ["муниципальный совет наставников"],
  },
  { id: "project-group", title: { ru: "рабочая группа", en: "project group" }, words: ["проектная группа"] },
];

/** Roles that the road map of any school may name as responsible; a road map may add its own. */
export const roadMapRoles: readonly RoadMapRole[] = [
  ...Object.entries(words).map(([id, also]) => ({ id, title: roles[id as Role], words: also })),
  ...onlyPlanned,
];
