import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/memory/index.ts", "src/pglite/index.ts", "src/postgres/index.ts", "src/testing/index.ts"],
  format: "esm",
  dts: true,
  clean: true,
  sourcemap: true,
});
