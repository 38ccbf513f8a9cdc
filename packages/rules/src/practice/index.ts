export { bankEntry, type BankEntry, type BankQuery, searchBank } from "./bank.ts";
export { banksOf, workflowsOfBanks } from "./banks-of.ts";
export { practiceLevel, type PracticeLevel } from "./practice-level.ts";
