import type { ProgrammePaper } from "../programme-context.ts";
import { record } from "../record.ts";

interface Kept extends ProgrammePaper {
  readonly formerVersions: readonly (ProgrammePaper & { readonly until: string })[];
}

/** The versions that went before, with the one that is put aside. */
function putAside({ formerVersions, ...version }: Kept, until: string): Kept["formerVersions"] {
  return [...formerVersions, { ...version, until }];
}

/** What this theme writes into the context. */
export const writingActions = {
  recordProgramme: record("write-programme", ({ paper }, { payload, at }) => ({
    paper: {
      ...payload,
      version: (paper?.version ?? 0) + 1,
      formerVersions: paper === undefined ? [] : putAside(paper, at.toString()),
    },
  })),
};
