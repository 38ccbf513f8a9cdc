import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Packs every package as it would be published: the tarballs by the packages' names. */
export function packAll(repository: string, into: string): ReadonlyMap<string, string> {
  mkdirSync(into, { recursive: true });
  const packages = join(repository, "packages");
  for (const name of readdirSync(packages)) {
    const packing = ["-y", "pnpm@12", "pack", "--pack-destination", into];
    execFileSync("npx", packing, { cwd: join(packages, name), stdio: ["ignore", "ignore", "inherit"] });
  }
  return new Map(
    readdirSync(into).map((file) => [file.replace(/^nastavnik-(.+?)-\d.*$/, "@nastavnik/$1"), join(into, file)]),
  );
}
