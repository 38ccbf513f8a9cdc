import { listed } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { curatorOf, headOf, officerOf } from "./municipal-cast.ts";
import type { MunicipalRun } from "./municipal-run.ts";

/** Sections on the sites of the centre and of every school, and news of the work in every place that is named. */
export function municipalCoverage(run: MunicipalRun, date: Temporal.PlainDate): void {
  const { municipality, regulation, school: on } = run;
  const { id: centre, schools } = municipality;
  run.on(date, 12, async () => {
    const open = (who: ReturnType<typeof headOf>, organisation: string) =>
      run.attempt({
        who,
        on,
        type: "open-section",
        payload: { organisation, address: `https://${organisation}.example/mentoring` },
      });
    const [school = centre] = schools;
    // A school does not speak for the centre.
    await open(headOf(school), centre);
    await open(officerOf(municipality), centre);
    for (const each of schools) await open(headOf(each), each);
  });
  const places = listed(regulation.value("municipalSchool.media"));
  run.on(date.add({ days: 20 }), 12, async () => {
    const tell = (where: string, organisation: string, who: ReturnType<typeof headOf>) =>
      run.attempt({
        who,
        on,
        type: "publish",
        payload: { what: "news", where, organisation, address: `https://${organisation}.example/${where}` },
      });
    for (const place of places) {
      if (place !== "school-site") await tell(place, centre, curatorOf(municipality));
      else for (const each of schools) await tell(place, each, headOf(each));
    }
  });
}
