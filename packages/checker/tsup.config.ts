import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/properties/index.ts", "src/target-model/index.ts"],
  format: "esm",
  dts: true,
  clean: true,
  sourcemap: true,
});
