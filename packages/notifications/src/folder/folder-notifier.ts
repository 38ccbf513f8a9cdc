import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { letterBytes, type LetterOptions, letterOf } from "../email/letter.ts";
import { emailAddress } from "../notifier/email-address.ts";
import type { Notifier } from "../notifier/notifier.ts";

/** Options of {@link folderNotifier}. */
export interface FolderOptions extends Omit<LetterOptions, "from"> {
  /** Made where it is missing. */
  readonly folder: string;
  readonly from?: LetterOptions["from"];
  /** Name of the channel; `folder` unless told. */
  readonly channel?: string;
}

const nobody = { address: "nastavnik@example.org" };

/**
 * Writes each message as a letter into a folder: a file `.eml` that every mail programme opens. For trials, and for hosts
 * that send what lies there by themselves. Sent again, a message is the same file.
 */
export function folderNotifier({ folder, from = nobody, channel = "folder", ...letter }: FolderOptions): Notifier {
  let made: Promise<unknown> | undefined;
  return {
    channel,
    isIdempotent: true,
    accepts: (address) => emailAddress(address) !== undefined,
    async send(message) {
      const written = letterOf(message, { from, ...letter });
      if ("code" in written) return { outcome: "never", code: written.code };
      // Only what an id is made of: no path leads out of the folder.
      if (!/^[A-Za-z0-9-]{1,128}$/.test(message.id)) return { outcome: "never", code: "bad-id" };
      const file = join(folder, `${message.id}.eml`);
      try {
        await (made ??= mkdir(folder, { recursive: true }));
        // Beside it first: nobody opens half a letter.
        await writeFile(`${file}.part`, await letterBytes(written.options));
        await rename(`${file}.part`, file);
      } catch (error) {
        made = undefined;
        const { code } = error as NodeJS.ErrnoException;
        return { outcome: "later", code: `not-written${code === undefined ? "" : `-${code.toLowerCase()}`}` };
      }
      return { outcome: "accepted", reference: `${message.id}.eml` };
    },
    close: async () => {},
  };
}
