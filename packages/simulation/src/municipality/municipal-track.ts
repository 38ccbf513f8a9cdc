import { type InstanceRef, isJsonObject } from "@nastavnik/core";
import type { Period } from "@nastavnik/core/road-map";
import { listed, type MunicipalSchoolContext } from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { curatorOf, mentorsOf, officerOf } from "./municipal-cast.ts";
import type { MunicipalRun } from "./municipal-run.ts";

/** The mentors who have agreed and have not left. */
function presentMentors(run: MunicipalRun) {
  const { mentors } = run.chronicle.instance(run.school).context as unknown as MunicipalSchoolContext;
  return mentorsOf(run.municipality).filter(({ id }) => {
    const found = mentors[id];
    return found?.agreedAt !== undefined && found.left === undefined;
  });
}

/** The track of a number. */
export const trackRef = ({ municipality }: MunicipalRun, number: number): InstanceRef => ({
  workflow: "municipal-track",
  id: `${municipality.id}/track-${number}`,
});

const idsOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap((each: unknown) =>
        typeof each === "string" ? [each] : isJsonObject(each as never) ? [(each as { readonly id: string }).id] : [],
      )
    : [];

/** Every so manyth item, so that all tracks together have them all. */
const dealt = (items: readonly string[], turn: number, turns: number): readonly string[] => {
  const own = items.filter((_, index) => index % turns === turn);
  return own.length > 0 ? own : items.slice(0, 1);
};

/** One track: its themes with their forms and who answers for them, its events, and its end. */
export function municipalTrack(run: MunicipalRun, period: Period, turn: number, turns: number): void {
  const { municipality, regulation, chance, school } = run;
  const curator = curatorOf(municipality);
  const on = trackRef(run, turn + 1);
  const from = Temporal.PlainDate.from(period.from);
  const to = Temporal.PlainDate.from(period.to);
  const themes = dealt(idsOf(regulation.value("municipalSchool.themes")), turn, turns);
  const forms = dealt(listed(regulation.value("municipalSchool.eventForms")), turn, turns);

  run.on(turn === 0 ? from.add({ days: 10 }) : from, 10, async () => {
    const mentors = presentMentors(run);
    // The last mentor of the group answers for no theme.
    const leaders = [curator, ...mentors.slice(0, Math.max(1, mentors.length - 1))];
    const rows = themes.map((theme) => ({ theme, forms: [...forms], responsible: leaders.map(({ id }) => id) }));
    await run.attempt({
      who: curator,
      on,
      type: "plan",
      payload: { number: turn + 1, period: { ...period }, themes: rows },
    });
    for (const [theme, row] of rows.entries()) {
      for (const [index, form] of forms.entries()) {
        const place = theme * forms.length + index + 1;
        const days = Math.floor((run.today().until(to).days * place) / (rows.length * forms.length + 1));
        const leader = leaders[place % leaders.length] ?? curator;
        run.on(run.today().add({ days }), 14, async () => {
          const isThere = leader.id === curator.id || presentMentors(run).some(({ id }) => id === leader.id);
          const who = isThere ? leader : curator;
          await run.attempt({
            who,
            on,
            type: "hold-event",
            payload: {
              event: `${turn + 1}-${row.theme}-${form}`,
              theme: row.theme,
              form,
              responsible: [who.id],
              schools: [...municipality.schools],
              attended: chance.whole({ from: 8, to: 40 }, "attended", on.id, row.theme, form),
            },
          });
        });
      }
    }
  });
  run.on(to.subtract({ days: 3 }), 12, async () => {
    const [place] = listed(regulation.value("municipalSchool.media")).filter((each) => each !== "school-site");
    if (place === undefined) return;
    await run.attempt({
      who: curator,
      on: school,
      type: "publish",
      payload: {
        what: "event",
        where: place,
        organisation: municipality.id,
        address: `https://${municipality.id}.example/tracks/${turn + 1}`,
        track: on.id,
        named: presentMentors(run)
          .slice(0, 1)
          .map(({ id }) => ({ person: id })),
      },
    });
  });
  run.on(to.add({ days: 1 }), 12, async () => {
    await run.attempt({ who: curator, on, type: "close", payload: { document: `report/track-${turn + 1}` } });
    // Between two tracks somebody may wish to be known no more.
    const [leaving] = presentMentors(run).slice(-1);
    if (leaving === undefined || !chance.happens(0.15, "withdraws", on.id)) return;
    const person = leaving.id;
    await run.attempt({
      who: leaving,
      on: school,
      type: "withdraw-consent",
      payload: { person, kind: "personal-data" },
    });
    run.on(run.today().add({ days: 9 }), 12, async () => {
      await run.attempt({ who: officerOf(municipality), on: school, type: "stop-processing", payload: { person } });
    });
  });
}
