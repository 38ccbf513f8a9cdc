import type { OfficeBy } from "@nastavnik/core";

/** The act of an expert from outside or within, in whichever organisation. */
export const byExpert: OfficeBy = { kind: "office", roles: ["expert"] };

/** The act of a mentor, who may come from another organisation. */
export const byMentors: OfficeBy = { kind: "office", roles: ["mentor"] };
