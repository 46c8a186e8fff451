import { type AnswerPath, isJsonObject, type JsonObject } from '#/planner/json.ts';

/** Stands for "each element" in a plan's path. */
const EACH = '@';

/** The objects that stand at a plan's path; nulls on the way are passed over. */
export function objectsAt(root: unknown, path: AnswerPath): JsonObject[] {
  const found: JsonObject[] = [];
  collect(root, { path, found }, 0);
  return found;
}

function collect(value: unknown, search: { path: AnswerPath; found: JsonObject[] }, depth: number): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    const isEach = search.path[depth] === EACH;
    if (!isEach && depth < search.path.length)
      throw new Error(`a list stands where ${String(search.path[depth])} is expected`);
    for (const element of value) collect(element, search, isEach ? depth + 1 : depth);
    return;
  }
  if (!isJsonObject(value)) return;
  const key = search.path[depth];
  if (key === undefined) search.found.push(value);
  else if (Object.hasOwn(value, key)) collect(value[key], search, depth + 1);
}

/** The paths of the objects `objectsAt` finds, with list indices, in the same order. */
export function pathsAt(root: unknown, path: AnswerPath): AnswerPath[] {
  const found: AnswerPath[] = [];
  trace(root, { path, found, depth: 0 }, []);
  return found;
}

function trace(
  value: unknown,
  search: { path: AnswerPath; found: AnswerPath[]; depth: number },
  here: AnswerPath,
): void {
  if (value === null || value === undefined) return;
  const key = search.path[search.depth];
  if (Array.isArray(value)) {
    const depth = key === EACH ? search.depth + 1 : search.depth;
    value.forEach((element, index) => {
      trace(element, { ...search, depth }, [...here, index]);
    });
    return;
  }
  if (!isJsonObject(value)) return;
  if (key === undefined) search.found.push(here);
  else if (Object.hasOwn(value, key))
    trace(value[key], { ...search, depth: search.depth + 1 }, [...here, key]);
}
