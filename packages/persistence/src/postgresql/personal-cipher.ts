import { NastavnikError, type JsonObject } from "@nastavnik/core";
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

const nonceLength = 12;
const tagLength = 16;
const keyLength = 32;

/** What the tables hold of one person, as base64: the data, and the key that alone makes them readable. */
export interface SealedPerson {
  readonly data: string;
  readonly key: string;
  /** Whether the key itself is encrypted with a master key. */
  readonly wrapped: boolean;
  /** Which one that is; `null` where it is not, or where nobody noted it. */
  readonly master: string | null;
}

/** Encrypts and decrypts personal data. */
export interface PersonalCipher {
  /** Encrypts with a new random key: what was written before becomes unreadable with it. */
  seal(subject: string, data: JsonObject): SealedPerson;
  /** Throws `unavailable` if the key does not fit, or the master key that it needs is not given. */
  open(subject: string, person: SealedPerson): JsonObject;
  /** The key of a person under the master key of today; the data stay as they are. Throws as `open` does. */
  rewrap(subject: string, person: Omit<SealedPerson, "data">): Omit<SealedPerson, "data">;
}

// AES-256-GCM; nonce, tag and ciphertext in a row. The bound text says whose bytes these are.
function encrypt(key: Uint8Array, nonce: Uint8Array, bound: string, plain: Uint8Array): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(bound));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Uint8Array, bound: string, sealed: Buffer): Buffer {
  const nonce = sealed.subarray(0, nonceLength);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength })
    .setAAD(Buffer.from(bound))
    .setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength + tagLength)), decipher.final()]);
}

/** Throws `invalid-input` for a master key that does not have 32 bytes. */
export function checkMasterKey(masterKey: Uint8Array | undefined): void {
  if (masterKey !== undefined && masterKey.byteLength !== keyLength) {
    throw new NastavnikError("invalid-input", `masterKey: expected ${keyLength} bytes, got ${masterKey.byteLength}`);
  }
}

/** What the tables call a master key: tells which it is, and nothing of it. */
export function nameOfMaster(masterKey: Uint8Array): string {
  return createHash("sha256").update("nastavnik master key").update(masterKey).digest("hex").slice(0, 16);
}

/** The cipher of one tenant's people. With a master key the keys of people are stored encrypted. */
export function personalCipher(
  tenant: string,
  masterKey?: Uint8Array,
  formerMasterKeys: readonly Uint8Array[] = [],
): PersonalCipher {
  for (const key of [masterKey, ...formerMasterKeys]) checkMasterKey(key);
  const masters = [...(masterKey === undefined ? [] : [masterKey]), ...formerMasterKeys];
  const dataOf = (subject: string): string => JSON.stringify(["data", tenant, subject]);
  const keyOf = (subject: string): string => JSON.stringify(["key", tenant, subject]);

  /** The key of a person in clear. */
  function unwrap(subject: string, { key, wrapped, master }: Omit<SealedPerson, "data">): Uint8Array {
    const stored = Buffer.from(key, "base64");
    if (!wrapped) return stored;
    if (masters.length === 0) {
      throw new NastavnikError(
        "unavailable",
        `personal data of ${subject}: expected the master key that they were stored under, got none`,
      );
    }
    for (const each of masters) {
      if (master !== null && nameOfMaster(each) !== master) continue;
      try {
        return decrypt(each, keyOf(subject), stored);
      } catch {
        // Another one may fit.
      }
    }
    throw cannotDecrypt(subject);
  }

  return {
    seal(subject, data) {
      // Drawn at once: drawing costs more than encrypting.
      const random = randomBytes(keyLength + 2 * nonceLength);
      const key = random.subarray(0, keyLength);
      const dataNonce = random.subarray(keyLength, keyLength + nonceLength);
      const keyNonce = random.subarray(keyLength + nonceLength);
      return {
        data: encrypt(key, dataNonce, dataOf(subject), Buffer.from(JSON.stringify(data))).toString("base64"),
        key: (masterKey === undefined ? key : encrypt(masterKey, keyNonce, keyOf(subject), key)).toString("base64"),
        wrapped: masterKey !== undefined,
        master: masterKey === undefined ? null : nameOfMaster(masterKey),
      };
    },
    open(subject, person) {
      const key = unwrap(subject, person);
      try {
        return JSON.parse(decrypt(key, dataOf(subject), Buffer.from(person.data, "base64")).toString()) as JsonObject;
      } catch {
        // The cause is left out: it could quote what was decrypted.
        throw cannotDecrypt(subject);
      }
    },
    rewrap(subject, person) {
      const key = unwrap(subject, person);
      if (masterKey === undefined) return { key: Buffer.from(key).toString("base64"), wrapped: false, master: null };
      return {
        key: encrypt(masterKey, randomBytes(nonceLength), keyOf(subject), key).toString("base64"),
        wrapped: true,
        master: nameOfMaster(masterKey),
      };
    },
  };
}

function cannotDecrypt(subject: string): NastavnikError {
  return new NastavnikError(
    "unavailable",
    `personal data of ${subject}: cannot be decrypted, the master key is another one or the stored bytes were changed`,
  );
}
