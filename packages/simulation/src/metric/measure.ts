import { matchesState, type Fact } from "@nastavnik/core";
import type { ParticipantContext } from "@nastavnik/core/target-model";
import { participants, units } from "../year/candidates.ts";
import type { YearRun } from "../year/year-run.ts";
import { roadMapShare } from "./road-map-share.ts";

/** The fact of an indicator, as the programme records it. */
export interface Measurement {
  readonly id: string;
  readonly value: number | "not-applicable";
  readonly measuredOn: string;
  readonly source: "history" | "entered";
  readonly evidence?: string;
}

type Measured = Omit<Measurement, "id" | "measuredOn">;

function percent(part: number, whole: number): number | "not-applicable" {
  return whole === 0 ? "not-applicable" : Math.round((1000 * part) / whole) / 10;
}

function factsOf(run: YearRun, workflow: string, ...commands: readonly string[]): readonly Fact[] {
  return run.chronicle
    .facts()
    .filter(({ instance, command }) => instance.workflow === workflow && commands.includes(command.type));
}

/** Instances that a kind of fact has ever happened to. */
function subjects(facts: readonly Fact[]): number {
  return new Set(facts.map(({ instance }) => instance.id)).size;
}

function entered(run: YearRun, side: ParticipantContext["side"]): number {
  const ids = new Set(factsOf(run, "participant", "enter-registry").map(({ instance }) => instance.id));
  return participants(run).filter(({ id, context }) => context.side === side && ids.has(id)).length;
}

/** Share of the people of one side, of those who answered the last questionnaire, who are satisfied. */
function satisfied(run: YearRun, side: ParticipantContext["side"]): Measured {
  const asked = participants(run).filter(
    ({ context }) => context.side === side && context.questionnaires["satisfaction"] !== undefined,
  );
  const content = asked.filter(({ id, context }) => {
    const met = context.returns.length === 0 ? 0.93 : 0.7;
    return run.chance.happens(met, "satisfied", id);
  });
  return { value: percent(content.length, asked.length), source: "entered", evidence: "satisfaction-survey" };
}

const history = (value: number | "not-applicable"): Measured => ({ value, source: "history" });

const metrics: Readonly<Record<string, (run: YearRun) => Measured>> = {
  "road-map-steps-done": (run) => history(roadMapShare(run)),
  "mentees-paired": (run) =>
    history(percent(subjects(factsOf(run, "participant", "join-unit")), entered(run, "mentee"))),
  "mentors-prepared": (run) => history(percent(subjects(factsOf(run, "participant", "train")), entered(run, "mentor"))),
  "units-closed": (run) =>
    history(percent(subjects(factsOf(run, "unit", "close")), subjects(factsOf(run, "unit", "approve")))),
  "units-met": (run) =>
    history(percent(subjects(factsOf(run, "unit", "hold-meeting")), subjects(factsOf(run, "unit", "approve")))),
  "meetings-per-unit": (run) => {
    const closed = units(run).filter(({ value }) => value === "closed");
    const held = closed.reduce(
      (sum, { context }) => sum + Object.values(context.meetings).reduce((a, b) => a + b, 0),
      0,
    );
    return history(closed.length === 0 ? "not-applicable" : Math.round((10 * held) / closed.length) / 10);
  },
  "mentees-unpaired": (run) =>
    history(
      participants(run).filter(
        ({ context, value }) =>
          context.side === "mentee" &&
          (matchesState(value, "registered.searching") || matchesState(value, "registered.supported")),
      ).length,
    ),
  "databases-formed": (run) =>
    history(new Set(factsOf(run, "programme", "form-registry").map(({ command }) => command.payload["list"])).size),
  "monitoring-parts": (run) =>
    history(new Set(factsOf(run, "programme", "record-monitoring").map(({ command }) => command.payload["part"])).size),
  publications: (run) => history(factsOf(run, "programme", "publish").length),
  contests: (run) => history(factsOf(run, "programme", "hold-contest").length),
  "satisfaction-of-mentees": (run) => satisfied(run, "mentee"),
  "satisfaction-of-mentors": (run) => satisfied(run, "mentor"),
};

/** Identifiers of the indicators that a simulated year can measure. */
export const measurable: readonly string[] = Object.keys(metrics);

/** The fact of an indicator at this moment of the year; `undefined` for one that nothing here measures. */
export function measure(run: YearRun, id: string): Measurement | undefined {
  const metric = metrics[id];
  return metric === undefined ? undefined : { id, measuredOn: run.today().toString(), ...metric(run) };
}
