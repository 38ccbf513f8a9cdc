/**
 * What kind of answer is looked for.
 *
 * - `stable`: no two people would rather have each other; best for mentees, on request for mentors, where the lottery has
 *   settled ties;
 * - `stable-max`: as many pairs as stability allows, where lists have ties;
 * - `coverage`: as many served as possible, then waiting priority, then score, then balanced load;
 * - `topics`: stable, where mentors offer topics with limits of their own;
 * - `group`: groups with lower and upper sizes and wishes to be together or apart;
 * - `peers`: stable pairs in one pool; there may be none;
 * - `co-mentors`: stable, where a mentee may have several mentors at once.
 */
export const modes = ["stable", "stable-max", "coverage", "topics", "group", "peers", "co-mentors"] as const;
export type Mode = (typeof modes)[number];

/** Whose side a stable answer is best for, where several exist. */
export const favourites = ["mentees", "mentors"] as const;
export type Favourite = (typeof favourites)[number];
