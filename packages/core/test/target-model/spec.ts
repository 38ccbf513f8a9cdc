import {
  regulationOf,
  type Decision,
  type InstanceRef,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  matchesState,
  type Occasion,
  type Reason,
  type Regulation,
  type Requirement,
  requirementsIn,
} from "@nastavnik/core";
import { shippedRegulation } from "@nastavnik/core/target-model";
import { usualContent } from "./contents.ts";
import { isMunicipal, municipalityChooses, type MunicipalWorkflow } from "./municipal-scenes.ts";
import { chosen, type Scene, scenes } from "./scenes.ts";
import { type Deed, School, workflowOf } from "./school.ts";

/** *Given* this, *when* somebody does that … */
export interface Case {
  readonly given?: Scene;
  readonly when: Deed;
}

/** … *then* this requirement refuses it, in these words: Russian, English. */
export interface Refusal extends Case {
  readonly says: readonly [ru: string, en: string];
  /** Identifier of the person, document or instance that it is about. */
  readonly about?: string;
  /** Other requirements that are unmet too. */
  readonly also?: readonly string[];
}

/** … *then* it is accepted, and the instance comes into this state. */
export interface Acceptance extends Case {
  readonly leadsTo?: string;
  /** The instance that comes into the state, where it is not the commanded one. */
  readonly of?: InstanceRef;
}

/** … *then* the requirement is not met and another way is taken; these words stand in the explanation. */
export interface Detour extends Refusal {
  readonly leadsTo: string;
}

/** What one requirement of a workflow does, by example. */
export interface Specification {
  readonly workflow:
    | "programme"
    | "participant"
    | "unit"
    | "personal-programme"
    | "agreement"
    | "practice"
    | "partner-agreement"
    | "mandate"
    | MunicipalWorkflow;
  readonly requirement: string;
  /** How its clause begins: number of the rule and source. */
  readonly clause: string;
  /** What every case starts from. */
  readonly given: Scene;
  readonly refuses: readonly Refusal[];
  /** For a requirement that selects a way: where it is unmet, and the command takes another way. */
  readonly passesBy?: readonly Detour[];
  readonly accepts: readonly Acceptance[];
}

/** The requirement itself, as the workflow has it. */
export function requirementOf({ workflow, requirement }: Specification): Requirement<JsonObject, Occasion> {
  const { requirements } = workflowOf({ workflow });
  const found = Object.values(requirements)
    .flatMap((condition) => requirementsIn(condition))
    .find(({ id }) => id === requirement);
  if (found === undefined) throw new Error(`${workflow} has no requirement ${requirement}`);
  return found;
}

/** A test of a specification: what is expected, and what is met when it is tried. */
export interface Trial {
  readonly title: string;
  readonly expected: unknown;
  readonly met: () => unknown;
}

/** The tests of a specification. */
export interface Trials {
  readonly refusals: readonly Trial[];
  readonly detours: readonly Trial[];
  readonly acceptances: readonly Trial[];
}

function shipped(id: string): Regulation {
  const edition = shippedRegulation(id);
  if (edition === undefined) throw new Error(`expected a shipped regulation, met ${id}`);
  return regulationOf(edition);
}

/** What the school of the scenes has chosen, unless a scene says otherwise. */
const lyceum = shipped("lyceum-45");
/** The same of the municipality. */
const khanka = shipped("khanka");

/** The school in which a case of a specification is tried. */
export function schoolOf({ given }: Specification, { given: also = () => {} }: Case): School {
  const school = new School();
  scenes(given, also)(school);
  return school;
}

/** The organisation has not chosen this. */
function switchedOff(specification: Specification): Scene {
  const { choice } = requirementOf(specification);
  const choose = isMunicipal(specification.workflow) ? municipalityChooses : chosen;
  return (school) => {
    if (choice !== undefined) choose({ [choice]: null })(school);
  };
}

const reasonsOf = (decision: Decision) => (decision.outcome === "refused" ? decision.reasons : []);
const codesOf = (decision: Decision) => [...new Set(reasonsOf(decision).map(({ code }) => code))].toSorted();

function refusalTrial(specification: Specification, title: string, refusal: Refusal): Trial {
  const { workflow, requirement, clause } = specification;
  const { says, about, also = [], when } = refusal;
  const { choice } = requirementOf(specification);
  const quoted = choice === undefined ? clause : (isMunicipal(workflow) ? khanka : lyceum).clause(choice);
  return {
    title,
    expected: {
      codes: [requirement, ...also].toSorted(),
      text: { ru: says[0], en: says[1] },
      clause: quoted,
      about,
      isStillRefusedWhenSwitchedOff: requirementOf(specification).force !== "regulation",
    },
    met: () => {
      const decision = schoolOf(specification, refusal).attempt(when);
      const own = reasonsOf(decision).filter(({ code }) => code === requirement);
      const reason = own.find(({ text }) => text.en === says[1]) ?? own[0];
      const without = schoolOf(specification, refusal);
      if (without.instances.length > 0) switchedOff(specification)(without);
      return {
        codes: codesOf(decision),
        text: reason?.text,
        clause: reason?.clause?.slice(0, quoted.length),
        about: about === undefined ? undefined : own.find(({ subject }) => subject === about)?.subject,
        isStillRefusedWhenSwitchedOff: codesOf(without.attempt(when)).includes(requirement),
      };
    },
  };
}

function outcomeOf(school: School, { when, leadsTo, of = when.on }: Acceptance) {
  const decision = school.attempt(when);
  const { value } = school.instance(of);
  return {
    outcome: decision.outcome,
    reasons: reasonsOf(decision),
    refusedReactions: school.refusedReactions,
    state: leadsTo !== undefined && matchesState(value, leadsTo) ? leadsTo : value,
  };
}

const accepted = (state: unknown) => ({ outcome: "accepted", reasons: [], refusedReactions: [], state });

function acceptanceTrial(specification: Specification, title: string, acceptance: Acceptance): Trial {
  const { leadsTo } = acceptance;
  return {
    title,
    expected: accepted(leadsTo),
    met: () => {
      const met = outcomeOf(schoolOf(specification, acceptance), acceptance);
      return { ...met, state: leadsTo === undefined ? undefined : met.state };
    },
  };
}

function detourTrial(specification: Specification, title: string, detour: Detour): Trial {
  const { says, about, when, leadsTo } = detour;
  const text = { ru: says[0], en: says[1] };
  return {
    title,
    expected: {
      ...accepted(leadsTo),
      failure: { text, ...(about === undefined ? {} : { subject: about }) },
      clause: specification.clause,
    },
    met: () => {
      const school = schoolOf(specification, detour);
      const own = requirementOf(specification);
      const occasion = school.occasion(when);
      const result = own.check(school.instance(when.on).context, occasion, occasion.regulation.value(own.choice ?? ""));
      const failures = result === true ? [] : [result].flat();
      return {
        ...outcomeOf(school, detour),
        failure: failures.find(({ subject }) => subject === about),
        clause: own.clause.slice(0, specification.clause.length),
      };
    },
  };
}

/** Everything that is said to whoever tries one of the refusals of a specification. */
export function reasonsGiven(specification: Specification): readonly Reason[] {
  return specification.refuses.flatMap((refusal) => reasonsOf(schoolOf(specification, refusal).attempt(refusal.when)));
}

/** Every command that is accepted on the way to one of the acceptances of a specification: workflow and type. */
export function commandsAccepted(specification: Specification): readonly string[] {
  return specification.accepts.flatMap((acceptance) => [
    `${acceptance.when.on.workflow} ${acceptance.when.type}`,
    ...schoolOf(specification, acceptance).facts.map(({ instance, command }) => `${instance.workflow} ${command.type}`),
  ]);
}

/** The test of a command that no requirement guards. */
export function unguardedTrial(acceptance: Acceptance): Trial {
  const { leadsTo } = acceptance;
  return {
    title: `${acceptance.when.on.workflow} accepts ${doing(acceptance)}`,
    expected: accepted(leadsTo),
    met: () => {
      const school = new School();
      acceptance.given?.(school);
      return outcomeOf(school, acceptance);
    },
  };
}

/** A payload as words: names and values, without the punctuation of JSON. */
function told(value: JsonValue | undefined): string {
  if (Array.isArray(value))
    return value.length === 0 ? "none" : value.map((each) => told(each as JsonValue)).join(" and ");
  if (!isJsonObject(value)) return typeof value === "string" ? value : JSON.stringify(value);
  return Object.entries(value)
    .map(([name, each]) => `${name} ${told(each)}`)
    .join(", ");
}

function doing({ when: { type, payload = {} } }: Case): string {
  const usual = usualContent(type, payload);
  const own = Object.fromEntries(
    Object.entries(payload).filter(([field, value]) => JSON.stringify(usual[field]) !== JSON.stringify(value)),
  );
  return Object.keys(own).length === 0 ? type : `${type} (${told(own)})`;
}

/** The tests of a specification; the documentation prints their titles. */
export function trialsOf(specification: Specification): Trials {
  const { workflow, requirement, refuses, passesBy = [], accepts } = specification;
  const name = `${workflow} ${requirement}`;
  return {
    refusals: refuses.map((each) =>
      refusalTrial(specification, `${name} refuses ${doing(each)}: ${each.says[1]}`, each),
    ),
    detours: passesBy.map((each) =>
      detourTrial(specification, `${name} passes ${doing(each)} by: ${each.says[1]}`, each),
    ),
    acceptances: accepts.map((each) => acceptanceTrial(specification, `${name} accepts ${doing(each)}`, each)),
  };
}
