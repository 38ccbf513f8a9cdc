import { type Instance, type JsonObject, matchesState } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import {
  type AgreementContext,
  type PartnerAgreementContext,
  type PersonalProgrammeContext,
  type UnitContext,
  whoIsParty,
} from "@nastavnik/core/target-model";
import { Temporal } from "temporal-polyfill";
import { ownProgrammeRef, toOwnProgramme } from "./scenes.ts";
import { calendar, type Deed, type School } from "./school.ts";

type OwnProgramme = Instance<PersonalProgrammeContext>;

const ofWorkflow = <Context extends Instance["context"]>({ instances }: School, id: string) =>
  instances.filter(({ workflow }) => workflow === id) as unknown as readonly Instance<Context>[];

const programmesOf = (school: School) => ofWorkflow<PersonalProgrammeContext>(school, "personal-programme");
const agreementsOf = (school: School) => ofWorkflow<AgreementContext>(school, "agreement");

const goesOn = ({ value, status }: Instance): boolean => status === "active" && !matchesState(value, "completed");

/** A programme that goes on is of a live unit that knows it and no other, and names the parties whom the unit has. */
function programmeFailures(school: School): readonly string[] {
  const units = ofWorkflow<UnitContext>(school, "unit");
  return programmesOf(school)
    .filter((programme) => goesOn(programme))
    .flatMap(({ id, value, context: { unit, mentor, mentees } }) => {
      const found = units.find((each) => each.id === unit);
      const told = `${id} ${JSON.stringify(value)} of ${unit} ${JSON.stringify(found?.value)}`;
      if (found?.status !== "active") return [`${told}, which is over`];
      const { context } = found;
      if (context.programme !== id) return [`${told}, which works by ${context.programme ?? "none"}`];
      if (!matchesState(found.value, "working")) return [];
      const parties = [context.mentor, ...context.mentees].map((party) => whoIsParty(context, party));
      return canonicalJson(parties) === canonicalJson([mentor, ...mentees])
        ? []
        : [`${told} is of ${[mentor, ...mentees].join()}, the unit of ${parties.join()}`];
    });
}

/** A history of versions is whole: the present one and every one before it, in their order. */
const isWhole = (version: number, former: readonly { readonly version: number }[]): boolean =>
  former.map((each) => each.version).join() === Array.from({ length: version - 1 }, (_each, index) => index + 1).join();

/** What some command has done by the facts, and by the context no more. */
function lossesOf(school: School, { id, context }: OwnProgramme): readonly string[] {
  const { plans, tasksGiven, products, materials, reports, incidents, openLessons, trainings } = context;
  const own = school.facts.filter(({ instance }) => instance.workflow === "personal-programme" && instance.id === id);
  const given = (type: string) => own.flatMap(({ command }) => (command.type === type ? [command.payload] : []));
  const named = (type: string, field: string, kept: Readonly<Record<string, unknown>>) =>
    given(type)
      .map((payload) => payload[field] as string)
      .filter((name) => kept[name] === undefined)
      .map((name) => `${id} has lost ${name} of ${type}`);
  const counted = (type: string, kept: readonly unknown[]) =>
    kept.length === given(type).length ? [] : [`${id} keeps ${kept.length} of ${given(type).length} by ${type}`];
  return [
    ...given("finish-row").flatMap(({ whose, row }) => {
      const plan = plans[whose as string];
      const isKept = plan?.done[row as string] !== undefined && plan.rows.some((each) => each.row === row);
      return isKept ? [] : [`${id} has lost row ${row as string} of ${whose as string}`];
    }),
    ...named("give-task", "task", tasksGiven),
    ...named("add-product", "product", products),
    ...named("submit-report", "person", reports),
    ...named("note-indiscipline", "incident", incidents),
    ...counted("keep-material", materials),
    ...counted("hold-open-lesson", openLessons),
    ...counted("hold-training", trainings),
    ...counted("diagnose", [
      ...context.formerChecklists,
      ...(context.checklist === undefined ? [] : [context.checklist]),
    ]),
    ...(isWhole(context.version, context.formerVersions) ? [] : [`${id} has lost a version`]),
    ...Object.entries(plans)
      .filter(([, { version, formerVersions }]) => !isWhole(version, formerVersions))
      .map(([owner]) => `${id} has lost a version of the plan of ${owner}`),
  ];
}

/** Every version of an agreement that was agreed to is kept. */
function versionFailures(school: School): readonly string[] {
  return agreementsOf(school).flatMap(({ id, context: { earlier } }) => {
    const changes = school.facts.filter(
      ({ instance, command }) =>
        instance.workflow === "agreement" && instance.id === id && command.type === "agree-to-change",
    );
    return changes.length === earlier.length ? [] : [`${id} keeps ${earlier.length} of ${changes.length} versions`];
  });
}

/** The first day that has not ended until which something of plans or tasks is to be done by those who take part. */
function awaited({ plans, tasksGiven, mentees }: PersonalProgrammeContext, today: string): string | undefined {
  const owners = ["pair", "mentor", "curator", ...mentees];
  const days = [
    ...Object.entries(plans).flatMap(([owner, { rows, done }]) =>
      rows.flatMap(({ row, reportBy }) =>
        owners.includes(owner) && reportBy !== undefined && done[row] === undefined ? [reportBy] : [],
      ),
    ),
    ...Object.values(tasksGiven).flatMap(({ person, due, handedInAt }) =>
      owners.includes(person) && due !== undefined && handedInAt === undefined ? [due] : [],
    ),
  ];
  return days.filter((day) => day >= today).toSorted()[0];
}

/** Which terms of a programme run, each with the day at whose end it is over. */
function termsOf({ value, context }: OwnProgramme, today: string): Readonly<Record<string, string | undefined>> {
  const { from, to } = context.period;
  const orAtOnce = (day: string) => (day < today ? today : day);
  if (matchesState(value, "approved.waiting")) return { "beginning-due": orAtOnce(from) };
  if (!matchesState(value, "in-work")) return {};
  return {
    ...(matchesState(value, "in-work.term.running") ? { "programme-end": orAtOnce(to) } : {}),
    "next-deadline": awaited(context, today),
  };
}

/** Which terms of an agreement run: what is agreed on has its clock, and nothing else has. */
function clocksOf({ value, context: { terms, questions } }: Instance<AgreementContext>): readonly string[] {
  if (!matchesState(value, "in-force")) return [];
  const awaitsAnswer = Object.values(questions).some(({ isLate }) => !isLate);
  return [
    ...(terms.meetingEveryDays === undefined ? [] : ["agreed-meeting"]),
    ...(terms.reportEveryDays === undefined ? [] : ["agreed-report"]),
    ...(terms.answerWithinHours === undefined || !awaitsAnswer ? [] : ["agreed-answer"]),
    ...(terms.period === undefined ? [] : ["agreement-term"]),
  ];
}

/** Every deadline has its timer, on its day, and no timer is of what nobody awaits. */
function timerFailures(school: School): readonly string[] {
  const today = calendar.dateOf(school.now).toString();
  const timersOf = (workflow: string, id: string) =>
    school.timers.filter(({ instance }) => instance.workflow === workflow && instance.id === id);
  const nameOf = (timer: { readonly id: string }) => timer.id.replace("xstate.after.", "").split(".")[0] ?? "";
  const ofProgrammes = programmesOf(school).flatMap((programme) => {
    const met = timersOf("personal-programme", programme.id)
      // It fires as the day after begins, or at once if that is past.
      .map((timer) => `${nameOf(timer)} ${calendar.dateOf(timer.dueAt.subtract({ nanoseconds: 1 })).toString()}`)
      .toSorted();
    const expected = Object.entries(termsOf(programme, today))
      .flatMap(([name, day]) => (day === undefined ? [] : [`${name} ${day}`]))
      .toSorted();
    return met.join() === expected.join()
      ? []
      : [`${programme.id} ${JSON.stringify(programme.value)} awaits ${expected.join()}, timers: ${met.join()}`];
  });
  const ofAgreements = agreementsOf(school).flatMap((agreement) => {
    const met = timersOf("agreement", agreement.id).map((timer) => nameOf(timer));
    const expected = clocksOf(agreement);
    return met.toSorted().join() === expected.toSorted().join()
      ? []
      : [`${agreement.id} awaits ${expected.join()}, timers: ${met.join()}`];
  });
  const late = school.timers.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, school.now) < 0);
  return [...ofProgrammes, ...ofAgreements, ...late.map(({ id, instance }) => `${instance.id}: ${id} has not fired`)];
}

/** An agreement with a partner is in force once both have signed and not before, and until its last day at most. */
function partnerFailures(school: School): readonly string[] {
  const today = calendar.dateOf(school.now).toString();
  return ofWorkflow<PartnerAgreementContext>(school, "partner-agreement").flatMap((each) => {
    const { organisationSigned, partnerSigned, inForceSince, period } = each.context;
    const areBoth = organisationSigned !== undefined && partnerSigned !== undefined;
    const isInForce = matchesState(each.value, "in-force");
    return [
      ...(areBoth === (inForceSince !== undefined) ? [] : [`${each.id} is in force by ${areBoth ? "both" : "one"}`]),
      ...(isInForce && today > period.to ? [`${each.id} is in force after ${period.to}`] : []),
    ];
  });
}

/** Everything that is wrong with agreements and personalised programmes; nothing ever should be. */
export function paperFailures(school: School): readonly string[] {
  return [
    ...programmeFailures(school),
    ...programmesOf(school).flatMap((programme) => lossesOf(school, programme)),
    ...versionFailures(school),
    ...timerFailures(school),
    ...partnerFailures(school),
  ];
}

/** Programmes and agreements that go on. */
export const openPapers = (school: School): readonly string[] =>
  [...programmesOf(school), ...agreementsOf(school)].filter((each) => goesOn(each)).map(({ id }) => id);

/** What is still to be done by those who take part, for everything that a completion may ask for here. */
export function restOf(school: School, id: string): readonly Deed[] {
  const { plans, tasksGiven, mentees, mentor, reports, period, fulfilledEarlyAt } =
    school.instance<PersonalProgrammeContext>(ownProgrammeRef(id)).context;
  const on = (type: string, payload: JsonObject = {}, by = "mentor") => toOwnProgramme(id, type, payload, by);
  const keeper = (owner: string) => (owner === "curator" ? "curator" : "mentor");
  const row = { row: "1", activity: "training" };
  return [
    ...(plans["pair"] === undefined ? [on("draw-up-plan", { whose: "pair", rows: [row] })] : []),
    ...Object.entries({ pair: { rows: [row], done: {} }, ...plans }).flatMap(([owner, plan]) =>
      plan.rows
        .filter((each) => (plan.done as Readonly<Record<string, unknown>>)[each.row] === undefined)
        .filter(() => ["pair", "mentor", "curator", ...mentees].includes(owner))
        .map((each) => on("finish-row", { whose: owner, row: each.row }, keeper(owner))),
    ),
    ...Object.entries(tasksGiven)
      .filter(([, { person, acceptedAt }]) => acceptedAt === undefined && mentees.includes(person))
      .flatMap(([task, { person }]) => [on("hand-in-task", { task, person }, "party"), on("accept-task", { task })]),
    ...[mentor, ...mentees]
      .filter((person) => reports[person]?.approvedAt === undefined)
      .flatMap((person) => [
        on("submit-report", { person, document: "report" }, "party"),
        on("hear-report", { person }, "deputy-head"),
        on("approve-report", { person }, "curator"),
      ]),
    ...(fulfilledEarlyAt === undefined && period.to > calendar.dateOf(school.now).toString()
      ? [on("recognise-early-success", { document: "8" }, "curator")]
      : []),
    on("complete", {}, "curator"),
  ];
}
