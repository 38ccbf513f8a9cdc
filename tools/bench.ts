/**
 * Measures: `pnpm bench` runs every `packages/<name>/bench/<subject>.bench.ts`, `pnpm bench core decide` those whose
 * `<name>/<subject>` holds one of the words. Prints a table and writes `bench.json`. Ends with 1 if a number is not reached.
 */
import { globSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { resolve } from "node:path";
import type { Bench, BenchLine } from "./bench-line.ts";

interface Result extends BenchLine {
  readonly bench: string;
}

const words = process.argv.slice(2).filter((word) => word !== "--");
const files = globSync("packages/*/bench/*.bench.ts")
  .map((file) => file.replaceAll("\\", "/"))
  .map((file) => ({
    file,
    bench: file
      .replace(/^packages\//, "")
      .replace("/bench/", "/")
      .replace(/\.bench\.ts$/, ""),
  }))
  .filter(({ bench }) => words.length === 0 || words.some((word) => bench.includes(word)))
  .toSorted((a, b) => (a.bench < b.bench ? -1 : 1));

function written({ value }: BenchLine): string {
  if (!Number.isFinite(value)) return String(value);
  return value.toLocaleString("en", value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const isNumber = (column: number): boolean => column === 1;
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const results: Result[] = [];
const failures: string[] = [];

for (const { file, bench } of files) {
  console.log(`\n${bench}`);
  try {
    const { bench: run } = (await import(resolve(file))) as { readonly bench: Bench };
    const lines = await run();
    results.push(...lines.map((line) => ({ bench, ...line })));
    const rows = lines.map((line) => [
      `  ${line.name}`,
      written(line),
      line.unit,
      line.reach === undefined ? "" : `reach ${line.reach}`,
      line.ok === undefined ? "" : line.ok ? "reached" : "NOT REACHED",
    ]);
    console.log(table(rows));
  } catch (error) {
    failures.push(bench);
    console.error(`  failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

if (files.length === 0) {
  console.error(`no bench matches ${words.join(" ")}`);
  process.exitCode = 2;
} else {
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? "unknown", cores: availableParallelism() };
  writeFileSync(
    "bench.json",
    `${JSON.stringify({ at: new Date().toISOString(), machine, failures, results }, null, 2)}\n`,
  );
  const missed = results.filter((line) => line.ok === false);
  console.log(
    `\n${results.length} numbers, ${missed.length} not reached, ${failures.length} failed; Node ${machine.node} on ${machine.cores} cores of ${machine.cpu}`,
  );
  if (missed.length > 0 || failures.length > 0) process.exitCode = 1;
}
