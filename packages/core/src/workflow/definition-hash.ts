import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../json/canonical-json.ts";
import type { JsonValue } from "../json/json.ts";
import type { Act, Candidate, Node } from "../machine/compiled.ts";
import type { AnyCondition } from "../requirement/requirement.ts";
import { compiledOf } from "./define-workflow.ts";
import type { Workflow } from "./workflow.ts";

/** So many hexadecimal digits tell definitions apart. */
const digits = 16;

/** A condition by what it is made of. What the check of a requirement does is code, which its identifier stands for. */
function conditionShape(condition: AnyCondition): JsonValue {
  if (condition.kind === "requirement") {
    const { id, force, choice = null, from = null, to = null } = condition;
    return [id, force, choice, from, to];
  }
  return [condition.kind, condition.id, condition.of.map(conditionShape)];
}

function actShape(act: Act): JsonValue {
  if (act.kind === "assign") return [act.kind, act.name];
  if (act.kind === "raise") return [act.kind, act.event.type];
  return act.kind === "effect" ? [act.kind, act.type, act.params ?? null] : [act.kind, act.id];
}

const wayShape = ({ event, targets, reenter, guard, acts }: Candidate): JsonValue => [
  event,
  targets.map(({ path }) => path),
  reenter,
  guard === undefined ? null : conditionShape(guard),
  acts.map(actShape),
];

const nodeShape = (node: Node): JsonValue => [
  node.path,
  node.kind,
  node.initial?.path ?? null,
  [node.initialActs, node.entry, node.exit].map((acts) => acts.map(actShape)),
  [...node.on.values()].flat().map(wayShape),
  node.always.map(wayShape),
];

const known = new WeakMap<Workflow, string>();

/**
 * Tells one definition of a workflow from another, though they call themselves by the same version: 16 hexadecimal digits
 * of its chart, its guards with all their requirements, its commands and its effects. Words do not count, nor does the
 * code of checks and actions, which their names stand for. The text of a regulation has a hash of its own.
 *
 * @throws NastavnikError `invalid-definition` for an object that `defineWorkflow` did not make
 */
export function definitionHash(workflow: Workflow): string {
  const found = known.get(workflow);
  if (found !== undefined) return found;
  const { machine, creationGuard } = compiledOf(workflow);
  const { id, creation, commands, effects } = workflow;
  const shape: JsonValue = {
    id,
    creation: [creation, creationGuard === undefined ? null : conditionShape(creationGuard)],
    states: machine.nodes.map(nodeShape),
    commands: Object.keys(commands).toSorted(),
    effects: Object.keys(effects).toSorted(),
  };
  const hash = bytesToHex(sha256(utf8ToBytes(canonicalJson(shape)))).slice(0, digits);
  known.set(workflow, hash);
  return hash;
}
