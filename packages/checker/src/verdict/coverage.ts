import { type Candidate, type Node } from "@nastavnik/core/internals";
import type { AnyCondition, Text, Workflow } from "@nastavnik/core";
import type { Instrumented } from "../kernel/instrument.ts";
import type { CheckFinding } from "../model/finding.ts";
import { isOfEngine } from "../model/moves-of.ts";
import type { Exploration } from "../space/exploration.ts";
import { storyOf } from "../story/tell.ts";

/** States of a chart that are active in some state of some world. */
function reachedIn(worlds: readonly Exploration[], { workflow }: Instrumented): ReadonlySet<string> {
  const reached = new Set<string>([""]);
  const walk = (value: unknown, above: string): void => {
    if (typeof value === "string") return void reached.add(above === "" ? value : `${above}.${value}`);
    for (const [name, inner] of Object.entries(value as object)) {
      const path = above === "" ? name : `${above}.${name}`;
      reached.add(path);
      walk(inner, path);
    }
  };
  for (const slot of worlds.flatMap(({ explored: { space } }) => space.slots)) {
    if (slot.place.workflow !== workflow.id) continue;
    for (const { status, value } of slot.kept.things) if (status !== "absent") walk(value, "");
  }
  return reached;
}

function labelOf(
  { commands, timers = {}, title }: Workflow,
  { event, source }: Candidate,
  states: Workflow["states"],
): Text {
  const delay = /^xstate\.after\.([^.]+)\./.exec(event)?.[1];
  const known = delay === undefined ? commands[event]?.label : timers[delay]?.told;
  const what = known ?? { ru: "внутренний переход", en: "an inner transition" };
  const where = states[source.path] ?? title;
  return { ru: `${what.ru} («${where.ru}»)`, en: `${what.en} (“${where.en}”)` };
}

/** Events that somebody or something in some world gives to the workflow. */
function givenIn(worlds: readonly Exploration[], { workflow }: Instrumented): (event: string) => boolean {
  const types = new Set(
    worlds.flatMap(({ explored: { space } }) =>
      space.prepared.moves.flatMap(({ slot, type }) =>
        space.slots[slot]?.place.workflow === workflow.id ? [type] : [],
      ),
    ),
  );
  return (event) => types.has(event) || !Object.hasOwn(workflow.commands, event) || isOfEngine(workflow, event);
}

/** The first record of a way that was open, if another one before it always was too, in every world. */
function shadowIn(worlds: readonly Exploration[], key: string): CheckFinding["story"] {
  const found = worlds.flatMap((world) => {
    const record = world.log.ways.get(key);
    return record === undefined ? [] : [{ world, record }];
  });
  const [first] = found;
  if (first === undefined || found.some(({ record }) => record.shadowedBy === undefined)) return undefined;
  return storyOf(first.world.explored, first.record.met, first.world.given);
}

/** What a guard lacked where it lacked the least, and the way there; nothing where it was never asked. */
function nearestTo(
  worlds: readonly Exploration[],
  guard: AnyCondition | undefined,
): { readonly lacking: readonly Text[]; readonly story: NonNullable<CheckFinding["story"]> } | undefined {
  if (guard === undefined) return undefined;
  const asked = worlds.flatMap((world) => {
    const record = world.log.guards.get(guard);
    return [...(record?.seen.values() ?? [])].map(({ verdicts, met }) => {
      const lacking = (record?.requirements ?? []).filter((_each, index) => verdicts[index] === "unmet");
      return { lacking: lacking.map(({ title }) => title), world, met };
    });
  });
  const nearest = asked.toSorted((a, b) => a.lacking.length - b.lacking.length)[0];
  if (nearest === undefined) return undefined;
  const { lacking, world, met } = nearest;
  return { lacking, story: storyOf(world.explored, met, world.given) };
}

/** Whether a regulation alone opens or shuts a way: that nobody goes it is what the organisation has chosen. */
const isSettled = (guard: AnyCondition | undefined): boolean =>
  guard?.kind === "requirement" && guard.settled !== undefined;

/** Unreachable states, dead and shadowed transitions, and commands that nobody gives, in any of these worlds. */
export function coverageVerdicts(worlds: readonly Exploration[]): readonly CheckFinding[] {
  const [first] = worlds;
  if (first === undefined) return [];
  // Where not everything was explored, what was not met may still be there.
  const weight = worlds.every(({ explored }) => explored.limit === undefined) ? "warning" : "note";
  const slots = worlds.flatMap(({ explored: { space } }) => space.slots);
  return first.explored.space.definitions.flatMap((definition): readonly CheckFinding[] => {
    const { workflow, nodes, ways } = definition;
    if (!slots.some(({ place }) => place.workflow === workflow.id)) return [];
    const reached = reachedIn(worlds, definition);
    const isGiven = givenIn(worlds, definition);
    const said = ({ ru, en }: Text): Text => ({
      ru: `${ru} («${workflow.title.ru}»)`,
      en: `${en} (“${workflow.title.en}”)`,
    });
    const untried = Object.entries(workflow.commands).filter(([type]) => !isGiven(type));
    const isMissed = ({ path, parent }: Node): boolean =>
      !reached.has(path) && (parent === undefined || reached.has(parent.path));
    const isDead = ({ index, source, event, meta }: Candidate): boolean =>
      !worlds.some(({ explored: { taken } }) => taken.has(`${workflow.id} ${index}`)) &&
      reached.has(source.path) &&
      isGiven(event) &&
      meta?.ignored === undefined;
    return [
      ...untried.map(([type, { label }]): CheckFinding => {
        const { ru, en } = said(label);
        return {
          code: "not-tried",
          weight: "note",
          place: `${workflow.id}.${type}`,
          text: { ru: `Команду никто не даёт: ${ru}`, en: `Nobody gives the command: ${en}` },
        };
      }),
      ...nodes.filter(isMissed).map((node): CheckFinding => {
        const { ru, en } = said(workflow.states[node.path] ?? workflow.title);
        return {
          code: "unreachable-state",
          weight: node.always[0] !== undefined && isSettled(definition.guards.get(node.always[0])) ? "note" : weight,
          place: `${workflow.id}.${node.path}`,
          text: { ru: `Состояние не достигнуто: ${ru}`, en: `The state is not reached: ${en}` },
        };
      }),
      ...ways.filter(isDead).map((way): CheckFinding => {
        const label = labelOf(workflow, way, workflow.states);
        const place = `${workflow.id}.${way.source.path} on ${way.event} ${way.index}`;
        const story = shadowIn(worlds, `${workflow.id} ${way.index}`);
        if (story === undefined) {
          const nearest = nearestTo(worlds, definition.guards.get(way));
          const lacks = nearest === undefined || nearest.lacking.length === 0 ? undefined : nearest.lacking;
          const ru = lacks === undefined ? "" : `; ближе всего не хватало: ${lacks.map((each) => each.ru).join("; ")}`;
          const en = lacks === undefined ? "" : `; at best it lacked: ${lacks.map((each) => each.en).join("; ")}`;
          return {
            code: "dead-transition",
            weight: isSettled(definition.guards.get(way)) ? "note" : weight,
            place,
            text: {
              ru: `По этому пути никто не прошёл: ${label.ru}${ru}`,
              en: `Nobody ever goes this way: ${label.en}${en}`,
            },
            ...(nearest === undefined ? undefined : { story: nearest.story }),
          };
        }
        return {
          code: "shadowed-way",
          weight,
          place,
          text: {
            ru: `Всякий раз раньше открыт другой путь: ${label.ru}`,
            en: `Another way is always open before it: ${label.en}`,
          },
          story,
        };
      }),
    ];
  });
}
