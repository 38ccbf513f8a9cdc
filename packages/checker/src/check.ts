import type { Text } from "@nastavnik/core";
import type { CheckFinding } from "./model/finding.ts";
import type { Model } from "./model/model.ts";
import { prepare } from "./model/prepare.ts";
import { type Exploration, exploration } from "./space/exploration.ts";
import { verdictsOn } from "./verdict/verdicts-on.ts";
import { coverageVerdicts } from "./verdict/coverage.ts";
import { requirementVerdicts } from "./verdict/requirements.ts";

/** How far one world was explored. */
export interface SceneReport {
  readonly title?: Text;
  /** Whether everything in the world was explored. */
  readonly isComplete: boolean;
  readonly states: number;
  readonly moves: number;
  /** Moves in a row to the farthest state. */
  readonly depth: number;
  /** How often the kernel was asked; what it had been asked before is remembered. */
  readonly decided: number;
  /** Memory that the states and moves took. */
  readonly bytes: number;
}

/** What came of exploring a world, or several. */
export interface CheckReport {
  /** Whether everything in every world was explored. */
  readonly isComplete: boolean;
  readonly states: number;
  readonly moves: number;
  readonly scenes: readonly SceneReport[];
  /** Errors first, then warnings, then notes. */
  readonly findings: readonly CheckFinding[];
}

const order = { error: 0, warning: 1, note: 2 } as const;

function sceneOf({ explored, stepper, title }: Exploration): SceneReport {
  const { limit, edges, rows, states, parents, depth } = explored;
  return {
    ...(title && { title }),
    isComplete: limit === undefined,
    states: rows.count,
    moves: edges.count,
    depth,
    decided: stepper.decided,
    bytes: states.bytes + rows.bytes + parents.bytes + edges.bytes,
  };
}

const inScene = (findings: readonly CheckFinding[], scene: Text | undefined): readonly CheckFinding[] =>
  scene === undefined ? findings : findings.map((finding) => ({ ...finding, scene }));

/**
 * Explores a world and tells everything that is wrong in it, each with the shortest story. Several worlds of the same
 * workflows count as one for what is never reached: it is told only where no world reaches it. Pure: nothing is read or
 * written, and the same model gives the same report. What is wrong with the model itself is a finding as well.
 */
export async function check(model: Model | readonly Model[]): Promise<CheckReport> {
  const models: readonly Model[] = Array.isArray(model) ? (model as readonly Model[]) : [model as Model];
  const findings: CheckFinding[] = [];
  const worlds: Exploration[] = [];
  for (const each of models) {
    const made = prepare(each);
    const found = made.ok ? await exploration(made.prepared) : made;
    if (!found.ok) {
      findings.push(...inScene(found.findings, each.title));
      continue;
    }
    worlds.push(found.value);
    findings.push(...inScene(await verdictsOn(found.value), each.title));
  }
  if (worlds.length > 0 && worlds.length === models.length) {
    findings.push(...coverageVerdicts(worlds), ...requirementVerdicts(worlds));
  }
  const scenes = worlds.map(sceneOf);
  const sum = (of: (scene: SceneReport) => number): number => scenes.reduce((total, scene) => total + of(scene), 0);
  return {
    isComplete: scenes.length === models.length && scenes.every(({ isComplete }) => isComplete),
    states: sum(({ states }) => states),
    moves: sum(({ moves }) => moves),
    scenes,
    findings: findings.toSorted((a, b) => order[a.weight] - order[b.weight]),
  };
}
