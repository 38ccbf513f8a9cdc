import type { Text } from "../text/text.ts";

/** What a transition may say about itself in XState's `meta`. */
export interface TransitionMeta {
  /** Document and clause that the transition comes from. */
  readonly clause?: string;
  readonly label?: Text;
  /** The command changes nothing here, and this text says why; the transition has no target and no actions. */
  readonly ignored?: Text;
}
