import { type MasterKeyRotation, rotateKeys } from "../postgresql/rotate-master-key.ts";
import { openDatabase, type PostgresPlace } from "./open-database.ts";

/** Options of {@link rotateMasterKey}. */
export interface RotateMasterKeyOptions extends PostgresPlace, MasterKeyRotation {}

/**
 * Brings the keys of all people of a tenant under another master key, beside stores that go on working. First let every
 * process have the new key as `masterKey` and the old one among `formerMasterKeys`, then rotate, then take the old one away.
 * Harmless when repeated or cut short. Answers how many keys were under another one. Throws `unavailable` for a key that
 * none of these opens.
 */
export async function rotateMasterKey(options: RotateMasterKeyOptions): Promise<number> {
  const { database, close } = openDatabase(options);
  try {
    return await rotateKeys(database, options);
  } finally {
    await close();
  }
}
