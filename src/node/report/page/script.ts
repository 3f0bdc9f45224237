/**
 * Comfort that the page can do without: keeps the section when the language changes, unfolds what a link points into,
 * and tells the browser which language is shown.
 */
export const pageScript = `
(() => {
  const editions = [...document.querySelectorAll(".edition")];
  const shown = () => editions.find((edition) => edition.offsetParent !== null) ?? editions[0];
  const settle = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let unfolded = false;
    for (let at = target; at; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement && !at.open) { at.open = true; unfolded = true; }
    }
    if (unfolded) target.scrollIntoView();
    document.documentElement.lang = shown().lang;
    document.title = shown().dataset.title;
  };
  for (const link of document.querySelectorAll("a.switch")) {
    link.addEventListener("click", () => {
      const passed = [...shown().querySelectorAll("[data-section]")].filter((one) => one.getBoundingClientRect().top < 120);
      const section = passed.at(-1)?.dataset.section;
      link.hash = section ? link.lang + "-" + section : link.lang;
    });
  }
  addEventListener("hashchange", settle);
  addEventListener("load", settle);
})();
`;
