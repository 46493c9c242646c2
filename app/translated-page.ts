/**
 * A browser that translates the page wraps its texts in elements of its own. React then asks a parent to remove, or to
 * insert before, a text that is no longer the parent's child, which throws and takes the whole page away. Here such a
 * text is found where it has gone. What is not wrapped goes the browser's own way.
 */
export function surviveTranslation(): void {
  const { removeChild, insertBefore } = Node.prototype;

  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    const there = childOf(this, child);
    if (there === child) return removeChild.call(this, child) as T;
    if (there !== undefined) removeChild.call(this, there);
    return child;
  };

  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    if (before === null) return insertBefore.call(this, node, before) as T;
    return insertBefore.call(this, node, childOf(this, before) ?? null) as T;
  };
}

/** The child of `parent` that is `node` or holds it; undefined where it has been taken out. */
function childOf(parent: Node, node: Node): Node | undefined {
  if (node.parentNode === parent) return node;
  // Only a text is ever wrapped; for anything else the mistake is ours and must be seen.
  if (node.nodeType !== Node.TEXT_NODE) return node;
  let child: Node | null = node;
  while (child !== null && child.parentNode !== parent) child = child.parentNode;
  return child ?? undefined;
}
