import { tables } from "./0001-tables.ts";
import { commitFunction } from "./0002-commit-function.ts";
import { failures } from "./0003-failures.ts";
import { rowSecurity } from "./0004-row-security.ts";
import { commits } from "./0005-commits.ts";
import { holders } from "./0006-holders.ts";
import { forces } from "./0007-forces.ts";
import { orderOfEffects } from "./0008-order-of-effects.ts";
import { snapshots } from "./0009-snapshots.ts";
import { behind } from "./0010-behind.ts";
import { destruction } from "./0011-destruction.ts";
import { turns } from "./0012-turns.ts";
import { catalogue } from "./0013-catalogue.ts";
import { upkeep } from "./0014-upkeep.ts";
import { people } from "./0015-people.ts";
import { definitions } from "./0016-definitions.ts";
import { leases } from "./0017-leases.ts";
import { chain } from "./0018-chain.ts";
import type { Migration } from "./migration.ts";

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = [
  tables,
  commitFunction,
  failures,
  rowSecurity,
  commits,
  holders,
  forces,
  orderOfEffects,
  snapshots,
  behind,
  destruction,
  turns,
  catalogue,
  upkeep,
  people,
  definitions,
  leases,
  chain,
];
