import type { Holds, Law } from "../law/law.ts";
import { viewOf } from "../law/view.ts";
import type { CheckFinding } from "../model/finding.ts";
import { circleThrough, componentsWithin, sizesOf } from "../space/components.ts";
import type { Explored } from "../space/explored.ts";
import { canChange, type StateSet, statesWhere } from "../space/graph.ts";
import type { Story } from "../story/story.ts";
import { storyTo } from "../story/tell.ts";
import { circleStory, type Progress } from "./standstill.ts";

const broken = ({ id, title }: Law, story: Story, circle?: Story): CheckFinding => ({
  code: "law-broken",
  weight: "error",
  place: id,
  text: { ru: `Нарушено: ${title.ru}`, en: `Broken: ${title.en}` },
  story,
  ...(circle === undefined ? undefined : { circle }),
});

/** The states of a set that are reached by states of the set alone, from the beginning on. */
function fromStart({ edges }: Explored, within: StateSet): StateSet {
  const reached = new Uint8Array(within.length);
  if (within[0] === 0) return reached;
  const queue = [0];
  reached[0] = 1;
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (let edge = edges.starts[state] as number; edge < edges.end(state); edge++) {
      const target = edges.target(edge);
      if (within[target] === 0 || reached[target] === 1) continue;
      reached[target] = 1;
      queue.push(target);
    }
  }
  return reached;
}

/** A course of events on which `end` never holds: one that stops, or goes round. */
function neverComes({ explored, unexplored, given }: Progress, law: Law, ended: StateSet): CheckFinding | undefined {
  const before = fromStart(
    explored,
    ended.map((holds) => 1 - holds),
  );
  const component = componentsWithin(explored, before);
  const sizes = sizesOf(component);
  for (let state = 0; state < before.length; state++) {
    if (before[state] === 0 || unexplored[state] === 1) continue;
    if (!canChange(explored, state)) return broken(law, storyTo(explored, state, given));
    if ((sizes[component[state] as number] ?? 0) < 2) continue;
    const circle = circleThrough(explored, component, state);
    return broken(law, storyTo(explored, state, given), circleStory(explored, circle));
  }
  return undefined;
}

/** What of the laws of a model does not hold, and fields that they read though nothing has them. */
export function lawVerdicts(progress: Progress): readonly CheckFinding[] {
  const { explored, given } = progress;
  const { space, rows } = explored;
  const { laws = [] } = space.prepared.model;
  return laws.flatMap((law): readonly CheckFinding[] => {
    const read = new Map<string, boolean>();
    const note = (workflow: string, field: string, isThere: boolean): void => {
      const key = `${workflow}.${field}`;
      read.set(key, read.get(key) === true || isThere);
    };
    const set = (holds: Holds): StateSet =>
      statesWhere(explored, (state) => {
        const row = rows.at(state);
        return holds(
          viewOf(
            space.slots.map((_slot, slot) => space.instanceAt(row, slot)),
            note,
          ),
        );
      });
    const found: CheckFinding[] = [];
    try {
      found.push(...verdictOn(progress, law, set));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      found.push({
        code: "bad-model",
        weight: "error",
        place: `laws.${law.id}`,
        text: { ru: `Закон нельзя проверить: ${message}`, en: `The law cannot be asked: ${message}` },
      });
    }
    for (const [field, isThere] of read) {
      if (isThere) continue;
      found.push({
        code: "unknown-field",
        weight: "error",
        place: `laws.${law.id}: ${field}`,
        text: {
          ru: `Закон спрашивает о поле, которого нет ни у кого: ${law.title.ru}`,
          en: `The law reads a field that nothing has: ${law.title.en}`,
        },
      });
    }
    return found;
  });

  function verdictOn(asked: Progress, law: Law, set: (holds: Holds) => StateSet): readonly CheckFinding[] {
    if (law.kind === "within") {
      return [
        {
          code: "law-of-stories",
          weight: "note",
          place: `laws.${law.id}`,
          text: {
            ru: `О сроках спрашивают на отдельных историях, а не здесь: ${law.title.ru}`,
            en: `Durations are asked of single stories, not here: ${law.title.en}`,
          },
        },
      ];
    }
    if (law.kind === "always") {
      const first = set(law.holds).indexOf(0);
      return first === -1 ? [] : [broken(law, storyTo(explored, first, given))];
    }
    if (law.kind === "eventually") {
      const found = neverComes(asked, law, set(law.holds));
      return found === undefined ? [] : [found];
    }
    const ended = set(law.end);
    const holding = set(law.holds);
    const before = fromStart(
      explored,
      ended.map((end) => 1 - end),
    );
    const lost = before.findIndex((reached, state) => reached === 1 && holding[state] === 0);
    if (lost !== -1) return [broken(law, storyTo(explored, lost, given))];
    const found = neverComes(asked, law, ended);
    return found === undefined ? [] : [found];
  }
}
