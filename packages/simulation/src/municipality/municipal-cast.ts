import type { Actor } from "@nastavnik/core";
import { type Municipality, mentorsOfSchool, teachersOfSchool } from "./municipality.ts";

/** An officer of the centre. */
export const officerOf = ({ id }: Municipality): Actor => ({
  id: `${id}/officer`,
  roles: ["municipality"],
  organisation: id,
});

/** The curator of the municipal school: a teacher of the first of its schools. */
export const curatorOf = ({ id, schools }: Municipality): Actor => ({
  id: `${id}/curator`,
  roles: ["curator", "teacher"],
  organisation: schools[0] ?? id,
});

/** The head of a school. */
export const headOf = (school: string): Actor => ({ id: `${school}/head`, roles: ["head"], organisation: school });

const numbered = (schools: readonly string[], count: number, kind: string, roles: readonly string[]): Actor[] =>
  schools.flatMap((organisation) =>
    Array.from({ length: count }, (_, index) => ({ id: `${organisation}/${kind}-${index + 1}`, roles, organisation })),
  );

/** Mentors of the schools, who are asked to mentor in the municipal one and sit in the council. */
export const mentorsOf = ({ schools }: Municipality): readonly Actor[] =>
  numbered(schools, mentorsOfSchool, "mentor", ["mentor", "teacher"]);

/** Teachers of the schools who have something to ask. */
export const teachersOf = ({ schools }: Municipality): readonly Actor[] =>
  numbered(schools, teachersOfSchool, "teacher", ["teacher"]);
