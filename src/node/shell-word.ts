/** A word as it is typed in a shell: between quotes where it holds more than letters, digits and marks without a meaning there. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}_@%+=:,./~-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
