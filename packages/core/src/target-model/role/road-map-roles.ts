import type { RoadMapRole } from "@nastavnik/core";
import { type Role, roles } from "./roles.ts";

/** How the road maps of schools write the roles of the target model, besides their titles. */
const words: Readonly<Partial<Record<Role, readonly string[]>>> = {
  head: [
    "руководитель",
    "директор",
    "директор школы",
    "директор лицея",
    "руководитель оо",
    "руководитель организации",
    "заведующий",
    "заведующая",
  ],
  "deputy-head": [
    "заместители директора",
    "заместитель руководителя",
    "зам. директора",
    "зам директора",
    "завуч",
    "завучи",
    "зам",
    "здувр",
    "здвр",
    "здур",
    "зднмр",
    "здупр",
  ],
  administration: ["администрация школы"],
  coordinator: ["координаторы"],
  curator: ["кураторы", "школьный куратор"],
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
  mentor: ["наставники", "педагог-наставник", "педагоги-наставники", "учитель-наставник"],
  mentee: ["наставляемые", "молодой специалист", "молодые специалисты", "молодой педагог", "молодые педагоги"],
  expert: ["эксперт", "эксперты", "сторонние эксперты", "experts"],
  "training-expert": ["эксперт по обучению"],
  "social-partner": ["социальные партнеры", "партнер", "партнеры"],
};

/** Words after which what is taught or led may follow. */
const openWords: Readonly<Partial<Record<Role, readonly string[]>>> = {
  teacher: ["учитель", "учителя", "преподаватель", "преподаватели"],
  "class-teacher": ["классный руководитель", "классные руководители"],
};

/** Words for several roles at once. */
const jointWords: Readonly<Partial<Record<Role, readonly string[]>>> = {
  mentor: ["наставническая пара", "наставнические пары"],
  mentee: ["наставническая пара", "наставнические пары"],
};

/** Whom road maps name, though they give no commands: posts, bodies of the school, and bodies outside it. */
const onlyPlanned: readonly RoadMapRole[] = [
  { id: "methodologist", title: { ru: "методист", en: "methodologist" }, words: ["методисты"] },
  { id: "employer", title: { ru: "работодатель", en: "employer" }, words: ["работодатели"] },
  {
    id: "mentor-council",
    title: { ru: "совет наставников", en: "mentor council" },
    words: ["муниципальный совет наставников"],
  },
  {
    id: "project-group",
    title: { ru: "рабочая группа", en: "project group" },
    words: ["проектная группа", "члены рабочей группы"],
  },
  {
    id: "upbringing-adviser",
    title: { ru: "советник директора по воспитанию", en: "adviser on upbringing" },
    words: [
      "советник директора по воспитанию и взаимодействию с детскими общественными объединениями",
      "советник по воспитанию",
    ],
  },
  {
    id: "teacher-organiser",
    title: { ru: "педагог-организатор", en: "teacher organiser" },
    words: ["педагоги-организаторы"],
  },
  {
    id: "methodical-union-head",
    title: { ru: "руководитель методического объединения", en: "head of a methodical union" },
    words: [
      "руководители методических объединений",
      "руководитель мо",
      "руководители мо",
      "руководитель шмо",
      "руководители шмо",
    ],
  },
  {
    id: "senior-educator",
    title: { ru: "старший воспитатель", en: "senior educator" },
    words: ["старшие воспитатели"],
  },
  { id: "educator", title: { ru: "воспитатель", en: "educator" }, words: ["воспитатели"] },
  {
    id: "vocational-master",
    title: { ru: "мастер производственного обучения", en: "vocational training master" },
    words: ["мастера производственного обучения", "мастер п/о", "мастера п/о"],
  },
  {
    id: "department-head",
    title: { ru: "заведующий отделением", en: "head of a department" },
    words: ["заведующие отделениями", "заведующая отделением"],
  },
  {
    id: "additional-education-teacher",
    title: { ru: "педагог дополнительного образования", en: "teacher of additional education" },
    words: ["педагоги дополнительного образования"],
  },
  {
    id: "speech-therapist",
    title: { ru: "учитель-логопед", en: "speech therapist" },
    words: ["учителя-логопеды", "логопед"],
  },
  { id: "tutor", title: { ru: "тьютор", en: "tutor" }, words: ["тьюторы"] },
  {
    id: "site-administrator",
    title: { ru: "ответственный за сайт", en: "site administrator" },
    words: ["администратор сайта", "администратор школьного сайта"],
  },
  {
    id: "staff-officer",
    title: { ru: "специалист по кадрам", en: "staff officer" },
    words: ["кадровая служба", "отдел кадров"],
  },
  { id: "secretary", title: { ru: "секретарь", en: "secretary" }, words: ["делопроизводитель"] },
  { id: "accounting", title: { ru: "бухгалтерия", en: "accounting" }, words: ["бухгалтер", "главный бухгалтер"] },
  {
    id: "trade-union",
    title: { ru: "профсоюзный комитет", en: "trade union" },
    words: ["профком", "председатель ппо", "председатель профкома", "ппо"],
  },
  {
    id: "methodical-council",
    title: { ru: "методический совет", en: "methodical council" },
    words: ["председатель методического совета"],
  },
  {
    id: "attestation-commission",
    title: { ru: "аттестационная комиссия", en: "attestation commission" },
    words: ["председатель аттестационной комиссии"],
  },
  { id: "teaching-staff", title: { ru: "педагогический коллектив", en: "teaching staff" } },
  { id: "all-participants", title: { ru: "все участники", en: "all participants" }, words: ["участники программы"] },
  {
    id: "regional-mentoring-centre",
    title: { ru: "региональный наставнический центр", en: "regional mentoring centre" },
    words: ["рнц", "региональный центр наставничества"],
  },
  {
    id: "education-authority",
    title: { ru: "муниципальный орган управления образованием", en: "municipal education authority" },
    words: ["моуо", "управление образования", "отдел образования"],
  },
  {
    id: "municipal-curator",
    title: { ru: "муниципальный куратор", en: "municipal curator" },
    words: ["муниципальные кураторы"],
  },
  {
    id: "education-development-institute",
    title: { ru: "институт развития образования", en: "institute of education development" },
    words: ["иро"],
  },
  {
    id: "methodical-centre",
    title: { ru: "информационно-методический центр", en: "methodical centre" },
    words: ["имц", "мбу имц"],
  },
];

/** Roles that the road map of any school may name as responsible; a road map may add its own. */
export const roadMapRoles: readonly RoadMapRole[] = [
  ...Object.entries(words).map(([id, also]) => ({
    id,
    title: roles[id as Role],
    words: also,
    ...(openWords[id as Role] && { openWords: openWords[id as Role] }),
    ...(jointWords[id as Role] && { jointWords: jointWords[id as Role] }),
  })),
  ...onlyPlanned,
];
