import { type Actor, type InstanceRef, type JsonObject, type Paper, type Reason } from "@nastavnik/core";
import { targetModel } from "@nastavnik/core/target-model";
import { assessingByRules } from "../../rules/src/assessment/assessing-by-rules.ts";
import { advance, createEngine, type Engine, type Store, virtualClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import type { Temporal } from "temporal-polyfill";
import { calendar, type Deed, programmeRef, School } from "../../core/test/target-model/school.ts";

/** Something that somebody has tried in a school, with what was known of them. */
export interface Tried {
  readonly on: InstanceRef;
  readonly type: string;
  readonly payload: JsonObject;
  readonly actor: Actor;
  readonly paper: Paper | undefined;
  readonly at: Temporal.Instant;
  /** Personal data that a registration brings. */
  readonly personalData: readonly { readonly subject: string; readonly data: JsonObject }[];
  readonly outcome: string;
  readonly codes: readonly string[];
}

export const codesOf = (answer: {
  readonly outcome: string;
  readonly reasons?: readonly Reason[];
}): readonly string[] => [...new Set((answer.reasons ?? []).map(({ code }) => code))].toSorted();

/** A school without engine that writes down whatever is tried in it. */
export class RecordingSchool extends School {
  readonly tried: Tried[] = [];
  readonly #known = new Map<string, JsonObject>();

  override know(person: string, data: JsonObject): void {
    this.#known.set(person, data);
    super.know(person, data);
  }

  override attempt(deed: Deed) {
    const { on, type, payload = {} } = deed;
    const actor = this.actorOf(deed);
    const paper = deed.paper ?? this.paperOf(deed);
    const decision = super.attempt(deed);
    if (!type.startsWith("xstate.")) {
      const subject = type === "register" ? ((payload["person"] as string | undefined) ?? on.id) : undefined;
      const data = subject === undefined ? undefined : this.#known.get(subject);
      const personalData = subject === undefined || data === undefined ? [] : [{ subject, data }];
      this.tried.push({
        on,
        type,
        payload,
        actor,
        paper,
        at: this.now,
        personalData,
        outcome: decision.outcome,
        codes: codesOf(decision),
      });
    }
    return decision;
  }
}

/** The same school on an engine over a store in memory. */
export class EngineSchool {
  readonly store: Store;
  readonly engine: Engine;
  readonly #clock;
  #count = 0;

  constructor(from: Temporal.Instant, wrap: (store: Store) => Store = (store) => store) {
    this.#clock = virtualClock(from);
    this.store = wrap(memoryStore({ tenant: "school", clock: this.#clock }));
    this.engine = createEngine({
      store: this.store,
      clock: this.#clock,
      calendar,
      organisation: "school",
      assessing: assessingByRules,
      ...targetModel,
    });
  }

  /** Whoever is called so is the guardian of that person, as the school without engine takes it. */
  async recordGuardian(person: string): Promise<void> {
    const user = `parent-of-${person}`;
    await this.engine.execute(
      { workflow: "mandate", id: `mandate-${user}` },
      {
        id: "record",
        type: "record",
        payload: { person, as: "guardian", from: "2000-01-01", document: "birth-certificate" },
        actor: { id: "registrar", roles: ["teacher"], organisation: "school" },
        parent: user,
      },
    );
  }

  async passTo(instant: Temporal.Instant): Promise<void> {
    await advance(this.engine, this.#clock, instant);
  }

  /** Tries the same, by an identifier of its own. */
  async attempt({ on, type, payload, actor, paper, personalData }: Omit<Tried, "at" | "outcome" | "codes">) {
    const input = {
      id: `command-${++this.#count}`,
      type,
      payload,
      actor,
      ...(paper === undefined ? {} : { paper }),
      ...(on.workflow === "programme" ? {} : { parent: programmeRef.id }),
      ...(personalData.length === 0 ? {} : { personalData }),
    };
    const answer = await this.engine.execute(on, input);
    return { answer, input };
  }
}
