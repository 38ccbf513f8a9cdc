import type { InstanceRef } from "@nastavnik/core";
import { listed, type MentorCouncilContext } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { headOf, mentorsOf, officerOf } from "./municipal-cast.ts";
import type { MunicipalRun } from "./municipal-run.ts";

/** Months between two sittings. */
const rhythm = 3;

/** Days within which what the council asks for is done. */
const term = 40;

/** The council of the municipality. */
export const councilRef = ({ municipality }: MunicipalRun): InstanceRef => ({
  workflow: "mentor-council",
  id: `${municipality.id}/council`,
});

/** The council of mentors: its order, sittings, votes, and what becomes of what it asks for. */
export function mentorCouncil(run: MunicipalRun): void {
  const { municipality } = run;
  const on = councilRef(run);
  const members = mentorsOf(municipality);
  const [chair, secretary] = members;
  const officer = officerOf(municipality);
  const first = Temporal.PlainDate.from(municipality.period.from);
  if (chair === undefined || secretary === undefined) return;

  run.on(first.add({ days: 30 }), 10, async () => {
    const payload = {
      order: "council-1",
      members: members.map(({ id }) => id),
      chair: chair.id,
      secretary: secretary.id,
    };
    await run.attempt({ who: officer, on, type: "create", payload });
  });
  const agenda = listed(run.regulation.value("mentorCouncil.agenda"));
  const last = Temporal.PlainDate.from(municipality.period.to).subtract({ days: term + 30 });
  for (let number = 1; ; number++) {
    const called = first.add({ months: 2 + (number - 1) * rhythm });
    if (Temporal.PlainDate.compare(called, last) > 0) break;
    const subjects = [agenda[(2 * number - 2) % agenda.length], agenda[(2 * number - 1) % agenda.length]];
    run.on(called, 10, () => callSitting(run, number, [...new Set(subjects.flatMap((each) => each ?? []))]));
  }
}

async function callSitting(run: MunicipalRun, number: number, subjects: readonly string[]): Promise<void> {
  const on = councilRef(run);
  const [chair] = mentorsOf(run.municipality);
  if (chair === undefined) return;
  const sitting = `${number}`;
  const day = run.calendar.nextWorkingDay(run.today().add({ days: 14 }));
  const agenda = subjects.map((subject, index) => ({ item: `${index + 1}`, subject }));
  await run.attempt({ who: chair, on, type: "call-sitting", payload: { sitting, on: day.toString(), agenda } });
  run.on(day, 14, async () => {
    const { members } = run.chronicle.instance(on).context as unknown as MentorCouncilContext;
    const present = members.filter((id) => id === chair.id || run.chance.happens(0.85, "present", sitting, id));
    await run.attempt({ who: chair, on, type: "hold-sitting", payload: { sitting, present: [...present] } });
    for (const { item, subject } of agenda) await vote(run, { sitting, item, subject, voters: present.length });
  });
}

interface Motion {
  readonly sitting: string;
  readonly item: string;
  readonly subject: string;
  readonly voters: number;
}

async function vote(run: MunicipalRun, { sitting, item, subject, voters }: Motion): Promise<void> {
  const on = councilRef(run);
  const { municipality, chance } = run;
  const [chair] = mentorsOf(municipality);
  if (chair === undefined) return;
  const resolution = `${sitting}/${item}`;
  const against = chance.happens(0.1, "divided", resolution) ? Math.ceil(voters / 2) : 0;
  const votes = { for: voters - against, against, abstained: 0 };
  const due = run.today().add({ days: term }).toString();
  const isCarried = votes.for > against;
  const school = chance.pick(municipality.schools, "asked", resolution);
  const ask = { ask: `${resolution}/1`, subject, organisation: school, due };
  await run.attempt({
    who: chair,
    on,
    type: "put-to-vote",
    payload: { resolution, sitting, item, votes, asks: isCarried ? [ask] : [] },
  });
  if (!isCarried) return;
  const named = { resolution, ask: ask.ask };
  const check = (outcome: string) => run.attempt({ who: chair, on, type: "check-ask", payload: { ...named, outcome } });
  const report = async (): Promise<void> => {
    await run.attempt({
      who: headOf(school),
      on,
      type: "report-on-ask",
      payload: { ...named, document: `report/${resolution}` },
    });
    await check("done");
  };
  const isLate = chance.happens(0.25, "late", resolution);
  run.on(run.today().add({ days: isLate ? term + 4 : term - 10 }), 15, async () => {
    if (isLate) await check("not-done");
    await report();
  });
}
