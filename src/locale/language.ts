/** Languages in which everything that a reader sees is written. */
export type Language = "fr" | "en";

/** The same words in every language. */
export type Text = Readonly<Record<Language, string>>;
