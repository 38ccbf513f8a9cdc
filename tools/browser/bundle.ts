import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** A program as a browser would get it. */
export interface Bundle {
  readonly code: string;
  /** Size of the minified code behind gzip, in bytes. */
  readonly gzip: number;
  /** What could not be bundled and would be asked of the browser, such as `node:fs`. */
  readonly outside: readonly string[];
}

export interface BundleOptions {
  /** The folder from which packages are found. */
  readonly folder: string;
  /** `dist`: what would be published, which must have been built. */
  readonly of: "source" | "dist";
  readonly format?: "esm" | "iife";
}

/** Bundles a program for browsers, minified. */
export async function bundle(program: string, { folder, of, format = "esm" }: BundleOptions): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: folder, loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format,
    platform: "browser",
    charset: "utf8",
    conditions: [...(of === "source" ? ["@nastavnik/source"] : []), "module"],
    external: ["node:*"],
    logLevel: "error",
  });
  const [output] = outputFiles;
  const outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  return { code: output!.text, gzip: gzipSync(output!.contents, { level: 9 }).length, outside };
}
