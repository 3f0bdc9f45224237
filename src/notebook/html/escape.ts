const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Makes a text safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const activeElements = /<(script|iframe|object|noscript|template)\b[\s\S]*?<\/\1\s*>/gi;
const activeTags = /<\/?(?:script|iframe|object|embed|meta|link|base|form|html|head|body|main)\b[^>]*>?/gi;
const handlers = /\son\w+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;

/**
 * Takes out of a fragment of HTML what runs, loads or reaches outside it. A second barrier for fragments that are copied
 * elsewhere: on the page itself the content security policy lets nothing run and nothing load, whatever a fragment holds.
 */
export function withoutActiveContent(html: string): string {
  const passed = html
    .replace(activeElements, "")
    .replace(activeTags, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(handlers, ""));
  // What is taken out may leave its two sides to make a tag of their own.
  return passed === html ? html : withoutActiveContent(passed);
}
