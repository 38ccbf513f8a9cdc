import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

/** Run as a process of its own: tortures an engine into whose shipped code a fault was planted, until it is found. */

const [file = "", line = "", fault = "", most = "0"] = process.argv.slice(2);
let isPlanted = false;

registerHooks({
  load(url, context, next) {
    if (!url.endsWith(file)) return next(url, context);
    const code = readFileSync(fileURLToPath(url), "utf8");
    if (code.split(line).length !== 2) throw new Error(`expected the line once in ${file}: ${line}`);
    isPlanted = true;
    return { format: "module-typescript", source: code.replace(line, () => fault), shortCircuit: true };
  },
});

const { memoryStore } = await import("@nastavnik/persistence/memory");
const { torture } = await import("@nastavnik/simulation/torture");
const started = performance.now();
let seed = 0;
let codes: readonly string[] = [];
while (codes.length === 0 && seed < Number(most)) {
  const { findings } = await torture({ seed: ++seed, open: ({ clock }) => memoryStore({ tenant: "house", clock }) });
  codes = findings.map(({ code }) => code);
}
process.stdout.write(JSON.stringify({ isPlanted, seed, codes, seconds: (performance.now() - started) / 1000 }));
