/** JSON merge patches (RFC 7396) between plain objects; arrays and scalars are replaced whole. */
export type MergePatch = Record<string, unknown>;

const isObject = (value: unknown): value is MergePatch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function mergePatchOf(before: object, after: object): MergePatch {
  const from: MergePatch = { ...before };
  const to: MergePatch = { ...after };
  const patch: MergePatch = {};
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [a, b] = [from[key], to[key]];
    if (b === undefined) {
      if (a !== undefined) patch[key] = null;
    } else if (isObject(b)) {
      const inner = mergePatchOf(isObject(a) ? a : {}, b);
      if (!isObject(a) || Object.keys(inner).length > 0) patch[key] = inner;
    } else if (JSON.stringify(a) !== JSON.stringify(b)) {
      patch[key] = b;
    }
  }
  return patch;
}

export function applyMergePatch(target: MergePatch, patch: MergePatch): MergePatch {
  const result = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    const old = result[key];
    if (value === null) delete result[key];
    else if (isObject(value)) result[key] = applyMergePatch(isObject(old) ? old : {}, value);
    else result[key] = value;
  }
  return result;
}
