export { pinDefinitions } from "./execution/pinned-definitions.ts";
export { advance } from "./clock/advance.ts";
export type { Clock } from "./clock/clock.ts";
export { systemClock } from "./clock/system-clock.ts";
export { virtualClock, type VirtualClock } from "./clock/virtual-clock.ts";
export type { Audit, ChainStart, InstanceQuery, ListInstances, SealedFact, SealedMessage } from "./audit/audit.ts";
export { chained, digestOf } from "./audit/chain.ts";
export type { Difference } from "./audit/difference.ts";
export { type Verification, type VerifyOptions, verify } from "./audit/verify.ts";
export type { Answer } from "./engine/answer.ts";
export { createEngine, type EngineOptions } from "./engine/create-engine.ts";
export type { CommandDraft, CommandInput, EarlierAct, Engine, WorkItem } from "./engine/engine.ts";
export type { ActorIn, CommandOf, DraftOf, Handle } from "./engine/handle.ts";
export type { EngineEvents } from "./engine/engine-events.ts";
export type { Delivered } from "./delivery/deliver.ts";
export type { Delivery, DeliveryOutcome, EffectHandler } from "./delivery/delivery.ts";
export type { Operator } from "./failure/drop.ts";
export type { FailureEvent } from "./failure/failure-event.ts";
export { historyHash } from "./history/history-hash.ts";
export { upcasting } from "./history/upcasting.ts";
export { storeAsOf } from "./history/store-as-of.ts";
export { readHistory, type WholeHistory } from "./history/read-history.ts";
export { readInstances } from "./history/read-instances.ts";
export {
  applyMigration,
  type ApplyOptions,
  type LeftBehind,
  type MigrationRun,
  revertMigration,
} from "./migration/apply-migration.ts";
export { checkPlan, type PlannedDefinitions, type PlanProblem } from "./migration/check-plan.ts";
export type { RefusedFact } from "./migration/histories.ts";
export type { TimerMove } from "./migration/mapped-timers.ts";
export type { MigrationOptions } from "./migration/migration-options.ts";
export {
  type MigrationPlan,
  migrationPlanData,
  migrationPlanJsonSchema,
  planHash,
  type TimerPolicy,
} from "./migration/migration-plan.ts";
export {
  type OccupiedState,
  type Rehearsal,
  type RehearsalOptions,
  type Rehearsed,
  rehearseMigration,
} from "./migration/rehearse-migration.ts";
export type { Plan, PlanBound, PlanCost, PlanLimits, PlanStep } from "./plan/plan.ts";
export { planLine, type PlanNames, planText } from "./plan/plan-text.ts";
export { type PlannedRemedy, remedyIn } from "./plan/remedy-in.ts";
export type { Overlay } from "./plan/planning.ts";
export type { Breathe } from "./queue/breather.ts";
export type { StepAside } from "./queue/step-aside.ts";
export type { Settled } from "./reaction/settle.ts";
export type { Fired } from "./timer/fire-due.ts";
export { localWakeUp, type WakeUp } from "./worker/wake-up.ts";
export { worker, type Worker, type WorkerHealth, type WorkerOptions } from "./worker/worker.ts";
export { exportPerson, type PersonExport } from "./person/export-person.ts";
export type { PersonalRead, PersonalReading, PersonalReadQuery } from "./store/personal-read.ts";
export type { Aside, AsideQuery, FailedTry, Failure, Work } from "./store/set-aside.ts";
export type {
  Commit,
  CommitResult,
  DueTimer,
  GroupChanges,
  HeldItem,
  HistoryQuery,
  InstanceGroup,
  LeasedItem,
  OutboxItem,
  PersonalNote,
  PinnedDefinition,
  Read,
  SetTimer,
  Store,
  StoredAnswer,
  StoredCommand,
  StoredFact,
  Turn,
  Write,
} from "./store/store.ts";
