import type { Force } from "../requirement/requirement.ts";
import type { Text } from "../text/text.ts";
import type { Reason } from "./reason.ts";

/** One node of an explanation: a condition with its verdict. */
export interface ExplanationNode {
  readonly kind: "requirement" | "all" | "any" | "none" | "role" | "state" | "act" | "day" | "names";
  readonly id: string;
  readonly title: Text;
  /** `unknown`: depends on what the command will carry. `off`: what the organisation has not chosen, or law that is not in force on the day. */
  readonly verdict: "met" | "unmet" | "unknown" | "off";
  readonly clause?: string;
  readonly force?: Force;
  /** One of several ways of the command, where another is meant: its unmet parts are no reasons of the refusal. */
  readonly isAside?: true;
  /** Why it is unmet. */
  readonly reasons: readonly Reason[];
  readonly children: readonly ExplanationNode[];
}

/** Why a command would be carried out or refused: the whole tree, and every unmet leaf. */
export interface Explanation {
  readonly command: string;
  readonly verdict: "met" | "unmet" | "unknown";
  readonly unmet: readonly Reason[];
  /** The people in whose name the sender may do it, where it is a person's own act and there are such. */
  readonly choices?: readonly string[];
  readonly tree: ExplanationNode;
}
