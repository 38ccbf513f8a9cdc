export { bankEntry, type BankEntry, type BankQuery, searchBank } from "./bank.ts";
export { banksOf } from "./banks-of.ts";
export { practiceLevel, type PracticeLevel } from "./practice-level.ts";
