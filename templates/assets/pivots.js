/** Shows of a page's zones those of one pivot, and lets readers choose which: by the address, by what they chose before, else the first. */
export function open({ choices, create, label }) {
  const zones = [...document.querySelectorAll(".zone.has-pivot")]
    .map((element) => ({ element, pivots: element.dataset.pivot.split(" ") }));
  const pivots = [...new Set(zones.flatMap((zone) => zone.pivots))];
  if (pivots.length < 2) {
    return;
  }

  const asked = new URLSearchParams(location.search).get("pivots")?.split(",") ?? [];
  const before = choices.get("pivots")?.split(" ") ?? [];
  let chosen = [...asked, ...before, pivots[0]].find((pivot) => pivots.includes(pivot));

  const inputs = pivots.map((value) => create("input", { type: "radio", name: "pivot", value }));
  const list = create("fieldset", { className: "pivots", lang: document.documentElement.lang }, create("legend", {}, label));
  list.append(...inputs.map((input) => create("label", {}, input, input.value)));

  const show = () => {
    zones.forEach((zone) => { zone.element.hidden = !zone.pivots.includes(chosen); });
    inputs.forEach((input) => { input.checked = input.value === chosen; });
  };
  const choose = (pivot) => {
    chosen = pivot;
    choices.set("pivots", [...new Set([pivot, ...before])].slice(0, 50).join(" "));
    const address = new URL(location.href);
    address.searchParams.set("pivots", pivot);
    history.replaceState(history.state, "", address);
    show();
  };
  /** Shows the zone that what the address names stands in. */
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const zone = zones.find(({ element }) => element.hidden && element.contains(target));
    if (target && zone) {
      choose(zone.pivots[0]);
      target.scrollIntoView();
    }
  };

  list.addEventListener("change", ({ target }) => choose(target.value));
  addEventListener("hashchange", reveal);
  const title = document.querySelector("article > :is(h1, :has(> h1))");
  if (title) {
    title.after(list);
  } else {
    document.querySelector("article").prepend(list);
  }
  show();
  reveal();
}
