import type { Actor } from "@nastavnik/core";

// #region sign-in
/** A user of the host, as its own records have them; this host keeps three. */
interface User {
  readonly person: string;
  readonly offices: readonly string[];
}

const school = "school-1";
const byToken: ReadonlyMap<string, User> = new Map([
  ["token-of-the-librarian", { person: "person-1", offices: ["librarian"] }],
  ["token-of-the-technician", { person: "person-2", offices: ["technician"] }],
  ["token-of-a-pupil", { person: "person-3", offices: [] }],
]);

/** Who sends a request: the host has signed them in, and says which offices they hold now. */
export function actorOf(authorization: string | undefined): Actor | undefined {
  const user = byToken.get(authorization?.replace(/^Bearer /, "") ?? "");
  return user && { id: user.person, roles: user.offices, organisation: school };
}
// #endregion sign-in
