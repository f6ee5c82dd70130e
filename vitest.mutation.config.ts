import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/core/src/**/*.test.ts", "cases/*.test.ts"],
    exclude: ["**/*.int.test.ts", "**/law-index.test.ts", "**/read-roster.test.ts"],
  },
});
