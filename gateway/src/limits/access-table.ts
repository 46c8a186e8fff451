/** Who may use a field. */
export type FieldAccess = Readonly<{
  auth: 'anonymous' | 'authenticated' | 'requiresScopes' | 'serviceOnly';
  /** Any one of these groups is enough; a group needs all of its scopes. */
  scopes: readonly (readonly string[])[];
  /** The same for everyone who may open it: run once without a viewer. */
  isBroadcast: boolean;
}>;

/** `Type.field` → who may use it; fields that say nothing are open to whoever reaches their parent. */
export type AccessTable = ReadonlyMap<string, FieldAccess>;

const KINDS = ['anonymous', 'authenticated', 'requiresScopes', 'serviceOnly'] as const;

/** Reads the generated table, or throws when it is not one. */
export function readAccessTable(json: unknown): AccessTable {
  if (typeof json !== 'object' || json === null) throw new TypeError('the access table is not an object');
  return new Map(
    Object.entries(json).map(([coordinate, entry]) => [coordinate, readEntry(coordinate, entry)]),
  );
}

function readEntry(coordinate: string, entry: unknown): FieldAccess {
  const fields: Record<string, unknown> = { ...(typeof entry === 'object' ? entry : null) };
  const auth = KINDS.find((kind) => kind === fields['auth']);
  if (!auth) throw new TypeError(`the access table does not say who may use ${coordinate}`);
  const scopes = readScopes(fields['scopes']);
  if (auth === 'requiresScopes' && scopes.length === 0)
    throw new TypeError(`${coordinate} requires scopes but names none`);
  return { auth, scopes, isBroadcast: fields['isBroadcast'] === true };
}

function readScopes(value: unknown): string[][] {
  if (!Array.isArray(value)) return [];
  return value.map((group: unknown) => (Array.isArray(group) ? group.map(String) : [String(group)]));
}
