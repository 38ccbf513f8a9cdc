import {
  mergedPersonalData,
  noRegulation,
  absentInstance,
  type Accepted,
  type Actor,
  type Command,
  type CommandRequest,
  decide,
  type Decision,
  type Effect,
  type Fact,
  type Instance,
  type InstanceRef,
  type JsonObject,
  type MeasuredRelation,
  type Occasion,
  type Paper,
  type Reason,
  type ReactionRequest,
  requestsOf,
  type Related,
  type Reaction,
  type Relation,
  type Timer,
  timerEvent,
  type Workflow,
  type World,
} from "@nastavnik/core";
import { russianProductionCalendar, schoolCalendar } from "@nastavnik/core/calendar";
import type { Assessing, IndicatorFact, Reviewing } from "@nastavnik/core/monitoring";
import { refKey } from "@nastavnik/core/internals";
import { type AgreementContext, targetModel, type UnitContext, whoIs, whoIsParty } from "@nastavnik/core/target-model";
import { assessingByRules } from "../../../rules/src/assessment/assessing-by-rules.ts";
import { Temporal } from "temporal-polyfill";
import { twoExperts } from "./two-experts.ts";

/** Something that somebody tries to do. */
export interface Deed {
  /** Who: roles, or an actor of that name in these roles. */
  readonly by: string | { readonly id: string; readonly roles: readonly string[]; readonly organisation?: string };
  readonly on: InstanceRef;
  readonly type: string;
  readonly payload?: JsonObject;
  /** The day on which it happened, where it is recorded later. */
  readonly day?: string;
  /** A paper that somebody else has signed, and that is recorded. */
  readonly paper?: Paper;
}

/** A decision with everything that it was made of. */
export interface Decided {
  readonly workflow: Workflow;
  readonly instance: Instance;
  readonly command: Command;
  readonly world: World;
  readonly decision: Decision;
}

/** A reaction that was refused, with the reasons. */
export interface RefusedReaction {
  readonly request: CommandRequest;
  readonly reasons: readonly Reason[];
}

const workflows = new Map<string, Workflow>(targetModel.workflows.map((workflow) => [workflow.id, workflow]));

/** Mentoring in Moscow, with the autumn and winter holidays of 2025. */
export const calendar = schoolCalendar({
  ...russianProductionCalendar(),
  schoolHolidays: [
    { from: "2025-10-25", to: "2025-11-04" },
    { from: "2025-12-31", to: "2026-01-11" },
  ],
});

/** The programme of every test. */
export const programmeRef: InstanceRef = { workflow: "programme", id: "programme" };

/** The municipal school of every test. */
export const municipalSchoolRef: InstanceRef = { workflow: "municipal-school", id: "municipal-school" };

const ofMunicipality: readonly string[] = ["municipal-track", "teacher-request", "mentor-council"];

/** What an instance belongs to, before it begins. */
function parentOf({ workflow, id }: InstanceRef): string | undefined {
  if (workflow === programmeRef.workflow || workflow === municipalSchoolRef.workflow) return undefined;
  if (ofMunicipality.includes(workflow)) return municipalSchoolRef.id;
  return workflow === "mandate" ? `user-of-${id}` : programmeRef.id;
}

/**
 * A school without engine or store: instances in a map, every command decided by `decide`, companions and reactions
 * carried out at once, timers fired when time passes.
 */
export class School {
  now = Temporal.Instant.from("2025-09-01T06:00:00Z");
  /** What an engine would count from the history at any moment. */
  measurements: readonly IndicatorFact[] = [];
  /** How an engine would judge expert reviews. */
  reviewing: Reviewing | undefined = twoExperts;
  /** What follows from facts; a test may leave something out of it. */
  reactions: readonly Reaction[] = targetModel.reactions;
  /** Is shown every decision. */
  watch: ((decided: Decided) => void) | undefined;
  /** How an engine would assess controls, ways of monitoring and results. */
  assessing: Assessing | undefined = assessingByRules;
  readonly facts: Fact[] = [];
  readonly effects: Effect[] = [];
  /** The people whose personal data were destroyed. */
  readonly forgotten: string[] = [];
  readonly refusedReactions: RefusedReaction[] = [];
  readonly #instances = new Map<string, Instance>();
  readonly #timers = new Map<string, Timer & { readonly instance: InstanceRef }>();
  readonly #personalData = new Map<string, JsonObject>();
  readonly #reactions: (ReactionRequest & { readonly day: string | undefined })[] = [];
  #commands = 0;
  #brought: { readonly person: string; readonly data: JsonObject } | undefined;

  /** The same school once more, to go another way from here. */
  copy(): School {
    const copy = new School();
    copy.now = this.now;
    copy.facts.push(...this.facts);
    copy.measurements = this.measurements;
    copy.reactions = this.reactions;
    copy.reviewing = this.reviewing;
    copy.assessing = this.assessing;
    copy.effects.push(...this.effects);
    copy.forgotten.push(...this.forgotten);
    copy.refusedReactions.push(...this.refusedReactions);
    for (const [key, instance] of this.#instances) copy.#instances.set(key, instance);
    for (const [key, timer] of this.#timers) copy.#timers.set(key, timer);
    for (const [key, data] of this.#personalData) copy.#personalData.set(key, data);
    copy.#commands = this.#commands;
    return copy;
  }

  get instances(): readonly Instance[] {
    return [...this.#instances.values()];
  }

  /** Timers that wait, the next one first. */
  get timers(): readonly (Timer & { readonly instance: InstanceRef })[] {
    return [...this.#timers.values()].toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
  }

  instance<Context extends JsonObject>({ workflow, id }: InstanceRef): Instance<Context> {
    const parent = parentOf({ workflow, id });
    return (this.#instances.get(refKey({ workflow, id })) ??
      absentInstance({ workflow, id }, parent)) as Instance<Context>;
  }

  /** Puts an instance as it is to be, whatever led there. */
  put(instance: Instance): void {
    this.#instances.set(refKey(instance), instance);
  }

  /** Takes an instance away, as if it had never been. */
  forget(ref: InstanceRef): void {
    this.#instances.delete(refKey(ref));
  }

  /** The next command brings these personal data of the person. */
  bring(person: string, data: JsonObject): void {
    this.#brought = { person, data };
  }

  know(person: string, data: JsonObject): void {
    this.#personalData.set(person, data);
  }

  /** Tries something; if it is accepted, the reactions are carried out too, one after another. */
  attempt(deed: Deed): Decision {
    const { on, type, payload = {} } = deed;
    const decision = this.#transact(
      { instance: on, type, payload },
      this.actorOf(deed),
      deed.paper ?? this.paperOf(deed),
      deed.day,
    );
    for (let asked = this.#reactions.shift(); asked !== undefined; asked = this.#reactions.shift()) {
      const { request, reaction, day } = asked;
      const outcome = this.#transact(request, system, undefined, day);
      if (outcome.outcome !== "refused") continue;
      if (outcome.reasons.every(({ code }) => reaction.mayBeRefused?.includes(code) === true)) continue;
      this.refusedReactions.push({ request, reasons: outcome.reasons });
    }
    return decision;
  }

  /** What a command would see; a payload that is given is parsed. */
  world({ on, type, payload = {} }: Pick<Deed, "on" | "type" | "payload">): World {
    const instance = this.instance(on);
    const workflow = workflowOf(on);
    const subject = { instance, context: instance.context, payload };
    const relations = { ...workflow.relations?.(subject), ...workflow.commands[type]?.relations?.(subject) };
    const related = Object.entries(relations).map(([name, relation]): [string, Related] => [
      name,
      this.#find(relation),
    ]);
    return { calendar, related: Object.fromEntries(related) };
  }

  /** The event that the machine would see. */
  occasion(deed: Deed): Occasion {
    const { on, type, payload = {} } = deed;
    const instance = this.instance(on);
    const world = this.world(deed);
    const day = this.now.toZonedDateTimeISO(calendar.timeZone).toPlainDate().toString();
    const regulation = workflowOf(on).regulation?.(instance, world, day) ?? noRegulation;
    const actor = this.actorOf(deed);
    const act = { kind: "office", role: actor.roles[0] ?? "" } as const;
    return { id: "occasion", type, payload, actor, act, at: this.now, on: deed.day, instance, world, regulation };
  }

  /** Lets time pass, firing every timer at its own instant. */
  passTo(instant: Temporal.Instant): void {
    for (;;) {
      const [timer] = this.timers;
      if (timer === undefined || Temporal.Instant.compare(timer.dueAt, instant) > 0) break;
      this.now = timer.dueAt;
      this.#timers.delete(`${refKey(timer.instance)}#${timer.id}`);
      this.attempt({ by: "system", on: timer.instance, type: timerEvent(timer.id) });
    }
    this.now = instant;
  }

  /** Who is meant by "mentor", "mentee" or "guardian": the one of the unit or of the person that the deed is about. */
  actorOf({ by, on, payload = {} }: Pick<Deed, "by" | "on" | "payload">): Actor {
    if (typeof by !== "string") return { organisation: "school", ...by };
    const context = this.#partiesOf(on, payload);
    const { mentor, mentees } = context;
    const behind = (party: string | undefined) => (party === undefined ? undefined : whoIsParty(context, party));
    const hasParties = on.workflow === "unit" || on.workflow === "personal-programme";
    const named = hasParties && typeof payload["person"] === "string" ? payload["person"] : undefined;
    const own = on.workflow === "participant" ? whoIs(this.instance(on)) : undefined;
    const ids: Readonly<Record<string, string | undefined>> = {
      mentor: own ?? behind(mentor),
      mentee: own ?? behind(named ?? mentees?.[0]),
      party: behind(named),
      guardian: `parent-of-${own ?? behind(named ?? mentees?.[0]) ?? "nobody"}`,
    };
    return { id: ids[by] ?? by, roles: [by], organisation: "school" };
  }

  /** Who is in a unit, or in that whose personalised programme it is, or is to be. */
  #partiesOf(on: InstanceRef, payload: JsonObject): Partial<UnitContext> {
    const { context } = this.instance<Partial<UnitContext> & { readonly mentee?: string }>(on);
    if (on.workflow === "agreement" && context.mentee !== undefined) return { ...context, mentees: [context.mentee] };
    if (on.workflow !== "personal-programme") return context;
    const id = ((context as JsonObject)["unit"] ?? payload["unit"]) as string;
    return this.instance<Partial<UnitContext>>({ workflow: "unit", id }).context;
  }

  /** What is somebody's own act, and done by an office here, is the record of a paper that they have signed. */
  paperOf({ by, on, type, payload = {} }: Deed): Paper | undefined {
    const declared = workflowOf(on).commands[type]?.by;
    if (declared?.kind !== "own" || (by !== "curator" && by !== "coordinator")) return undefined;
    const owner =
      on.workflow === "participant"
        ? whoIs(this.instance(on))
        : on.workflow === "agreement"
          ? this.#partyOfAgreement(on, payload["side"])
          : whoIsParty(this.#partiesOf(on, payload), payload["person"] as string);
    const needsGuardian = ["consent", "agree", "agree-to-extension", "sign"].includes(type)
      ? this.#isChild(owner)
      : payload["signer"] === "guardian";
    const signer = needsGuardian ? `parent-of-${owner}` : owner;
    return { signer, number: `paper-${this.#commands}`, date: calendar.dateOf(this.now).toString() };
  }

  /** Whose paper it is: that of the side that signs, else that of the mentee, who reports. */
  #partyOfAgreement(on: InstanceRef, side: unknown): string {
    const { context } = this.instance<Partial<AgreementContext>>(on);
    return whoIsParty(context, (side === "mentor" ? context.mentor : context.mentee) ?? "nobody");
  }

  #isChild(person: string): boolean {
    const born = this.#personalData.get(person)?.["bornOn"];
    return typeof born === "string" && born > calendar.dateOf(this.now).subtract({ years: 18 }).toString();
  }

  /** Whoever is called so is the guardian of that person; other mandates are recorded as a school records them. */
  mandatesOf(speaker: string): readonly Instance[] {
    const recorded = this.instances.filter(({ workflow, parent }) => workflow === "mandate" && parent === speaker);
    const [, child] = /^parent-of-(.+)$/.exec(speaker) ?? [];
    if (child === undefined) return recorded;
    const ref = { workflow: "mandate", id: `mandate-${speaker}` };
    const context = {
      person: child,
      as: "guardian",
      from: "2000-01-01",
      document: "birth-certificate",
      organisation: "school",
    };
    return [...recorded, { ...absentInstance(ref, speaker), status: "active", context, value: "recorded" }];
  }

  #find(relation: Relation): Related {
    if ("reviewed" in relation) return this.reviewing && { judgement: this.reviewing.judge(relation.reviewed) };
    const counted = ({ measured }: MeasuredRelation) => this.measurements.filter(({ id }) => measured.includes(id));
    if ("assessed" in relation) {
      const measured = relation.counting && counted(relation.counting);
      const assessment = this.assessing?.assess(relation.assessed, relation.data, measured);
      return assessment && { assessment, ...(measured && { measured }) };
    }
    if ("measured" in relation) return { measured: counted(relation) };
    if ("personalDataOf" in relation) {
      const personalData = this.#personalData.get(relation.personalDataOf);
      if (this.#brought?.person === relation.personalDataOf) {
        return {
          personalData: mergedPersonalData(personalData, this.#brought.data),
          replaces: personalData === undefined ? {} : { personalData },
        };
      }
      return personalData && { personalData };
    }
    if (!("parent" in relation)) return this.#instances.get(refKey(relation));
    return this.instances.filter(
      ({ workflow, parent }) => workflow === relation.workflow && parent === relation.parent,
    );
  }

  /** A command with its companions: all of them, or none. */
  #transact(request: CommandRequest, actor: Actor, paper?: Paper, on?: string): Decision {
    const before = new Map(this.#instances);
    const accepted: Accepted[] = [];
    const decision = this.#carryOut(request, actor, accepted, paper, on);
    if (decision.outcome !== "accepted") {
      this.#instances.clear();
      for (const [key, instance] of before) this.#instances.set(key, instance);
      return decision;
    }
    for (const { fact, effects, timers, instance } of accepted) {
      this.facts.push(fact);
      this.effects.push(...effects);
      const key = (timer: string) => `${refKey(instance)}#${timer}`;
      for (const timer of timers.cancel) this.#timers.delete(key(timer));
      for (const timer of timers.set) this.#timers.set(key(timer.id), { ...timer, instance });
      this.#reactions.push(...requestsOf(this.reactions, fact, instance).map((asked) => ({ ...asked, day: fact.on })));
    }
    return decision;
  }

  #carryOut(
    { instance: on, type, payload: given, parent }: CommandRequest,
    actor: Actor,
    accepted: Accepted[],
    paper?: Paper,
    day?: string,
  ): Decision {
    const workflow = workflowOf(on);
    const definition = workflow.commands[type];
    const payload = definition === undefined ? given : definition.payload.parse(given);
    const instance = parent === undefined ? this.instance(on) : { ...this.instance(on), parent };
    const world = { ...this.world({ on, type, payload }), standing: this.mandatesOf(paper?.signer ?? actor.id) };
    const id = `command-${++this.#commands}`;
    const command = { id, type, payload, actor, at: this.now, paper, on: day };
    const decision = decide(workflow, instance, command, world);
    this.watch?.({ workflow, instance, command, world, decision });
    if (decision.outcome !== "accepted") return decision;

    this.put(decision.instance);
    accepted.push(decision);
    const reasons: Reason[] = [];
    const subject = { instance, context: instance.context, payload };
    for (const person of definition?.forgets?.(subject, world) ?? []) {
      this.forgotten.push(person);
      this.#personalData.delete(person);
    }
    for (const companion of definition?.companions?.(subject, world) ?? []) {
      const outcome = this.#carryOut(companion, system, accepted, undefined, day);
      if (outcome.outcome !== "refused") continue;
      reasons.push(...outcome.reasons.map((reason) => ({ instance: companion.instance, ...reason })));
    }
    return reasons.length === 0 ? decision : { outcome: "refused", reasons };
  }
}

const system: Actor = { id: "system", roles: ["system"], organisation: "school" };

/** The workflow of an instance. */
export function workflowOf({ workflow }: Pick<InstanceRef, "workflow">): Workflow {
  const found = workflows.get(workflow);
  if (found === undefined) throw new Error(`no workflow ${workflow}`);
  return found;
}
