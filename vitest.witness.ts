import { defineConfig } from "vitest/config";
import { wherePackagesAre } from "./tools/where-packages-are.ts";

/** Independent checkers against ours: spin, rumur and gcc have to be installed, so this is a run of its own. */
export default defineConfig(({ mode }) => {
  return {
    ssr: wherePackagesAre(mode),
    test: { include: ["tools/witness/*.test.ts"], testTimeout: 240_000 },
  };
});
