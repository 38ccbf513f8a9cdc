import { Exhausted, type Planning } from "./planning.ts";
import type { Site } from "./site.ts";
import { keyOfDraft, type Progress, type Want } from "./want.ts";

/** Plans of more acts are not compared with all others: there are too many. */
const actLimit = 6;

/** So many commands are decided for it at most. */
const decisionLimit = 1500;

/** A plan, and whether every shorter one of the acts that are known was tried. */
export interface Shortest {
  readonly progress: Progress;
  readonly isShortest: boolean;
}

/**
 * Tries every way of fewer acts, the shortest first, of all acts that were found to help anything: which of them come first
 * does not matter, so each set of them is tried once.
 */
export async function shortest(
  planning: Planning,
  root: Site,
  progress: Progress,
  pool: Iterable<Want>,
): Promise<Shortest> {
  const wanted = progress.acts.at(-1);
  const count = progress.acts.length - 1;
  if (wanted === undefined || count <= 1) return { progress, isShortest: true };
  if (count > actLimit) return { progress, isShortest: false };
  const known = [...pool].filter(({ isHarmful }) => !isHarmful);
  try {
    const shorter = await planning.within(1, () => fewer(root, progress, known, count), decisionLimit);
    return { progress: shorter ?? progress, isShortest: true };
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    return { progress, isShortest: false };
  }
}

async function fewer(
  root: Site,
  { acts }: Progress,
  known: readonly Want[],
  count: number,
): Promise<Progress | undefined> {
  const wanted = acts.at(-1);
  if (wanted === undefined) return undefined;
  const seen = new Set<string>();
  let reached: readonly Progress[] = [{ site: root, acts: [] }];
  for (let size = 1; size < count; size++) {
    const next: Progress[] = [];
    for (const each of reached) {
      for (const want of known) {
        const keys = [...each.acts.map(({ draft }) => keyOfDraft(draft)), keyOfDraft(want.draft)];
        const key = keys.toSorted().join("\n");
        if (seen.has(key) || !(await each.site.try(want.draft)).isAccepted) continue;
        seen.add(key);
        const site = await each.site.after(want.draft);
        if (site === undefined) continue;
        const further = { site, acts: [...each.acts, { ...want, moment: each.site.now, removes: [] }] };
        const isLater = wanted.moment.epochNanoseconds > site.now.epochNanoseconds;
        const late = isLater ? await site.at(wanted.moment) : site;
        const end = (await late.try(wanted.draft)).isAccepted ? await late.after(wanted.draft) : undefined;
        if (end !== undefined) return { site: end, acts: [...further.acts, { ...wanted, moment: late.now }] };
        next.push(further);
      }
    }
    reached = next;
  }
  return undefined;
}
