import { quoted } from "../text/quoted.ts";
import type { Text } from "../text/text.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { By, Circle } from "./by.ts";
import { roleTitles, titlesOf } from "./titles-of.ts";

/** One way in which a command may be given, in words. */
export interface WhoMay {
  /** Whose act it is. */
  readonly who: readonly Text[];
  /** What else is asked of whoever gives it, each with its clause where it has one. */
  readonly conditions: readonly { readonly text: Text; readonly clause?: string }[];
}

/** Who may give a command. */
export interface CommandAct {
  readonly command: string;
  readonly label: Text;
  /** Any of these ways will do. */
  readonly ways: readonly WhoMay[];
}

type Conditions = WhoMay["conditions"][number][];

function ofCircle(circle: Circle | undefined, ru: string, en: string): Conditions {
  if (circle === undefined) return [];
  const { title, clause } = circle;
  const text = { ru: `${ru}: ${title.ru}`, en: `${en}: ${title.en}` };
  return [{ text, ...(clause === undefined ? undefined : { clause }) }];
}

function conditionsOf(workflow: Workflow, by: By): Conditions {
  if (by.kind === "office") {
    return [
      ...ofCircle(by.organisation, "организация", "organisation"),
      ...ofCircle(by.appointed, "только", "only"),
      ...(by.not ?? []).flatMap((circle) => ofCircle(circle, "но не", "but not")),
    ];
  }
  if (by.kind !== "own") return [];
  const conditions: Conditions = [];
  if (by.mandates !== undefined) {
    conditions.push({ text: { ru: "также представитель по полномочию", en: "also a representative by a mandate" } });
    conditions.push(...ofCircle(by.mandatedBy, "полномочие внесла", "the mandate was recorded by"));
  }
  if (by.recorders !== undefined) {
    const { ru, en } = quoted(roleTitles(workflow, by.recorders));
    conditions.push({
      text: { ru: `по подписанному документу вносит ${ru}`, en: `recorded from a signed paper by ${en}` },
    });
  }
  const [first, ...others] = conditions;
  if (by.clause === undefined) return conditions;
  return first === undefined
    ? [{ text: { ru: "лично", en: "in person" }, clause: by.clause }]
    : [{ ...first, clause: by.clause }, ...others];
}

/** Who may give each command of a workflow, in both languages: drawn from the declarations alone. */
export function whoMay(workflow: Workflow): readonly CommandAct[] {
  return Object.entries(workflow.commands).map(([command, { label, by, roles = [] }]) => {
    const declared: By = by ?? { kind: "office", roles };
    const ways = declared.kind === "either" ? declared.of : [declared];
    return {
      command,
      label,
      ways: ways.map((way) => ({ who: titlesOf(workflow, way), conditions: conditionsOf(workflow, way) })),
    };
  });
}
