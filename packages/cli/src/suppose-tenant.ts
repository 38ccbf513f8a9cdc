import { tenantOf } from "@nastavnik/persistence/pglite";
import type { Command } from "commander";
import { resolve } from "node:path";
import { isThere, isUrl } from "./open-store.ts";
import { TenantOption } from "./options.ts";
import { UserError } from "./user-error.ts";

/** Tells a command on a folder whose store it is, unless it was told. Throws a `UserError` where nobody can know. */
export function supposeTenant(command: Command): void {
  const option = command.options.find(({ long }) => long === "--tenant");
  const place: unknown = command.args[0];
  if (option === undefined || command.getOptionValue("tenant") !== undefined || typeof place !== "string") return;
  // That there is no store is told by whoever opens it.
  if (!isUrl(place) && !isThere(place)) return;
  const tenant = isUrl(place) ? undefined : tenantOf(resolve(place));
  if (tenant !== undefined) command.setOptionValue("tenant", tenant);
  else if (option instanceof TenantOption) {
    throw new UserError({
      ru: "ожидается параметр --tenant <id>, его нет",
      en: "expected the option --tenant <id>, met none",
    });
  }
}
