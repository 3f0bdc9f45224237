/** Bytes written one after the other, as WebAssembly encodes them. */
export class Bytes {
  private buffer = new Uint8Array(256);
  private readonly float = new DataView(new ArrayBuffer(8));
  length = 0;

  byte(value: number): void {
    this.reserve(1);
    this.buffer[this.length++] = value;
  }

  /** LEB128, unsigned 32 bits. */
  unsigned(value: number): void {
    let rest = value >>> 0;
    while (rest >= 0x80) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** LEB128, signed 32 bits. */
  signed(value: number): void {
    let rest = value | 0;
    for (;;) {
      const low = rest & 0x7f;
      rest >>= 7;
      if ((rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)) {
        this.byte(low);
        return;
      }
      this.byte(low | 0x80);
    }
  }

  /** A double, eight bytes. */
  double(value: number): void {
    this.float.setFloat64(0, value, true);
    for (let i = 0; i < 8; i++) this.byte(this.float.getUint8(i));
  }

  /** 64 bits, low word first. */
  words(low: number, high: number): void {
    this.float.setUint32(0, low >>> 0, true);
    this.float.setUint32(4, high >>> 0, true);
    for (let i = 0; i < 8; i++) this.byte(this.float.getUint8(i));
  }

  /** A text of plain letters, with its length. */
  name(text: string): void {
    this.unsigned(text.length);
    for (let i = 0; i < text.length; i++) this.byte(text.charCodeAt(i));
  }

  append(other: Bytes): void {
    this.reserve(other.length);
    this.buffer.set(other.view(), this.length);
    this.length += other.length;
  }

  /** What has been written; valid until more is. */
  view(): Uint8Array<ArrayBuffer> {
    return this.buffer.subarray(0, this.length);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(2 * this.buffer.length, this.length + count));
    larger.set(this.buffer);
    this.buffer = larger;
  }
}
