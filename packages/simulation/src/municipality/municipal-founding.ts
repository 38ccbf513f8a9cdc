import type { JsonObject } from "@nastavnik/core";
import { listed } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { curatorOf, headOf, mentorsOf, officerOf } from "./municipal-cast.ts";
import type { MunicipalRun } from "./municipal-run.ts";

/** Whether the municipality has a group of mentors with tracks of its own. */
export const hasTracks = ({ regulation }: MunicipalRun): boolean =>
  regulation.value("municipalSchool.themes") !== undefined;

/** The centre founds its school, and the group of mentors comes together. */
export function municipalFounding(run: MunicipalRun): void {
  const { municipality, regulation, school: on } = run;
  const { id: organisation, period, schools } = municipality;
  const first = Temporal.PlainDate.from(period.from);
  const payload: JsonObject = {
    organisation,
    period,
    schools: [...schools],
    regulation: regulation.edition,
    preparers: [curatorOf(municipality).id],
  };
  run.on(first, 9, async () => {
    const [school = organisation] = schools;
    // A school is not the municipality.
    await run.attempt({ who: headOf(school), on, type: "found", payload });
    await run.attempt({ who: officerOf(municipality), on, type: "found", payload });
  });
  if (hasTracks(run)) run.on(first.add({ days: 5 }), 10, () => mentorsJoin(run));
}

/** What the programme asks to be told of a mentor; the last of them has no category. */
async function mentorsJoin(run: MunicipalRun): Promise<void> {
  const { municipality, school: on, chance } = run;
  const mentors = mentorsOf(municipality);
  for (const [index, mentor] of mentors.entries()) {
    const { id: person, organisation } = mentor;
    await run.attempt({
      who: curatorOf(municipality),
      on,
      type: "invite-mentor",
      payload: {
        person,
        organisation,
        profile: {
          post: "teacher",
          experience: chance.whole({ from: 5, to: 35 }, "experience", person),
          ...(index < mentors.length - 1 && { qualification: "highest" }),
        },
        helps: ["lesson-design"],
      },
      personalData: { subject: person, data: { name: `Наставник ${index + 1}` } },
    });
    const agree = { who: mentor, on, type: "agree-to-mentor", payload: { person, document: `duty/${person}` } };
    // Some would join before they have consented.
    if (chance.happens(0.2, "joins-early", person)) await run.attempt(agree);
    for (const kind of ["personal-data", "publication"]) {
      await run.attempt({
        who: mentor,
        on,
        type: "give-consent",
        payload: { person, kind, document: `${kind}/${person}` },
      });
    }
    await run.attempt(agree);
  }
}

/** The order that approves the programme, with what it has to name. */
export function municipalOrder(run: MunicipalRun, date: Temporal.PlainDate): void {
  const { municipality, regulation, school: on } = run;
  const officer = officerOf(municipality);
  const asked = listed(regulation.value("municipalSchool.order"));
  run.on(date, 11, async () => {
    const order = { number: "1", approves: ["programme", "road-map"] };
    // The secretary has forgotten whom the order names.
    if (asked.includes("controller"))
      await run.attempt({ who: officer, on, type: "approve-programme", payload: order });
    await run.attempt({
      who: officer,
      on,
      type: "approve-programme",
      payload: {
        ...order,
        ...(asked.includes("curator") && { curator: curatorOf(municipality).id }),
        controller: officer.id,
      },
    });
  });
}
