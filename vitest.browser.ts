import { defineConfig } from "vitest/config";

/** Pages as a browser shows them: chromium has to be installed, so this is a run of its own. */
export default defineConfig(({ mode }) => {
  const source = mode === "dist" ? [] : ["@nastavnik/source"];
  return {
    ssr: {
      resolve: { conditions: [...source, "module", "node", "development|production"], externalConditions: source },
    },
    test: {
      include: ["packages/*/browser/*.browser.ts"],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      fileParallelism: false,
    },
  };
});
