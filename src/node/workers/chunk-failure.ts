/** An error that names the draws in which something went wrong: `draws 1280–1407: invalid months: -3`. */
export function chunkFailure(first: number, count: number, cause: unknown): Error {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new Error(`draws ${first}–${first + count - 1}: ${message}`, { cause });
}
