import type { Text } from "../text/text.ts";

/** A role that road maps name as responsible. */
export interface RoadMapRole {
  readonly id: string;
  readonly title: Text;
  /** Other words for the role, in lower case and in any grammatical number. */
  readonly words?: readonly string[] | undefined;
}

/** Roles that every road map may name; a road map may add its own. */
export const roadMapRoles: readonly RoadMapRole[] = [
  {
    id: "head",
    title: { ru: "руководитель", en: "head" },
    words: ["директор", "директор школы", "директор лицея", "руководитель оо", "руководитель организации"],
  },
  {
    id: "deputy-head",
    title: { ru: "заместитель директора", en: "deputy head" },
    words: ["заместители директора", "заместитель руководителя", "зам. директора", "зам директора", "завуч", "завучи"],
  },
  { id: "administration", title: { ru: "администрация", en: "administration" }, words: ["администрация школы"] },
  { id: "coordinator", title: { ru: "координатор", en: "coordinator" }, words: ["координаторы"] },
  { id: "curator", title: { ru: "куратор", en: "curator" }, words: ["кураторы"] },
  {
    id: "teacher",
    title: { ru: "учителя", en: "teachers" },
    words: ["учитель", "педагог", "педагоги", "преподаватель", "преподаватели", "учителя-предметники", "teacher"],
  },
  {
    id: "class-teacher",
    title: { ru: "классный руководитель", en: "class teacher" },
    words: ["классные руководители"],
  },
  {
    id: "psychologist",
    title: { ru: "психолог", en: "psychologist" },
    words: ["психологи", "педагог-психолог", "педагоги-психологи"],
  },
  {
    id: "social-worker",
    title: { ru: "социальный педагог", en: "social worker" },
    words: ["соцработник", "социальный работник", "соцпедагог", "социальные педагоги"],
  },
  { id: "methodologist", title: { ru: "методист", en: "methodologist" }, words: ["методисты"] },
  {
    id: "guardian",
    title: { ru: "родители", en: "parents" },
    words: ["родитель", "законные представители", "родители (законные представители)", "guardian", "parent"],
  },
  { id: "mentor", title: { ru: "наставник", en: "mentor" }, words: ["наставники"] },
  { id: "mentee", title: { ru: "наставляемый", en: "mentee" }, words: ["наставляемые"] },
  {
    id: "expert",
    title: { ru: "эксперт", en: "expert" },
    words: ["эксперты", "сторонний эксперт", "сторонние эксперты"],
  },
  {
    id: "training-expert",
    title: { ru: "эксперт по обучению", en: "training expert" },
    words: ["эксперт для проведения обучения"],
  },
  {
    id: "social-partner",
    title: { ru: "социальный партнёр", en: "social partner" },
    words: ["социальные партнеры", "партнер", "партнеры"],
  },
  { id: "employer", title: { ru: "работодатель", en: "employer" }, words: ["работодатели"] },
  {
    id: "mentor-council",
    title: { ru: "совет наставников", en: "mentor council" },
    words: ["муниципальный совет наставников"],
  },
  { id: "project-group", title: { ru: "рабочая группа", en: "project group" }, words: ["проектная группа"] },
];
