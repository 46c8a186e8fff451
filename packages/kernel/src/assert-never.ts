/** Makes the compiler object to a forgotten case of a closed union, and throws when untyped input reaches it. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
