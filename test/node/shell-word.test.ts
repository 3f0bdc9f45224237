import { describe, expect, it } from "vitest";
import { shellWord } from "../../src/node/shell-word.js";

describe("a word to type in a shell", () => {
  it.each([
    ["graduated", "graduated"],
    ["./été/ma-proposition.yaml", "./été/ma-proposition.yaml"],
    ["my file.yaml", "'my file.yaml'"],
    ["it's", "'it'\\''s'"],
    ["$HOME", "'$HOME'"],
  ])("%s is %s", (word, typed) => {
    expect(shellWord(word)).toBe(typed);
  });
});
