import {
  type Command,
  deliberate,
  explain,
  type Explanation,
  type ExplanationNode,
  foresee,
  type InstanceRef,
  type Reason,
  standingFor,
  type World,
} from "@nastavnik/core";
import type { Temporal } from "temporal-polyfill";
import { later, ofDefinition, parsePayload, relationsOf } from "@nastavnik/core/internals";
import { surroundingsOf } from "../decision/surroundings-of.ts";
import type { Envelope } from "../envelope/envelope.ts";
import { reservedForEngine } from "../envelope/reserved.ts";
import { freshKnowledge, type Inquiry, relationsBeforeFilling } from "./inquiry.ts";

/** Why a command would be carried out or refused. */
export async function explainDraft(
  inquiry: Inquiry,
  ref: InstanceRef,
  { type, payload, actor, at, on, parent, paper }: Omit<Envelope, "id" | "ref"> & { readonly at: Temporal.Instant },
): Promise<Explanation> {
  const { catalogue, calendar } = inquiry;
  const knowledge = freshKnowledge(inquiry, { reader: actor.id, purpose: `explain ${ref.workflow} ${type}` });
  const surroundings = surroundingsOf({ catalogue, calendar, knowledge });
  const draft = { ref, parent, id: "", type, payload, actor, at, on, paper };
  const instance = await foresee(surroundings, draft);
  const workflow = catalogue.definitionOf(instance);
  const parsed = payload === undefined ? undefined : parsePayload(workflow, type, payload);
  const isFilledIn = parsed?.ok === true;
  const filled = isFilledIn ? parsed.payload : {};
  const relations = isFilledIn
    ? ofDefinition(`relations of ${workflow.id} ${type}`, () =>
        relationsOf(workflow, type, { instance, context: instance.context, payload: filled }),
      )
    : relationsBeforeFilling(workflow, instance, type);
  const command: Command = { id: "", type, payload: filled, actor, at: later(at, instance.at), on, paper };
  const asked: World = { calendar, related: await knowledge.related(relations, at) };
  const standing = standingFor(workflow, instance, command, asked, isFilledIn);
  const world = standing === undefined ? asked : { ...asked, standing: await knowledge.group(standing) };
  const explanation = explain(workflow, instance, command, world, isFilledIn);
  const reasons = [...reservedForEngine({ type, actor }), ...(parsed?.ok === false ? parsed.reasons : [])];
  if (isFilledIn && explanation.verdict === "met" && reasons.length === 0) {
    const verdict = await deliberate(surroundings, draft, { foresees: true });
    if (verdict.outcome === "refused") reasons.push(...verdict.reasons);
  }
  const known = new Set(explanation.unmet.map(({ code }) => code));
  return withReasons(
    explanation,
    reasons.filter(({ code }) => !known.has(code)),
  );
}

/** An explanation that knows more than the kernel: what the payload and the companions of the command say. */
function withReasons(explanation: Explanation, reasons: readonly Reason[]): Explanation {
  if (reasons.length === 0) return explanation;
  const { tree, unmet } = explanation;
  return {
    ...explanation,
    verdict: "unmet",
    unmet: [...unmet, ...reasons],
    tree: { ...tree, verdict: "unmet", children: [...tree.children, entailment(reasons)] },
  };
}

function entailment(reasons: readonly Reason[]): ExplanationNode {
  const title = {
    ru: "Данные верны, и всё, что из них следует, возможно",
    en: "The data are right, and what follows is possible",
  };
  return { kind: "all", id: "entailment", title, verdict: "unmet", reasons, children: [] };
}
