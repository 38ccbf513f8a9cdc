import { defineConfig } from "vitest/config";

/** Independent checkers against ours: spin, rumur and gcc have to be installed, so this is a run of its own. */
export default defineConfig(({ mode }) => {
  const source = mode === "dist" ? [] : ["@nastavnik/source"];
  return {
    ssr: {
      resolve: { conditions: [...source, "module", "node", "development|production"], externalConditions: source },
    },
    test: { include: ["tools/witness/*.test.ts"], testTimeout: 240_000 },
  };
});
