/** Wrong use of the command line: printed with the verb's usage, exit code 2. */
export class UsageError extends Error {}
