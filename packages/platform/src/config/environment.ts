import type { Field } from '#/config/fields.ts';

export type Environment = Readonly<Record<string, string | undefined>>;
export type EnvironmentShape = Readonly<Record<string, Field<unknown>>>;
export type EnvironmentValues<S extends EnvironmentShape> = {
  readonly [K in keyof S]: S[K] extends Field<infer T> ? T : never;
};

/** Everything that is wrong with the configuration, in one error. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`The configuration has ${count}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Reads every variable of the shape, or throws one ConfigError that lists every problem and no private value. */
export function readEnvironment<S extends EnvironmentShape>(
  env: Environment,
  shape: S,
): EnvironmentValues<S> {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};

  for (const [name, field] of Object.entries(shape)) {
    const outcome = readVariable(env[name], field);
    if ('problem' in outcome) problems.push(`${name} ${outcome.problem}; allowed: ${field.allowed}`);
    else values[name] = outcome.value;
  }

  if (problems.length > 0) throw new ConfigError(problems);
  return values as EnvironmentValues<S>;
}

/** An empty variable counts as missing: compose files pass unset variables as empty text. */
function readVariable(
  written: string | undefined,
  field: Field<unknown>,
): { value: unknown } | { problem: string } {
  const trimmed = written?.trim() ?? '';
  if (trimmed === '') return field.fallback ?? { problem: 'is missing' };

  const parsed = field.schema.safeParse(trimmed);
  if (parsed.success) return { value: parsed.data };
  return {
    problem: field.isPrivate ? 'is not acceptable (its value is not shown)' : `is ${JSON.stringify(trimmed)}`,
  };
}
