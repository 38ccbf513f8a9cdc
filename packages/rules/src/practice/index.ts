export { bankEntry, type BankEntry, type BankQuery, searchBank } from "./bank.ts";
export { infoCard, type InfoCard, type InfoCardGap, infoCardGaps } from "./info-card.ts";
export { practiceLevel, type PracticeLevel } from "./practice-level.ts";
export {
  type PracticePolicy,
  type PracticeReason,
  reasonsAgainstAccepting,
  reasonsAgainstPublishing,
  reasonsAgainstRecommending,
} from "./practice-steps.ts";
export type { LevelStanding, Practice } from "./practice.ts";
