/**
 * Stable 64-bit hash of an id: FNV-1a over its UTF-8 bytes, as two unsigned 32-bit words, high word first.
 * The numbers of every draw depend on it, so it never changes. http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function hashId(id: string): readonly [number, number] {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const bytes = utf8(id);
  for (let i = 0; i < bytes.length; i++) {
    low = (low ^ (bytes[i] as number)) >>> 0;
    // times 2^40 + 0x1b3, modulo 2^64
    const lowest = (low & 0xffff) * 0x1b3;
    const middle = (low >>> 16) * 0x1b3 + (lowest >>> 16);
    high = (Math.imul(high, 0x1b3) + (middle >>> 16) + (low << 8)) | 0;
    low = ((middle << 16) | (lowest & 0xffff)) >>> 0;
  }
  return [high >>> 0, low];
}

function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (let place = 0; place < text.length; place++) {
    const code = text.codePointAt(place) as number;
    if (code < 0x80) bytes.push(code);
    else {
      const extra = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes.push(((0xff00 >> (extra + 1)) & 0xff) | (code >> (6 * extra)));
      for (let rest = extra - 1; rest >= 0; rest--) bytes.push(0x80 | ((code >> (6 * rest)) & 0x3f));
      if (extra === 3) place += 1;
    }
  }
  return bytes;
}
