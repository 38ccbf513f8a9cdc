import { NastavnikError } from "@nastavnik/core";
import * as z from "zod";
import type { Database } from "./database.ts";
import { nameOfMaster, personalCipher } from "./personal-cipher.ts";
import { sql } from "./statements.ts";
import { parseStored, sealedKey } from "./stored.ts";

/** Keys that are taken at a time. */
const page = 500;

/** Whose keys are to be brought under which master key. */
export interface MasterKeyRotation {
  readonly tenant: string;
  /** 32 bytes: the one that all keys are to be under. */
  readonly masterKey: Uint8Array;
  /** Those that they may be under now. */
  readonly formerMasterKeys: readonly Uint8Array[];
}

/** Brings the keys of all people of a tenant under a master key; how many were under another. */
export async function rotateKeys(
  database: Database,
  { tenant, masterKey, formerMasterKeys }: MasterKeyRotation,
): Promise<number> {
  const cipher = personalCipher(tenant, masterKey, formerMasterKeys);
  const master = nameOfMaster(masterKey);
  let last = "";
  let rotated = 0;
  for (;;) {
    const [row] = await database.query(sql.keysUnderOthers, [tenant, master, page, last], tenant);
    if (row === undefined) throw new NastavnikError("internal", "expected the keys of people, got no answer");
    const keys = parseStored("key of a person", z.array(sealedKey), JSON.parse(row["result"] as string));
    for (const { subject, ...key } of keys) {
      const next = cipher.rewrap(subject, key);
      await database.query(sql.rewrap, [tenant, subject, next.key, master, key.key], tenant);
      rotated++;
    }
    const end = keys.at(-1);
    if (end === undefined) return rotated;
    last = end.subject;
  }
}
