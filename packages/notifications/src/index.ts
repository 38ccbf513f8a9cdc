export type { Contact, Directory } from "./contact/directory.ts";
export {
  type Charged,
  type Dispatched,
  type Notifications,
  notifications,
  type NotificationsOptions,
  type Unsent,
} from "./dispatch/notifications.ts";
export { address, type AddressContext } from "./address/address.ts";
export { addressId, type PersonalAddress } from "./address/address-id.ts";
export { type Bounce, type SwitchedOff, switchedOff } from "./address/addresses.ts";
export { notificationWorkflows } from "./notification/notification-workflows.ts";
export { notification, type NotificationContext } from "./notification/notification.ts";
export {
  digestKey,
  digestRule,
  digestTitle,
  notificationId,
  type NotificationKey,
} from "./notification/notification-id.ts";
export { type SkipReason, skipReasons } from "./notification/skip-reason.ts";
export { emailAddress } from "./notifier/email-address.ts";
export type { Invitation, Message } from "./notifier/message.ts";
export type { Notifier, Sending, Sent } from "./notifier/notifier.ts";
export { type Life, Lives } from "./plan/lives.ts";
export { type Occurrence, occurrencesOf } from "./plan/occurrences.ts";
export { isQuiet, sendAt } from "./plan/send-at.ts";
export { lintRules, type RuleProblem } from "./rule/lint-rules.ts";
export type { ModelDuty, OpenDuty, Owner } from "./rule/model-duty.ts";
export type { ModelField, NotificationModel, Remedy } from "./rule/model.ts";
export {
  type Days,
  notificationRule,
  type NotificationRule,
  notificationRules,
  type NotificationRules,
  type NotificationRulesInput,
  workflowOf,
} from "./rule/notification-rule.ts";
export { previewRules, type RulePreview } from "./preview/preview-rules.ts";
export { Protocol, type ProtocolEntry, type ProtocolQuery } from "./protocol/protocol.ts";
export { parseRules, type RuleSet } from "./rule/parse-rules.ts";
export { type OwnReference, referenceText } from "./text/reference-text.ts";
export { dayText, say } from "./text/say.ts";
export { type TemplateField, templateFields, type TemplateValues } from "./text/template-field.ts";
export { type Obligation, obligationsOf } from "./worklist/obligations.ts";
export { type RoadMapWork, type StepObligation, stepObligations } from "./worklist/step-obligations.ts";
export {
  allObligations,
  isOnListOf,
  type Missing,
  type ObligationsOptions,
  type Worklist,
  worklist,
  worklistEvents,
  type WorklistItem,
  type WorklistOptions,
  type WorklistOwner,
} from "./worklist/worklist.ts";
