/** One value that an act changed; a side is null where the value was not there. */
export type StateChange = Readonly<{ field: string; before: string | null; after: string | null }>;

type State = Readonly<Record<string, unknown>>;

/** A state is an object; whatever else the log holds is one value without a name. */
function stateOf(text: string | null): State {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : { value };
  } catch {
    return { value: text };
  }
}

const shown = (state: State, field: string): string | null => {
  const value = state[field];
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** What differs between two states written as JSON text. Never fails: text that is no JSON is shown as it is. */
export function stateChanges(before: string | null, after: string | null): readonly StateChange[] {
  const [old, fresh] = [stateOf(before), stateOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
    .map((field) => ({ field, before: shown(old, field), after: shown(fresh, field) }))
    .filter((change) => change.before !== change.after);
}
