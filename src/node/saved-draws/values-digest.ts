import { createHash } from "node:crypto";

/** SHA-256 of values as they are added: 64-bit floats, least byte first. */
export function openValuesDigest(): { readonly add: (values: Float64Array) => void; readonly hex: () => string } {
  const hash = createHash("sha256");
  return {
    add: (values) => void hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
    hex: () => hash.digest("hex"),
  };
}
