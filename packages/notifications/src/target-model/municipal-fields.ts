import type {
  MentorCouncilContext,
  MunicipalSchoolContext,
  MunicipalTrackContext,
  TeacherRequestContext,
} from "@nastavnik/core/target-model";
import type { ModelField } from "../rule/model.ts";

type Fields = Readonly<Record<string, ModelField>>;

/** What rules may name of the workflows of a municipality. */
export const municipalFields = {
  "municipal-school": {
    controller: {
      kind: "people",
      title: { ru: "кто контролирует исполнение приказа", en: "who controls the execution of the order" },
      of: ({ context }) => [(context as MunicipalSchoolContext).controller].flatMap((person) => person ?? []),
    },
    end: {
      kind: "date",
      title: { ru: "последний день муниципальной школы", en: "the last day of the municipal school" },
      of: ({ context }) => (context as MunicipalSchoolContext).period.to,
    },
  },
  "municipal-track": {
    responsible: {
      kind: "people",
      title: { ru: "ответственные за темы трека", en: "whoever is responsible for the themes of the track" },
      of: ({ context }) => [
        ...new Set((context as MunicipalTrackContext).themes.flatMap(({ responsible }) => responsible)),
      ],
    },
    end: {
      kind: "date",
      title: { ru: "последний день трека", en: "the last day of the track" },
      of: ({ context }) => (context as MunicipalTrackContext).period.to,
    },
  },
  "teacher-request": {
    person: {
      kind: "people",
      title: { ru: "педагог, чей это запрос", en: "the teacher whose request it is" },
      of: ({ context }) => [(context as TeacherRequestContext).person],
    },
  },
  "mentor-council": {
    chair: {
      kind: "people",
      title: { ru: "председатель и секретарь совета", en: "the chair and the secretary of the council" },
      of({ context }) {
        const { chair, secretary } = context as MentorCouncilContext;
        return [chair, ...(secretary === undefined ? [] : [secretary])];
      },
    },
  },
} satisfies Readonly<Record<string, Fields>>;
