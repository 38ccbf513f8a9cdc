import { joining, mentee, mentor } from "./people-scenes.ts";
import { altered, done, type Scene, scenes, toPerson } from "./scenes.ts";
import { programmeRef } from "./school.ts";

/** Two mentors, three pupils and a young teacher, and the programme has come to the joining of units. */
export const crowded: Scene = scenes(
  joining,
  done(toPerson("m1", "select", { form: "teacher-teacher" })),
  mentor("m2", { capacity: 2 }),
  done(toPerson("m2", "select", { form: "teacher-teacher" })),
  mentee("s3"),
  mentee("t1", { kind: "teacher", forms: ["teacher-teacher"] }),
  // The programme of the last cycle was packaged: practices come of it meanwhile.
  altered(programmeRef, { verdict: "package" }),
);
