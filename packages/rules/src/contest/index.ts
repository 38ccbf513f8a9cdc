export { builtInContests } from "./built-in-contests.ts";
export { contest, type Contest, nominee, type Nominee } from "./contest.ts";
export { printContest } from "./print-contest.ts";
export { type ContestPlace, type NominationRanking, rankContest, type RankOptions } from "./rank-contest.ts";
export type { Standing } from "./standing.ts";
