import { NastavnikError } from "@nastavnik/core";

/** @throws NastavnikError `invalid-input` for a tenant that no store can keep rows of */
export function checkTenant(tenant: unknown): void {
  if (typeof tenant === "string" && tenant !== "" && !/[\0\p{Surrogate}]/u.test(tenant)) return;
  const met = typeof tenant === "string" ? JSON.stringify(tenant) : tenant === undefined ? "none" : typeof tenant;
  throw new NastavnikError(
    "invalid-input",
    `tenant: expected a text of Unicode characters without NUL, at least one, met ${met}`,
  );
}
