import type { Actor, InstanceRef, JsonObject } from "@nastavnik/core";
import type { Period } from "@nastavnik/core/road-map";
import { listed, type TeacherRequestContext } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { curatorOf, mentorsOf, teachersOf } from "./municipal-cast.ts";
import type { MunicipalRun } from "./municipal-run.ts";
import { trackRef } from "./municipal-track.ts";

const groupsWithoutChoice = ["experienced-with-deficit", "burnt-out", "young-or-returning"] as const;

const survey = "1";

/** A survey of the teachers, what they ask for, and what becomes of each request. */
export function municipalRequests(run: MunicipalRun, windows: readonly Period[]): void {
  const { municipality, regulation, school: on, chance } = run;
  const curator = curatorOf(municipality);
  const teachers = teachersOf(municipality);
  const chosen = listed(regulation.value("municipalSchool.targetGroups"));
  const groups = chosen.length > 0 ? chosen : groupsWithoutChoice;
  const begin = Temporal.PlainDate.from(municipality.period.from).add({ days: 14 });

  run.on(begin, 10, async () => {
    const asked = teachers.length * 4;
    const answered = chance.whole({ from: teachers.length, to: asked }, "answered");
    const payload = { survey, kind: "difficulties", asked, answered, document: `survey/${survey}` };
    await run.attempt({ who: curator, on, type: "hold-survey", payload });
  });
  for (const [index, teacher] of teachers.entries()) {
    const ref: InstanceRef = { workflow: "teacher-request", id: `${municipality.id}/request-${index + 1}` };
    const isFromSurvey = index % 3 === 2;
    run.on(begin.add({ days: 3 + (index % 5) }), 11, async () => {
      const payload: JsonObject = {
        person: teacher.id,
        organisation: teacher.organisation ?? "",
        group: groups[index % groups.length] ?? "",
        experience: chance.whole({ from: 4, to: 30 }, "experience", teacher.id),
        topics: ["lesson-analysis"],
        source: isFromSurvey ? "survey" : "application",
        ...(isFromSurvey && { survey }),
        consent: `request/${teacher.id}`,
      };
      const submit = (who: Actor) => run.attempt({ who, on: ref, type: "submit", payload });
      const other = teachers[(index + 1) % teachers.length];
      // Somebody asks for a colleague.
      if (other !== undefined && chance.happens(0.1, "for-another", teacher.id)) await submit(other);
      await submit(isFromSurvey ? curator : teacher);
    });
    answer(run, windows, ref, teacher, index);
  }
}

/** A track, a mentor or a consultation answers; what has not helped is answered once more. */
function answer(run: MunicipalRun, windows: readonly Period[], ref: InstanceRef, teacher: Actor, index: number): void {
  const { municipality, chance } = run;
  const curator = curatorOf(municipality);
  const turn = windows.length === 0 ? -1 : 1 + (index % Math.max(1, windows.length - 1));
  const window = windows[turn];
  const confirm = (outcome: string) => run.attempt({ who: teacher, on: ref, type: "confirm", payload: { outcome } });
  const consult = async (): Promise<void> => {
    await run.attempt({ who: curator, on: ref, type: "answer", payload: { by: "consultation" } });
    run.on(run.today().add({ days: 7 }), 15, async () => void (await confirm("helped")));
  };
  const isOver = () => run.chronicle.instance(ref).status !== "active";

  if (index % 2 === 0 && window !== undefined) {
    run.on(Temporal.PlainDate.from(window.from), 15, async () => {
      const track = trackRef(run, turn + 1).id;
      await run.attempt({ who: curator, on: ref, type: "answer", payload: { by: "track", track } });
    });
    run.on(Temporal.PlainDate.from(window.to).add({ days: 6 }), 15, async () => {
      if (isOver()) return;
      const hasHelped = chance.happens(0.75, "helped", ref.id);
      await confirm(hasHelped ? "helped" : "not-helped");
      if (!hasHelped) await consult();
    });
    return;
  }
  run.on(Temporal.PlainDate.from(municipality.period.from).add({ days: 40 }), 15, async () => {
    const mentors = mentorsOf(municipality);
    const mentor = mentors[index % mentors.length];
    if (windows.length === 0 || mentor === undefined) {
      await consult();
      return;
    }
    await run.attempt({ who: curator, on: ref, type: "answer", payload: { by: "mentor", mentor: mentor.id } });
    run.on(run.today().add({ days: 30 }), 15, async () => {
      const { answer: given } = run.chronicle.instance(ref).context as unknown as TeacherRequestContext;
      if (given === undefined) return;
      await confirm(chance.happens(0.8, "helped", ref.id) ? "helped" : "partly");
    });
  });
}
