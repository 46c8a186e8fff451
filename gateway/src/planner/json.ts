/** An object of an answer. */
export type JsonObject = Record<string, unknown>;

/** Where something stands in an answer. */
export type AnswerPath = readonly (string | number)[];

/** Whether the value is an object of an answer, neither list nor leaf. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
