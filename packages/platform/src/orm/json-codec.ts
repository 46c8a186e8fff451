type Tagged = Readonly<{ $bigint: string }> | Readonly<{ $date: string }>;

/** Writes a value as JSON text from which bigints and dates come back as they were. */
export function encodeJson(value: unknown): string {
  return JSON.stringify(value, function (this: unknown, key: string, plain: unknown): unknown {
    const original = isRecord(this) ? this[key] : plain;
    if (typeof original === 'bigint') return { $bigint: original.toString() } satisfies Tagged;
    if (original instanceof Date) return { $date: original.toISOString() } satisfies Tagged;
    return plain;
  });
}

/** Reads what encodeJson wrote. */
export function decodeJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (!isRecord(value)) return value;
    if (typeof value['$bigint'] === 'string') return BigInt(value['$bigint']);
    if (typeof value['$date'] === 'string') return new Date(value['$date']);
    return value;
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
