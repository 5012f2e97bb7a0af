/** A binary min-heap: 10,000 waits due at one instant cost n log n, not n². */
export function createHeap<T>(before: (a: T, b: T) => boolean) {
  const items: T[] = [];

  function swap(i: number, j: number): void {
    const held = items[i] as T;
    items[i] = items[j] as T;
    items[j] = held;
  }

  function isBefore(i: number, j: number): boolean {
    return before(items[i] as T, items[j] as T);
  }

  function push(item: T): void {
    let child = items.push(item) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!isBefore(child, parent)) return;
      swap(child, parent);
      child = parent;
    }
  }

  function pop(): T | undefined {
    const first = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return first;
    items[0] = last;
    let parent = 0;
    for (;;) {
      let smallest = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < items.length && isBefore(child, smallest)) smallest = child;
      }
      if (smallest === parent) return first;
      swap(smallest, parent);
      parent = smallest;
    }
  }

  return { push, pop, peek: (): T | undefined => items[0] };
}
