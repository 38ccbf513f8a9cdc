import type { Regulation, Text } from "@nastavnik/core";
import { organisationIn } from "./organisation-in.ts";

/** What an organisation calls the people of its programme. */
export const ownTitles = (regulation: Regulation): { readonly roles: Readonly<Record<string, Text>> } => ({
  roles: organisationIn(regulation).posts,
});
