import { type Instance, matchesState } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import type {
  AgreementContext,
  ParticipantContext,
  PracticeContext,
  ProgrammeContext,
  UnitContext,
} from "@nastavnik/core/target-model";
import { openPapers, paperFailures } from "./paper-invariants.ts";
import { programmeOf } from "./scenes.ts";
import type { School } from "./school.ts";

const unitsOf = ({ instances }: School): readonly Instance<UnitContext>[] =>
  instances.filter(({ workflow }) => workflow === "unit") as unknown as readonly Instance<UnitContext>[];

const peopleOf = ({ instances }: School): readonly Instance<ParticipantContext>[] =>
  instances.filter(({ workflow }) => workflow === "participant") as unknown as readonly Instance<ParticipantContext>[];

/** Proposed, agreed or at work: a mentor is bound to it. */
const isManned = ({ value }: Instance): boolean =>
  ["proposed", "agreed", "working"].some((state) => matchesState(value, state));

/** A mentor's seats are exactly the mentees of the units that he is bound to. */
function seatFailures(school: School): readonly string[] {
  return peopleOf(school)
    .filter(({ context, status }) => context.side === "mentor" && status === "active")
    .flatMap(({ id, context, value }) => {
      const units = unitsOf(school).filter((unit) => isManned(unit) && unit.context.mentor === id);
      const expected = Object.fromEntries(units.map((unit) => [unit.id, unit.context.mentees.length]));
      const isSame = canonicalJson(expected) === canonicalJson(context.seats);
      const isPlaced =
        units.length === 0 ||
        ["registered.ready", "registered.removed", "leaving"].some((state) => matchesState(value, state));
      return isSame && isPlaced
        ? []
        : [
            `${id} ${JSON.stringify(value)} holds ${JSON.stringify(context.seats)}, units need ${JSON.stringify(expected)}`,
          ];
    });
}

/** A mentee who is offered or paired has exactly one live unit; nobody else has one, but that which he waits in. */
function placeFailures(school: School): readonly string[] {
  return peopleOf(school)
    .filter(({ context }) => context.side === "mentee")
    .flatMap(({ id, context, value }) => {
      const naming = unitsOf(school).filter((unit) => unit.status === "active" && unit.context.mentees.includes(id));
      const manned = naming.filter((unit) => isManned(unit));
      const seeking = naming.filter((unit) => !isManned(unit));
      const state = matchesState(value, "registered.offered")
        ? "offered"
        : matchesState(value, "registered.paired")
          ? "paired"
          : "free";
      const place = `${id} ${JSON.stringify(value)} is in ${context.unit ?? "none"}, awaits ${context.awaits ?? "none"}; units: ${naming.map((unit) => `${unit.id} ${JSON.stringify(unit.value)}`).join(", ")}`;
      const isLeaving = matchesState(value, "leaving");
      const [unit] = manned;
      const isUnitRight =
        state === "free"
          ? unit === undefined || (isLeaving && matchesState(unit.value, "working"))
          : unit !== undefined && matchesState(unit.value, "working") === (state === "paired");
      const isAwaitingRight =
        seeking.length === 0 || (seeking.length === 1 && seeking[0]?.id === context.awaits && unit === undefined);
      const isRight = manned.length <= 1 && context.unit === unit?.id && isUnitRight && isAwaitingRight;
      return isRight ? [] : [place];
    });
}

/** Who has left the programme is in no live unit. */
function leaverFailures(school: School): readonly string[] {
  return peopleOf(school)
    .filter(({ value }) => ["withdrawn", "departed", "declined"].some((state) => matchesState(value, state)))
    .flatMap(({ id }) =>
      unitsOf(school)
        .filter(
          (unit) =>
            unit.status === "active" &&
            (unit.context.mentees.includes(id) || (isManned(unit) && unit.context.mentor === id)),
        )
        .map((unit) => `${id} has left and is in ${unit.id}`),
    );
}

const documents = ["regulation", "road-map", "organization-program"];

/** No unit is at work without documents, an order that names it, and the consents of its parties to it. */
function approvalFailures(school: School): readonly string[] {
  const programme: ProgrammeContext = programmeOf(school);
  return unitsOf(school)
    .filter(({ value }) => matchesState(value, "working"))
    .flatMap(({ id, context }) => {
      const order = context.order === undefined ? undefined : programme.orders[context.order];
      const failures: string[] = [];
      if (documents.some((kind) => programme.documents[kind] === undefined))
        failures.push(`${id}: documents are missing`);
      if (order?.kind !== "approve-pairs" || !order.units.includes(id)) failures.push(`${id}: no order names it`);
      for (const person of [context.mentor, ...context.mentees]) {
        if (context.consents[person] === undefined) failures.push(`${id}: ${person} has not consented to it`);
      }
      return failures;
    });
}

/** Consents that a unit needs at the moment when it is approved; afterwards their withdrawal only suspends it. */
export function newlyApprovedFailures(school: School, before: ReadonlySet<string>): readonly string[] {
  const people = new Map(peopleOf(school).map((person) => [person.id, person.context]));
  return unitsOf(school)
    .filter(({ id, value }) => matchesState(value, "working") && !before.has(id))
    .flatMap(({ id, context }) =>
      [context.mentor, ...context.mentees].flatMap((person) =>
        ["duty", "personal-data"]
          .map((kind) => people.get(person)?.consents[kind])
          .filter((consent) => consent === undefined || consent.withdrawnAt !== undefined)
          .map(() => `${id} is approved without a consent of ${person}`),
      ),
    );
}

/** The units that are at work. */
export const atWork = (school: School): ReadonlySet<string> =>
  new Set(
    unitsOf(school)
      .filter(({ value }) => matchesState(value, "working"))
      .map(({ id }) => id),
  );

/** Who is still bound: a mentor with seats, a mentee with a unit, a unit that is not over, a paper that goes on. */
export function boundTo(school: School): readonly string[] {
  return [
    ...peopleOf(school)
      .filter(({ context }) => Object.keys(context.seats).length > 0 || context.unit !== undefined)
      .map(({ id }) => id),
    ...unitsOf(school)
      .filter(({ status }) => status === "active")
      .map(({ id }) => id),
    ...openPapers(school),
  ];
}

/** Who works in spite of a withdrawn consent. */
function suspensionFailures(school: School): readonly string[] {
  const people = new Map(peopleOf(school).map((person) => [person.id, person.context]));
  return unitsOf(school)
    .filter(({ value, context }) => matchesState(value, "working") && context.suspendedFor === undefined)
    .flatMap(({ id, context }) =>
      [context.mentor, ...context.mentees]
        .filter((person) => people.get(person)?.consents["personal-data"]?.withdrawnAt !== undefined)
        .map((person) => `${id} works though the consent of ${person} is withdrawn`),
    );
}

const agreementsOf = ({ instances }: School): readonly Instance<AgreementContext>[] =>
  instances.filter(({ workflow }) => workflow === "agreement") as unknown as readonly Instance<AgreementContext>[];

/** A live agreement is of the present mentor and a present mentee of a live unit, which knows it and no other. */
function agreementFailures(school: School): readonly string[] {
  const live = agreementsOf(school).filter(({ status }) => status === "active");
  const ofAgreements = live.flatMap(({ id, value, context }) => {
    const { unit, mentor, mentee, signed } = context;
    const found = unitsOf(school).find((each) => each.id === unit);
    const isInForce = matchesState(value, "in-force");
    const known = found?.context.agreements?.[mentee];
    const isRight =
      found?.status === "active" &&
      isManned(found) &&
      found.context.mentor === mentor &&
      found.context.mentees.includes(mentee) &&
      known?.agreement === id &&
      known.isInForce === isInForce &&
      isInForce === (Object.keys(signed).length === 2);
    return isRight ? [] : [`${id} ${JSON.stringify(value)} of ${mentor} and ${mentee} does not fit ${unit}`];
  });
  const ofUnits = unitsOf(school)
    .filter(({ status }) => status === "active")
    .flatMap(({ id, context }) =>
      Object.values(context.agreements ?? {})
        .filter(({ agreement }) => !live.some((each) => each.id === agreement))
        .map(({ agreement }) => `${id} holds ${agreement}, which is over`),
    );
  return [...ofAgreements, ...ofUnits];
}

/** What is published names nobody who has withdrawn the consent, and no author is among its experts. */
function practiceFailures(school: School): readonly string[] {
  const people = new Map(peopleOf(school).map((person) => [person.id, person]));
  return school.instances
    .filter(({ workflow, status }) => workflow === "practice" && status === "active")
    .flatMap((found) => {
      const { authors, published, reviews, levels } = found.context as PracticeContext;
      const named = (published?.named ?? []).flatMap(({ person }) => people.get(person) ?? []);
      const consents = named.filter(
        ({
          context: {
            consents: { publication },
          },
        }) => (publication === undefined ? true : publication.withdrawnAt !== undefined),
      );
      const judges = Object.keys(reviews).filter((expert) => authors.includes(expert));
      const early = Object.values(levels).filter(({ accepted }) => accepted !== undefined && published === undefined);
      return [
        ...consents.map(({ id }) => `${found.id} names ${id}, who does not consent`),
        ...judges.map((expert) => `${found.id} is reviewed by its author ${expert}`),
        ...early.map(() => `${found.id} is accepted and not published`),
      ];
    });
}

/** Everything that is wrong in a school whose reactions are carried out; nothing ever should be. */
export function inconsistencies(school: School): readonly string[] {
  return [
    ...seatFailures(school),
    ...placeFailures(school),
    ...leaverFailures(school),
    ...approvalFailures(school),
    ...suspensionFailures(school),
    ...agreementFailures(school),
    ...practiceFailures(school),
    ...paperFailures(school),
    ...school.refusedReactions.map(
      ({ request, reasons }) =>
        `${request.type} of ${request.instance.workflow} ${request.instance.id} was refused: ${reasons.map(({ code, text }) => `${code} ${text.en}`).join("; ")}`,
    ),
  ];
}
