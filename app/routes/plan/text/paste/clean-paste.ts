/**
 * [TX6] What other programs put on the clipboard, as plain HTML: headings, lists, tables, links, bold, italic, underline and
 * strike stay, as elements; all styles, classes, comments and the programs' own elements go.
 */
export function cleanPaste(html: string): string {
  // Copied from a text of ours: nothing to clean, and places in it are known by attributes.
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  dropNoise(body);
  wordLists(body);
  for (const element of body.querySelectorAll('*')) nameStyle(element as HTMLElement);
  nestLists(body);
  plain(body);
  return body.innerHTML.trim();
}

const NOISE =
  'style, script, meta, link, title, xml, col, colgroup, img, [style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]';

/** Comments hold what only Word reads; the bullets of its lists are words. */
function dropNoise(body: HTMLElement): void {
  for (const item of body.querySelectorAll<HTMLElement>('p[style*="mso-list"]')) {
    const bullet = item.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]')?.textContent ?? '';
    item.dataset['bullet'] = bullet.trim();
  }
  for (const element of body.querySelectorAll(NOISE)) element.remove();
  const comments: ChildNode[] = [];
  const walk = (node: ChildNode) => {
    if (node.nodeType === 8) comments.push(node);
    node.childNodes.forEach(walk);
  };
  body.childNodes.forEach(walk);
  for (const comment of comments) comment.remove();
}

/** Word writes lists as paragraphs with a level and a bullet of characters. */
function wordLists(body: HTMLElement): void {
  const items = [...body.querySelectorAll<HTMLElement>('p[data-bullet]')];
  // The list of each level that is open now; a new one begins where another paragraph stands between.
  let open: HTMLElement[] = [];
  let last: Element | undefined;
  for (const item of items) {
    const level = Number(/\blevel(\d+)/i.exec(item.getAttribute('style') ?? '')?.[1] ?? 1);
    const tag = /^(\d+|[a-z]{1,4})[.)]/i.test(item.dataset['bullet'] ?? '') ? 'ol' : 'ul';
    if (last === undefined || item.previousElementSibling !== last) open = [];
    open = open.slice(0, level);
    if (open.length === level && open[level - 1]?.tagName.toLowerCase() !== tag && level > 1) open.pop();
    if (open.length === 0 || (level === 1 && open[0]?.tagName.toLowerCase() !== tag)) {
      const list = body.ownerDocument.createElement(tag);
      item.before(list);
      open = [list];
    }
    while (open.length < level) {
      const list = body.ownerDocument.createElement(tag);
      const parent = open.at(-1);
      (parent?.lastElementChild ?? parent)?.append(list);
      open.push(list);
    }
    const point = body.ownerDocument.createElement('li');
    const words = body.ownerDocument.createElement('p');
    words.append(...item.childNodes);
    trimStart(words);
    point.append(words);
    open.at(-1)?.append(point);
    item.remove();
    last = open[0];
  }
}

function trimStart(element: Element): void {
  const first = element.firstChild;
  if (first?.nodeType === 3) first.textContent = (first.textContent ?? '').replace(/^[\s\u00a0]+/, '');
}

/** What a style says in words that the text has elements for. */
function nameStyle(element: HTMLElement): void {
  const style = (element.getAttribute('style') ?? '').toLowerCase();
  const name = element.tagName.toLowerCase();
  if (name === 'p' && /\bmsotitle\b/i.test(element.className)) return replace(element, 'h1');
  // Google's clipboard is one bold element that is not bold.
  if ((name === 'b' || name === 'strong') && /(^|;)\s*font-weight:\s*(normal|400)/.test(style)) return unwrap(element);
  if (name !== 'span' && name !== 'font') return;
  const isLink = element.closest('a') !== null || element.querySelector('a') !== null;
  if (/(^|;)\s*font-weight:\s*(bold|[6-9]00)/.test(style)) wrapInside(element, 'strong');
  if (/(^|;)\s*font-style:\s*italic/.test(style)) wrapInside(element, 'em');
  if (!isLink && /(^|;)\s*text-decoration[a-z-]*:[^;]*underline/.test(style)) wrapInside(element, 'u');
  if (/(^|;)\s*text-decoration[a-z-]*:[^;]*line-through/.test(style)) wrapInside(element, 's');
  unwrap(element);
}

function wrapInside(element: Element, tag: string): void {
  const inner = element.ownerDocument.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

function replace(element: Element, tag: string): void {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Google puts an inner list beside the item that it belongs to. */
function nestLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling;
    if (before?.tagName === 'LI') before.append(list);
  }
}

const KEPT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  ol: ['start'],
};

function plain(body: HTMLElement): void {
  for (const element of body.querySelectorAll('*')) {
    const name = element.tagName.toLowerCase();
    // `o:p` and its like, and what has no meaning of its own.
    if (name.includes(':') || (name === 'a' && !element.hasAttribute('href'))) {
      unwrap(element);
      continue;
    }
    for (const { name: attribute } of [...element.attributes]) {
      if (KEPT_ATTRIBUTES[name]?.includes(attribute) !== true) element.removeAttribute(attribute);
    }
  }
  for (const paragraph of body.querySelectorAll('p')) {
    const isEmpty = (paragraph.textContent ?? '').replaceAll('\u00a0', ' ').trim() === '';
    if (isEmpty && paragraph.closest('td, th, li') === null) paragraph.remove();
  }
}
