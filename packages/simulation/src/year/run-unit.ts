import { isJsonObject, matchesState, type Instance, type Workflow } from "@nastavnik/core";
import {
  controlKinds,
  isKnownMeeting,
  listed,
  listedMeetings,
  unit as workflow,
  type UnitContext,
} from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import type { Cycle } from "./cycle.ts";
import { addendum, attachAddendum } from "./addendum.ts";
import { isAgreementDemanded, makeAgreements } from "./agreements.ts";
import { dayOfMonth, inWorkingDays, later } from "./dates.ts";
import { isProgrammeDemanded, ProgrammeOfUnit } from "./personal-programme.ts";
import type { Attempt, Outcome, YearRun } from "./year-run.ts";

const { commands }: Workflow = workflow;

/** So many days before the end of its term a unit holds its last meeting: controls and reports come after it. */
const closingDays = 21;

/** The work of one approved unit from its first meeting to its closing, as far as nobody leaves it. */
export function runUnit(run: YearRun, id: string): void {
  const ref = { workflow: "unit", id };
  const unit = () => run.chronicle.instance(ref) as unknown as Instance<UnitContext>;
  const draw = (most: number, ...key: readonly (string | number)[]) =>
    run.chance.whole({ from: 0, to: most }, id, ...key);
  const attempt = async (who: Attempt["who"], type: string, payload: Attempt["payload"] = {}): Promise<Outcome> => {
    // What the regulation does not ask for is left alone.
    if (commands[type]?.isAsked?.(run.regulation) === false) return { isDone: true, reasons: [] };
    const outcome = await run.attempt({ who, on: ref, type, payload });
    if (!outcome.reasons.some(({ code }) => code === addendum)) return outcome;
    // The law has come into force while the unit works: the head mends the contract, and the step is taken.
    const { isDone } = await attachAddendum(run, id);
    return isDone ? run.attempt({ who, on: ref, type, payload }) : outcome;
  };
  const own = isProgrammeDemanded(run) ? new ProgrammeOfUnit(run, id) : undefined;
  let mentor: string | undefined;

  /** Does something on a date if the unit still works with the mentor with whom it began, or once it does so again. */
  const on = (date: Temporal.PlainDate, hour: number, act: (context: UnitContext) => Promise<unknown>): void =>
    run.on(date, hour, async () => {
      const { value, context } = unit();
      if (!matchesState(value, "working") || context.mentor !== mentor) return;
      if (context.suspendedFor === undefined) await act(context);
      else on(inWorkingDays(run, 5), hour, act);
    });
  /** The cycle in which the unit's own term ends. */
  const last = (): Cycle => {
    const { to } = unit().context.period;
    return run.cycles.find((cycle) => to <= cycle.to.toString()) ?? run.cycle();
  };
  /** A day of that cycle, or earlier where the unit's own term would be over before all is done that closing asks for. */
  const inTerm = (days: number, spare: number): Temporal.PlainDate => {
    const latest = Temporal.PlainDate.from(unit().context.period.to).subtract({ days: spare });
    const usual = dayOfMonth(run, 8, days, last());
    return Temporal.PlainDate.compare(latest, usual) < 0 ? latest : usual;
  };
  const listedOnes = listedMeetings(run.regulation.value("unit.meetings"));
  /** Holds a meeting, and before it those of the organisation's own that are listed before; one that it has not is left. */
  const meet = async (kind: string): Promise<Outcome> => {
    const place = listedOnes.findIndex((each) => each.id === kind);
    if (listedOnes.length > 0 && place < 0) return { isDone: true, reasons: [] };
    for (const { id: each } of listedOnes.slice(0, Math.max(0, place))) {
      if (!isKnownMeeting(each) && unit().context.meetings[each] === undefined) {
        await attempt("mentor", "hold-meeting", { kind: each });
      }
    }
    return attempt("mentor", "hold-meeting", { kind });
  };
  /** Carries the controls of the organisation's own out, with what shows them. */
  const controlByOwn = async (): Promise<void> => {
    const shown = run.regulation.value("unit.controlEvidence");
    for (const kind of listed(run.regulation.value("unit.controls"))) {
      if (Object.hasOwn(controlKinds, kind) || unit().context.controls[kind] !== undefined) continue;
      const asked = isJsonObject(shown) ? listed(shown[kind]) : [];
      const evidence = asked.length > 0 ? [...asked] : ["questionnaire"];
      await attempt("curator", "carry-out-control", { kind, covers: "some", evidence });
    }
  };

  /** What a unit that began late or was suspended has not come to by its end. */
  const makeUp = async ({ meetings, controls, isFulfilledEarly, checklistCertifiedAt }: UnitContext): Promise<void> => {
    if (checklistCertifiedAt === undefined) await attempt("curator", "certify-checklist");
    if (controls["current"] === undefined) {
      await attempt("curator", "carry-out-control", { kind: "current", covers: "some", evidence: ["questionnaire"] });
    }
    if (isFulfilledEarly) return;
    if (meetings["regular"] === undefined) await meet("regular");
    if (controls["mid-term"] !== undefined) return;
    await attempt("curator", "carry-out-control", {
      kind: "mid-term",
      covers: "some",
      evidence: ["survey-protocol"],
    });
  };

  const close = (): void => {
    on(later(inWorkingDays(run, 0), inTerm(16 + draw(6, "closing"), closingDays)), 13, async (context) => {
      await makeUp(context);
      await meet("closing");
      // Somebody wants to be done with it before the controls and reports are in.
      if (run.chance.happens(0.1, "closes-early", id)) await attempt("curator", "close");
      const people = [context.mentor, ...context.mentees];
      on(inWorkingDays(run, 1 + draw(2, "final")), 11, async () => {
        await controlByOwn();
        await attempt("curator", "carry-out-control", {
          kind: "final",
          covers: "all",
          evidence: ["survey-protocol", "open-lesson"],
          outsideEvents: draw(3, "outside"),
        });
        for (const person of people) {
          on(inWorkingDays(run, draw(3, "report", person)), 15, async ({ mentees, mentor: now }) => {
            if (person !== now && !mentees.includes(person)) return;
            await attempt(person === now ? "mentor" : "mentee", "submit-report", { person });
            on(inWorkingDays(run, 1), 10, () => attempt("curator", "approve-report", { person }));
          });
        }
        if (own !== undefined) on(inWorkingDays(run, 4), 12, () => own.finish());
        on(inWorkingDays(run, 5), 16, () => attempt("curator", "close"));
      });
    });
  };

  const regular = (): void => {
    const frequency = Temporal.Duration.from(run.definition.meetings.regular);
    const end = inTerm(14, closingDays + 2);
    let planned = run.today();
    let count = 0;
    const next = (): void => {
      planned = planned.add(frequency);
      count++;
      const date = run.calendar.nextWorkingDay(planned);
      if (Temporal.PlainDate.compare(date, end) > 0) {
        close();
        return;
      }
      on(date, 15, async ({ isFulfilledEarly }) => {
        if (isFulfilledEarly) {
          close();
          return;
        }
        const isMissed = run.chance.happens(run.definition.behaviour.missingMeetings, "missed", id, count);
        if (!isMissed && !run.calendar.isSchoolHoliday(run.today())) await meet("regular");
        next();
      });
    };
    next();
    if (own !== undefined) {
      on(later(inWorkingDays(run, 20), dayOfMonth(run, 4, 20)), 13, () => own.work());
    }
    on(dayOfMonth(run, 3, 13 + draw(6, "current")), 12, async ({ controls }) => {
      if (controls["final"] !== undefined) return;
      await attempt("curator", "carry-out-control", { kind: "current", covers: "some", evidence: ["questionnaire"] });
    });
    on(later(inWorkingDays(run, 20), dayOfMonth(run, 4, 17 + draw(9, "mid-term"))), 12, async ({ controls }) => {
      if (controls["final"] !== undefined) return;
      const kind = "mid-term";
      // The outside events belong into the final control; the form is often filled in with them all the same.
      if (run.chance.happens(0.08, "outside-too-early", id)) {
        await attempt("curator", "carry-out-control", {
          kind,
          covers: "some",
          evidence: ["survey-protocol"],
          outsideEvents: 1,
        });
      }
      await attempt("curator", "carry-out-control", { kind, covers: "some", evidence: ["survey-protocol"] });
    });
  };

  run.on(inWorkingDays(run, 1), 9, async () => {
    mentor = unit().context.mentor;
    if (isAgreementDemanded(run)) await makeAgreements(run, id);
    on(inWorkingDays(run, draw(4, "first")), 14, async (context) => {
      // Some would rather begin at once with the work.
      if (run.chance.happens(0.05, "skips-first", id)) await meet("trial-working");
      await meet("organizational-first");
      if (own !== undefined) on(inWorkingDays(run, 2), 12, () => own.begin());
      on(inWorkingDays(run, 1), 11, () => attempt("mentor", "diagnose", { items: 1 + draw(5, "deficits") }));
      on(inWorkingDays(run, 2), 11, async () => {
        await attempt("mentor", "rank-deficits", { person: context.mentor });
        for (const person of context.mentees) await attempt("mentee", "rank-deficits", { person });
      });
      on(inWorkingDays(run, 3), 11, async ({ mentees }) => {
        await attempt("curator", "certify-checklist");
        await attempt("mentor", "draw-up-plan", { whose: "mentor" });
        await attempt("curator", "draw-up-plan", { whose: "curator" });
        for (const whose of mentees) await attempt("mentee", "draw-up-plan", { whose });
      });
      on(inWorkingDays(run, 4 + draw(3, "trial")), 14, async () => {
        await meet("trial-working");
        on(inWorkingDays(run, 4 + draw(3, "planning")), 14, async () => {
          await meet("planning");
          regular();
        });
      });
    });
  });
}
