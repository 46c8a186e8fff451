/** The game's answer: a value, or a refusal that carries the facts a player would ask for next. */
export type Result<T, R> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

/** Says yes. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Says no; a refusal is data, never an exception. */
export const refuse = <const R>(refusal: R): Result<never, R> => ({ ok: false, refusal });
