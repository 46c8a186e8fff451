import { isJsonObject, type JsonObject } from '#/planner/json.ts';

/** Adds what `source` knows to `target`; equal lists are merged element by element. */
export function mergeAnswers(target: JsonObject, source: JsonObject): void {
  for (const key in source) {
    const theirs = source[key];
    // @NOTE an alias may be spelt __proto__; following it would reach Object.prototype.
    if (theirs === undefined || key === '__proto__') continue;
    const ours = target[key];
    if (isJsonObject(theirs) && isJsonObject(ours)) mergeAnswers(ours, theirs);
    else if (Array.isArray(theirs) && Array.isArray(ours)) target[key] = mergedList(ours, theirs);
    else target[key] = theirs;
  }
}

function mergedList(ours: unknown[], theirs: unknown[]): unknown[] {
  if (ours.length !== theirs.length) return theirs;
  for (let index = 0; index < theirs.length; index++) {
    const mine = ours[index];
    const other = theirs[index];
    if (isJsonObject(mine) && isJsonObject(other)) mergeAnswers(mine, other);
    else ours[index] = other;
  }
  return ours;
}
