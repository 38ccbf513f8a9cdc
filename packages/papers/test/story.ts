import { changesBetween, type Fact, type JsonObject, type Reason, type StateValue } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { ParticipantContext, ProgrammeContext, UnitContext } from "@nastavnik/core/target-model";
import type { AnsweredCommand } from "@nastavnik/papers";
import { Temporal } from "temporal-polyfill";

interface Event {
  readonly on: string;
  /** On which later day it was recorded. */
  readonly recorded?: string;
  readonly type: string;
  readonly to: StateValue;
  readonly payload?: JsonObject;
  readonly changes?: Partial<ProgrammeContext> | Partial<ParticipantContext> | Partial<UnitContext>;
  readonly status?: "active" | "done";
}

/** Noon in the time zone of the tests. */
export function noon(date: string): Temporal.Instant {
  return Temporal.Instant.from(`${date}T12:00:00+03:00`);
}

/** Facts and refusals written down by hand: a report reads history, so no guard needs to agree. */
export class Story {
  readonly facts: Fact[] = [];
  readonly commands: AnsweredCommand[] = [];
  readonly #contexts = new Map<string, JsonObject>();

  tell(workflow: string, id: string, event: Event): this {
    const { on, recorded = on, type, to, payload = {}, changes = {}, status = "active" } = event;
    const instance = { workflow, id };
    const before = this.#contexts.get(refKey(instance)) ?? {};
    const after = { ...before, ...(changes as JsonObject) };
    this.#contexts.set(refKey(instance), after);
    const last = this.facts.findLast((fact) => refKey(fact.instance) === refKey(instance));
    this.facts.push({
      instance,
      ...(workflow === "programme" ? {} : { parent: "programme-1" }),
      version: (last?.version ?? 0) + 1,
      definitionVersion: 1,
      command: { id: `command-${this.facts.length}`, type, payload },
      actor: { id: "staff-1", roles: ["curator"], organisation: "school-1" },
      at: noon(recorded),
      ...(recorded === on ? {} : { on }),
      ...(last === undefined ? {} : { from: last.to }),
      to,
      status,
      changes: changesBetween(before, after),
      clauses: [],
    });
    this.commands.push({ instance, type, at: noon(recorded), answer: { outcome: "accepted" } });
    return this;
  }

  refuse(workflow: string, id: string, type: string, on: string, ...reasons: readonly Reason[]): this {
    this.commands.push({ instance: { workflow, id }, type, at: noon(on), answer: { outcome: "refused", reasons } });
    return this;
  }

  found(id = "programme-1"): this {
    return this.tell("programme", id, {
      on: "2021-09-01",
      type: "found",
      to: "preparation",
      changes: {
        organisation: "school-1",
        period: { from: "2021-09-01", to: "2022-06-30" },
        cycle: 1,
        orders: {},
        documents: {},
        forms: ["student-student"],
        coordinators: [],
        curators: [],
        done: {},
        indicators: [],
        indicatorFacts: {},
        practices: [],
      },
    });
  }

  programme(event: Event): this {
    return this.tell("programme", "programme-1", event);
  }

  person(id: string, event: Event): this {
    return this.tell("participant", id, event);
  }

  unit(id: string, event: Event): this {
    return this.tell("unit", id, event);
  }

  /** A person with the personal-data consent, up to the registry. */
  registered(id: string, on: string, { side = "mentee", kind = "student" }: Partial<ParticipantContext> = {}): this {
    const inRegistry = { registered: side === "mentee" ? "searching" : "ready" };
    return this.applied(id, on, { side, kind })
      .person(id, {
        on,
        type: "give-consent",
        to: "intake",
        changes: { consents: { "personal-data": { document: `${id}-1`, signer: "guardian", givenAt: iso(on) } } },
      })
      .person(id, { on, type: "enter-registry", to: inRegistry });
  }

  /** A person who wishes to take part. */
  applied(id: string, on: string, { side = "mentee", kind = "student" }: Partial<ParticipantContext> = {}): this {
    return this.person(id, {
      on,
      type: "register",
      to: "intake",
      changes: {
        side,
        kind,
        isEmployee: kind === "teacher",
        forms: ["student-student"],
        categories: [],
        subjects: ["mathematics"],
        capacity: 0,
        consents: {},
        clearances: {},
        questionnaires: {},
        thirdParty: {},
        selectedFor: [],
        preferences: [],
        seats: {},
        returns: [],
        isSupported: false,
      },
    });
  }

  /** A unit, proposed on one day and approved on another. */
  approved(id: string, mentor: string, mentees: readonly string[], proposed: string, approved: string): this {
    return this.unit(id, {
      on: proposed,
      type: "propose",
      to: "proposed",
      changes: {
        mentor,
        mentees,
        form: "student-student",
        roleModel: "peers",
        period: { from: proposed, to: "2022-05-31" },
        consents: {},
        isUnderLabourCode: false,
        mentors: [{ mentor, from: iso(proposed) }],
        meetings: {},
        rankedBy: [],
        plans: [],
        controls: {},
        reports: {},
        isFulfilledEarly: false,
      },
    }).unit(id, { on: approved, type: "approve", to: { working: "on" }, payload: { order: "6-Н" } });
  }

  met(id: string, on: string, kind = "regular"): this {
    return this.unit(id, { on, type: "hold-meeting", to: { working: "on" }, payload: { kind } });
  }
}

/** An instant as contexts hold it. */
export function iso(date: string): string {
  return noon(date).toString();
}
