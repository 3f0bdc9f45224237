/**
 * Stable 64-bit hash of an id: FNV-1a over its UTF-8 bytes, as two unsigned 32-bit words, high word first.
 * The numbers of every draw depend on it, so it never changes. http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function hashId(id: string): readonly [number, number] {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of utf8(id)) {
    low = (low ^ byte) >>> 0;
    // times 2^40 + 0x1b3, modulo 2^64
    const lowest = (low & 0xffff) * 0x1b3;
    const middle = (low >>> 16) * 0x1b3 + (lowest >>> 16);
    const carry = Math.floor(middle / 0x10000);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
    low = (((middle & 0xffff) << 16) | (lowest & 0xffff)) >>> 0;
  }
  return [high, low];
}

function* utf8(text: string): Generator<number> {
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) yield code;
    else {
      const extra = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      yield ((0xff00 >> (extra + 1)) & 0xff) | (code >> (6 * extra));
      for (let rest = extra - 1; rest >= 0; rest--) yield 0x80 | ((code >> (6 * rest)) & 0x3f);
    }
  }
}
