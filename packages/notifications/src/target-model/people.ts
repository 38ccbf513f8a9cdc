import type { Instance } from "@nastavnik/core";
import {
  type AgreementContext,
  type MandateContext,
  type MunicipalSchoolContext,
  type PersonalProgrammeContext,
  type ProgrammeContext,
  type UnitContext,
  whoIsParty,
} from "@nastavnik/core/target-model";
import type { Lives } from "../plan/lives.ts";

/** The programme that an instance belongs to, or is. */
export function programmeOf({ workflow, id, parent, context }: Instance, lives: Lives): Partial<ProgrammeContext> {
  if (workflow === "programme") return context;
  const programme = lives.get({ workflow: "programme", id: parent ?? id });
  return programme?.instance.context ?? {};
}

/** The municipal school that an instance is, or belongs to. */
export function municipalSchoolOf(
  { workflow, parent, context }: Instance,
  lives: Lives,
): Partial<MunicipalSchoolContext> | undefined {
  if (workflow === "municipal-school") return context;
  if (!["municipal-track", "teacher-request", "mentor-council"].includes(workflow) || parent === undefined)
    return undefined;
  return lives.get({ workflow: "municipal-school", id: parent })?.instance.context ?? {};
}

/** Who has a mandate for a person as a parent or guardian. */
export function guardiansOf(person: string, lives: Lives): readonly string[] {
  const found = new Set<string>();
  for (const { instance } of lives.all()) {
    if (instance.workflow !== "mandate" || instance.status !== "active" || instance.parent === undefined) continue;
    const { person: whom, as } = instance.context as MandateContext;
    if (whom === person && as === "guardian") found.add(instance.parent);
  }
  return [...found];
}

/** The unit that an instance is, or that an agreement or a personalised programme is drawn up for. */
function unitIdOf({ workflow, id, context }: Instance): string | undefined {
  if (workflow === "unit") return id;
  const isOfUnit = workflow === "agreement" || workflow === "personal-programme";
  return isOfUnit ? (context as Partial<Pick<AgreementContext, "unit">>).unit : undefined;
}

/** Whom the order names, before it whom the founder has named. */
const curatorsOf = ({ curator, preparers = [] }: Partial<MunicipalSchoolContext>): readonly string[] =>
  curator === undefined ? preparers : [curator];

/**
 * Who leads the programme: the curator of a unit, of its agreement and of its personalised programme is whoever stands in
 * for the unit, else all whom orders have appointed.
 */
export function holders(role: string, instance: Instance, lives: Lives): readonly string[] {
  const school = municipalSchoolOf(instance, lives);
  if (school !== undefined) return role === "curator" ? curatorsOf(school) : [];
  const { curators = [], coordinators = [], substitutes = {} } = programmeOf(instance, lives);
  if (role === "coordinator") return coordinators;
  if (role !== "curator") return [];
  const unit = unitIdOf(instance);
  const substitute = unit === undefined ? undefined : substitutes[unit];
  return substitute === undefined ? curators : [substitute];
}

export const unitOf = ({ context }: Instance): UnitContext => context as UnitContext;

export const agreementOf = ({ context }: Instance): AgreementContext => context as AgreementContext;

export const ownProgrammeOf = ({ context }: Instance): PersonalProgrammeContext => context as PersonalProgrammeContext;

/** The people behind parties of a unit or an agreement, which are entries in registries: messages are sent to people. */
export function peopleOf(context: Pick<UnitContext, "persons">, parties: readonly string[]): readonly string[] {
  return parties.map((party) => whoIsParty(context, party));
}

/** The same people, and whoever signs for those who are children. */
export function signersOf(people: readonly string[], lives: Lives): readonly string[] {
  return people.flatMap((person) => [person, ...guardiansOf(person, lives)]);
}
