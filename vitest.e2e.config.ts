import { defineConfig } from 'vitest/config';

/** Real browsers: one test file at a time, since the machine may have two cores. */
export default defineConfig({
	test: { include: ['tests/e2e/**/*.test.ts'], fileParallelism: false, testTimeout: 180_000, hookTimeout: 180_000 },
});
