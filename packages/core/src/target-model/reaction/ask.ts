import { type CommandRequest, type Fact, type JsonObject, matchesState } from "@nastavnik/core";

/** A command to an instance of the target model. */
export function ask(
  workflow:
    | "programme"
    | "participant"
    | "unit"
    | "personal-programme"
    | "agreement"
    | "practice"
    | "municipal-track"
    | "teacher-request",
  id: string,
  type: string,
  payload: JsonObject,
): CommandRequest {
  return { instance: { workflow, id }, type, payload };
}

/** Whether the fact brought its instance into a state where it was not before. */
export function entered(fact: Fact, state: string): boolean {
  return matchesState(fact.to, state) && (fact.from === undefined || !matchesState(fact.from, state));
}

/** Whether the fact took its instance out of the state. */
export function left(fact: Fact, state: string): boolean {
  return fact.from !== undefined && matchesState(fact.from, state);
}
