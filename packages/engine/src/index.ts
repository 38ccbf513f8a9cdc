export type { Clock } from "./clock/clock.ts";
export type {
  Commit,
  CommitResult,
  DueTimer,
  HistoryQuery,
  InstanceGroup,
  LeasedItem,
  OutboxItem,
  PersonalRecord,
  Read,
  Store,
  StoredAnswer,
  StoredCommand,
  StoredFact,
  Write,
} from "./store/store.ts";
