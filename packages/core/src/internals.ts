// What the sibling packages share with the kernel and an embedder does not need: it may change in any release.
export { chainTooDeep, linksTold } from "./deliberation/chain-too-deep.ts";
export { linkOf } from "./deliberation/link-of.ts";
export { ofDefinition } from "./deliberation/of-definition.ts";
export { relationsOf } from "./deliberation/relations-of.ts";
export { timerTask } from "./deliberation/timer-task.ts";
export { systemActor } from "./actor/system-actor.ts";
export { deepFreeze } from "./json/deep-freeze.ts";
export { depthLimit, notJson } from "./json/not-json.ts";
export { expectation, kindOf, unsaid } from "./payload/expectation.ts";
export { parsePayload, payloadNotJson } from "./payload/parse-payload.ts";
export { ripeTimer } from "./timer/ripeness.ts";
export { timerPrefix } from "./timer/timer-command-id.ts";
export { later } from "./when/later.ts";
export { refKey } from "./instance/ref-key.ts";
export { canonicalJson } from "./json/canonical-json.ts";
export { toFraction } from "./monitoring/exact-number.ts";
