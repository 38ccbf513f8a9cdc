import type { InstanceRef } from "../instance/instance.ts";
import type { Force } from "../requirement/requirement.ts";
import type { Text } from "../text/text.ts";

/** One reason of a refusal. */
export interface Reason {
  /** Stable code: the identifier of a requirement, or one of the kernel's own codes. */
  readonly code: string;
  /** What was expected and what was met. */
  readonly text: Text;
  /** Document and clause behind the requirement. */
  readonly clause?: string;
  readonly force?: Force;
  /** Identifier of the person, document or instance that the reason is about. */
  readonly subject?: string;
  /** The instance that refused, where it is not the commanded one (a companion of the command). */
  readonly instance?: InstanceRef;
}
