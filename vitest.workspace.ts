import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { wherePackagesAre } from "./tools/where-packages-are.ts";

const failOnConsole = fileURLToPath(new URL("./tools/fail-on-console.ts", import.meta.url));

const startPostgres = fileURLToPath(new URL("./tools/postgres/global-setup.ts", import.meta.url));
/** The projects whose tests work on a real PostgreSQL; it is started once for all of them. */
const onPostgres = new Set(["cli", "engine", "persistence"]);

/** Every folder that holds tests is a project of its own. */
const projects = ["packages", "examples"].flatMap((room) =>
  readdirSync(room)
    .map((name) => ({ name, root: `./${room}/${name}` }))
    .filter(({ root }) => existsSync(`${root}/test`)),
);

export default defineConfig(({ mode }) => {
  return {
    ssr: wherePackagesAre(mode),
    test: {
      // Files of one project share their modules: loading them anew for each file took half of the time.
      isolate: false,
      // Vitest would leave one core idle, which of two is half.
      maxWorkers: "100%",
      // A slow machine is no defect: a test that hangs is caught all the same.
      testTimeout: 240_000,
      hookTimeout: 240_000,
      env: {
        NASTAVNIK_TEST_MODE: mode === "dist" ? "dist" : "source",
        // The processes that tests start load the same sources again and again.
        NODE_COMPILE_CACHE: fileURLToPath(new URL("./node_modules/.cache/compiled", import.meta.url)),
      },
      projects: projects.map(({ name, root }) => ({
        test: {
          name,
          root,
          setupFiles: [failOnConsole],
          globalSetup: onPostgres.has(name) ? [startPostgres] : [],
          expect: { poll: { timeout: 30_000 } },
        },
      })),
      coverage: { include: ["packages/*/src/**/*.ts"] },
    },
  };
});
