import type { CommandRequest } from "../command/command-request.ts";
import type { Fact } from "../fact/fact.ts";
import { matchesState } from "../instance/matches-state.ts";
import type { JsonObject } from "../json/json.ts";
import type { Reaction } from "../workflow/workflow.ts";
import type { ParticipantContext } from "./participant/participant-context.ts";
import type { UnitContext } from "./unit/unit-context.ts";

function ask(workflow: string, id: string, type: string, payload: JsonObject): CommandRequest {
  return { instance: { workflow, id }, type, payload };
}

/** Whether the fact brought its instance into a state where it was not before. */
function entered(fact: Fact, state: string): boolean {
  return matchesState(fact.to, state) && (fact.from === undefined || !matchesState(fact.from, state));
}

/** Participants that the fact itself reports as gone: nobody sends them back to a search. */
function lost(fact: Fact): string | undefined {
  const { person } = fact.command.payload;
  return fact.command.type === "lose-participant" && typeof person === "string" ? person : undefined;
}

/** Units that a participant is in, as mentor or mentee. */
function unitsOf(person: ParticipantContext): readonly string[] {
  return person.side === "mentor" ? Object.keys(person.seats) : person.unit === undefined ? [] : [person.unit];
}

/** An order approving units approves every unit that it names (R40). */
const orderApproves: Reaction = {
  id: "order-approves-units",
  label: { ru: "Приказ утверждает названные в нём пары", en: "An order approves the units that it names" },
  on: { workflow: "programme", commands: ["issue-order"] },
  react({ command: { payload } }) {
    if (payload["kind"] !== "approve-pairs") return [];
    return (payload["units"] as readonly string[]).map((id) =>
      ask("unit", id, "approve", { order: payload["number"] }),
    );
  },
};

/** What a unit's fate means for its people (R45, R72, R73): pairing, return to the search, free seats. */
const unitTellsPeople: Reaction = {
  id: "unit-tells-people",
  label: { ru: "Судьба пары меняет состояние её участников", en: "A unit's fate changes its people" },
  on: { workflow: "unit" },
  react(fact, instance) {
    const { mentor, mentees, mentors, ending } = instance.context as unknown as UnitContext;
    const { id } = instance;
    const gone = lost(fact);
    const staying = mentees.filter((mentee) => mentee !== gone);
    const release = ask("participant", mentor, "release-seat", { unit: id });
    const leave = (reason: string): readonly CommandRequest[] =>
      staying.map((mentee) => ask("participant", mentee, "leave-unit", { unit: id, reason }));

    if (entered(fact, "working")) return mentees.map((mentee) => ask("participant", mentee, "join-unit", { unit: id }));
    if (entered(fact, "seeking-mentor")) return [release, ...leave(mentors.at(-1)?.reason ?? "mentor-left")];
    if (entered(fact, "closed")) {
      return [release, ...mentees.map((mentee) => ask("participant", mentee, "complete-unit", { unit: id }))];
    }
    if (entered(fact, "declined")) return [release, ...leave(ending?.reason ?? "declined")];
    if (entered(fact, "dissolved")) {
      // From the search for another mentor everybody has already been sent back.
      return fact.from === "seeking-mentor" ? [] : [release, ...leave(ending?.reason ?? "dissolved")];
    }
    // A group that goes on without one of its mentees needs fewer seats.
    if (gone !== undefined && fact.from !== "seeking-mentor") {
      return [ask("participant", mentor, "reserve-seat", { unit: id, seats: mentees.length })];
    }
    return [];
  },
};

/** Somebody who leaves the programme leaves his units. */
const leaverLeavesUnits: Reaction = {
  id: "leaver-leaves-units",
  label: { ru: "Выбывший выходит из своих пар", en: "A person who leaves the programme leaves his units" },
  on: { workflow: "participant", commands: ["withdraw", "stop-processing"] },
  react(fact, instance) {
    const person = instance.context as unknown as ParticipantContext;
    const reason = person.leaving?.reason ?? fact.command.type;
    if (fact.from !== undefined && matchesState(fact.from, "registered.completed")) return [];
    return unitsOf(person).map((id) => ask("unit", id, "lose-participant", { person: instance.id, reason }));
  },
};

/** A withdrawn personal-data consent suspends the units of the person (R29). */
const withdrawalSuspends: Reaction = {
  id: "withdrawal-suspends-units",
  label: {
    ru: "Отзыв согласия приостанавливает пары участника",
    en: "A withdrawn consent suspends the person's units",
  },
  on: { workflow: "participant", commands: ["withdraw-consent"] },
  react(fact, instance) {
    if (!entered(fact, "leaving")) return [];
    if (fact.from !== undefined && matchesState(fact.from, "registered.completed")) return [];
    const person = instance.context as unknown as ParticipantContext;
    return unitsOf(person).map((id) => ask("unit", id, "suspend", { reason: "consent-withdrawn" }));
  },
};

/** Consequences across the instances of the target model. */
export const targetModelReactions: readonly Reaction[] = [
  orderApproves,
  unitTellsPeople,
  leaverLeavesUnits,
  withdrawalSuspends,
];
