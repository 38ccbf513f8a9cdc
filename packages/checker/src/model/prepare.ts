import { type Actor, type JsonObject, type SchoolCalendar, systemRole, type Workflow } from "@nastavnik/core";
import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { Temporal } from "temporal-polyfill";
import type { CheckFinding } from "./finding.ts";
import type { Model, Move, Player, Towards } from "./model.ts";
import { movesOf } from "./moves-of.ts";

/** A move that may be tried wherever its instance answers the command. */
export interface PreparedMove {
  /** Number of the place. */
  readonly slot: number;
  readonly type: string;
  readonly payload: JsonObject;
  readonly actor: Actor;
}

/** What is done before exploration begins. */
export interface PreparedGiven {
  readonly move: PreparedMove | undefined;
  /** What is tried over and over until the move is accepted; without one, until nothing changes. */
  readonly by: readonly PreparedMove[];
}

/** A model that is known to be sound, with everything worked out that was left out. */
export interface Prepared {
  readonly model: Model;
  readonly calendar: SchoolCalendar;
  readonly begins: Temporal.Instant;
  readonly days: readonly { readonly day: string; readonly at: Temporal.Instant }[];
  readonly players: readonly Actor[];
  readonly moves: readonly PreparedMove[];
  readonly given: readonly PreparedGiven[];
}

const finding = (code: "bad-model" | "no-players", place: string, ru: string, en: string): CheckFinding => ({
  code,
  weight: "error",
  place,
  text: { ru, en },
});

function playersOf({ players, workflows }: Model): readonly Actor[] {
  const roles = [...new Set(workflows.flatMap((each) => Object.keys(each.roles)))].filter(
    (role) => role !== systemRole,
  );
  const told: readonly Player[] = players ?? roles.map((role) => ({ id: role, roles: [role] }));
  return told.map((player) => ({ organisation: "organisation", ...player }));
}

function instantOf(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}

function dayOf(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}

const standard = schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" }));

function problemsOf(model: Model): readonly CheckFinding[] {
  const known = new Map<string, Workflow>(model.workflows.map((each) => [each.id, each]));
  const problems: CheckFinding[] = [];
  const wrong = (place: string, ru: string, en: string): void =>
    void problems.push(finding("bad-model", place, ru, en));
  if (model.places.length === 0) wrong("places", "ожидается хотя бы одно место", "expected at least one place");
  const seen = new Set<string>();
  for (const [index, { workflow, id }] of model.places.entries()) {
    const place = `places.${index}`;
    if (!known.has(workflow)) {
      wrong(
        place,
        `ожидается процесс модели, указано: ${workflow}`,
        `expected a workflow of the model, met ${workflow}`,
      );
    }
    if (seen.has(`${workflow}/${id}`))
      wrong(place, `место уже есть: ${id}`, `expected each place once, met ${id} again`);
    seen.add(`${workflow}/${id}`);
  }
  for (const name of Object.keys(model.payloads ?? {})) {
    const [workflow = "", type = ""] = name.split(".");
    if (known.get(workflow)?.commands[type] === undefined) {
      wrong(
        `payloads.${name}`,
        `ожидается «процесс.команда»: ${name}`,
        `expected a command as workflow.command, met ${name}`,
      );
    }
  }
  for (const name of [
    ...Object.keys(model.context ?? {}),
    ...(model.rest ?? []).map((rest) => rest.split(".")[0] ?? ""),
  ]) {
    if (!known.has(name))
      wrong(`context.${name}`, `ожидается процесс модели: ${name}`, `expected a workflow of the model, met ${name}`);
  }
  for (const rest of model.rest ?? []) {
    const [workflow = "", ...path] = rest.split(".");
    const definition = known.get(workflow);
    if (definition !== undefined && path.length > 0 && !Object.hasOwn(definition.states, path.join("."))) {
      wrong(`rest.${rest}`, `ожидается состояние процесса: ${rest}`, `expected a state of the workflow, met ${rest}`);
    }
  }
  for (const day of model.days ?? []) {
    if (dayOf(day) === undefined)
      wrong(`days.${day}`, `ожидается день: ${day}`, `expected a day such as 2026-05-31, met ${day}`);
  }
  if (model.begins !== undefined && instantOf(model.begins) === undefined) {
    wrong("begins", `ожидается момент: ${model.begins}`, `expected an instant, met ${model.begins}`);
  }
  for (const [name, least] of Object.entries(model.limits ?? {})) {
    if (typeof least === "number" && !(least >= 1))
      wrong(`limits.${name}`, `ожидается число от 1: ${least}`, `expected a number of 1 or more, met ${least}`);
  }
  return problems;
}

function preparedMove(model: Model, players: readonly Actor[], move: Move): PreparedMove | undefined {
  const slot = model.places.findIndex(
    ({ workflow, id }) => workflow === move.instance.workflow && id === move.instance.id,
  );
  const actor = players.find(({ id }) => id === move.by);
  if (slot === -1 || actor === undefined) return undefined;
  return { slot, type: move.type, payload: move.payload ?? {}, actor };
}

function preparedGiven(model: Model, players: readonly Actor[], given: Move | Towards): PreparedGiven | undefined {
  const isTowards = typeof given.by !== "string";
  const [until, tried] = isTowards ? [(given as Towards).until, (given as Towards).by] : [given as Move, []];
  const move = until === undefined ? undefined : preparedMove(model, players, until);
  const by = tried.map((each) => preparedMove(model, players, each));
  return (until !== undefined && move === undefined) || by.includes(undefined)
    ? undefined
    : { move, by: by.filter((each) => each !== undefined) };
}

/** Works a model out, or tells everything that is wrong with it. */
export function prepare(
  model: Model,
):
  | { readonly ok: true; readonly prepared: Prepared }
  | { readonly ok: false; readonly findings: readonly CheckFinding[] } {
  const problems = [...problemsOf(model)];
  const players = playersOf(model);
  if (players.length === 0) {
    problems.push(
      finding(
        "no-players",
        model.workflows.map(({ id }) => id).join(", "),
        "у процессов нет ролей, и никто не назван",
        "the workflows have no roles, and no players are named",
      ),
    );
  }
  const given = (model.given ?? []).map((each) => preparedGiven(model, players, each));
  for (const [index, move] of given.entries()) {
    if (move !== undefined) continue;
    problems.push(
      finding(
        "bad-model",
        `given.${index}`,
        "ожидаются место и участник модели",
        "expected a place and a player of the model",
      ),
    );
  }
  if (problems.length > 0) return { ok: false, findings: problems };
  const calendar = model.calendar ?? standard;
  const days = (model.days ?? [])
    .toSorted()
    .map((day) => ({ day, at: calendar.startOf(Temporal.PlainDate.from(day)) }));
  return {
    ok: true,
    prepared: {
      model,
      calendar,
      begins: Temporal.Instant.from(model.begins ?? "2025-09-01T06:00:00Z"),
      days,
      players,
      moves: movesOf(model, players),
      given: given.filter((each) => each !== undefined),
    },
  };
}
