import { type Fact, type Instance, isJsonObject, matchesState } from "@nastavnik/core";
import type {
  MunicipalSchoolContext,
  ParticipantContext,
  PracticeContext,
  UnitContext,
} from "@nastavnik/core/target-model";
import { inconsistencies } from "./invariants.ts";
import { municipalInconsistencies } from "./municipal-invariants.ts";
import { programmeOf } from "./scenes.ts";
import { municipalSchoolRef, programmeRef, type School } from "./school.ts";

const of = <Context extends Instance["context"]>({ instances }: School, id: string) =>
  instances.filter(({ workflow }) => workflow === id) as unknown as readonly Instance<Context>[];

/** Everybody whom a publication names has consented, as far as a registry knows them. */
function publicationFailures(school: School, { instance, command }: Fact): readonly string[] {
  if (!command.type.startsWith("publish")) return [];
  const named = command.payload["named"];
  const people = Array.isArray(named)
    ? named.flatMap((each) => (isJsonObject(each) && typeof each["person"] === "string" ? [each["person"]] : []))
    : [];
  const told = `${instance.workflow} ${instance.id}`;
  if (instance.workflow === municipalSchoolRef.workflow) {
    const { consents } = school.instance<MunicipalSchoolContext>(municipalSchoolRef).context;
    return people
      .filter((person) => {
        const given = consents[person]?.["publication"];
        return given === undefined || given.withdrawnAt !== undefined;
      })
      .map((person) => `${told} names ${person} without a consent`);
  }
  const entries = of<ParticipantContext>(school, "participant");
  return entries
    .filter(({ id }) => people.includes(id))
    .filter(({ context: { consents } }) => {
      const { publication } = consents;
      return publication === undefined || publication.withdrawnAt !== undefined;
    })
    .map(({ id }) => `${told} names ${id} without a consent`);
}

/** A programme knows every practice of this cycle that is on its site, and nothing goes on in one that is cancelled. */
function programmeFailures(school: School): readonly string[] {
  const { value } = school.instance(programmeRef);
  const { practices } = programmeOf(school);
  const ofProgramme = of<PracticeContext>(school, "practice");
  if (value !== "cancelled") {
    return ofProgramme
      .filter(({ id, context }) => context.published !== undefined && !practices.includes(id))
      .map(({ id }) => `the programme does not know of ${id}`);
  }
  const units = of(school, "unit").filter(({ status }) => status === "active");
  const people = of(school, "participant").filter(
    (each) => matchesState(each.value, "intake") || matchesState(each.value, "registered"),
  );
  const unpublished = ofProgramme.filter(
    ({ status, context }) => status === "active" && context.published === undefined,
  );
  return [...units, ...people, ...unpublished].map(({ id }) => `${id} goes on in a cancelled programme`);
}

/** Whoever a published practice names knows of it, so that it can be withdrawn. */
function namedFailures(school: School): readonly string[] {
  const people = of<ParticipantContext>(school, "participant");
  return of<PracticeContext>(school, "practice")
    .filter(({ status }) => status === "active")
    .flatMap(({ id, context: { published } }) =>
      people
        .filter((person) => published?.entries.includes(person.id) === true)
        .filter(({ context }) => context.practices?.includes(id) !== true)
        .map((person) => `${person.id} does not know of ${id}`),
    );
}

/** An order that approves units has reached those that it names, as far as they have not changed their mentor since. */
function orderFailures(school: School): readonly string[] {
  const named = Object.values(programmeOf(school).orders).flatMap((order) =>
    order.kind === "approve-pairs" ? order.units : [],
  );
  return of<UnitContext>(school, "unit")
    .filter(
      ({ id, value, context }) => named.includes(id) && matchesState(value, "agreed") && context.order === undefined,
    )
    .map(({ id }) => `${id} is named in an order, and not approved`);
}

/** What is done in one step: the facts since then. */
export const publishedWith = (school: School, since: number): readonly string[] =>
  school.facts.slice(since).flatMap((fact) => publicationFailures(school, fact));

/** Everything that is wrong in a school, its programme and its publications. */
export const peopleAndProgramme = (school: School): readonly string[] => [
  ...inconsistencies(school),
  ...programmeFailures(school),
  ...namedFailures(school),
  ...orderFailures(school),
];

/** Everything that is wrong in a school and its municipality; nothing ever should be. */
export const wholeInconsistencies = (school: School): readonly string[] => [
  ...peopleAndProgramme(school),
  ...municipalInconsistencies(school),
];
