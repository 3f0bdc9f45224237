/** Words without what keeps them on one line, nor where lines break. */
export const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").replace(/\s+/g, " ");

/** A command line that finds these files. */
export const withFile = (text: string) => ({ read: async () => text });

/** A series of one's own that carries a curve. */
export const own =
  "date,value\n2015,0.08\n2016,0.13\n2017,0.21\n2018,0.33\n2019,0.45\n2020,0.57\n2021,0.66\n2022,0.72\n";
