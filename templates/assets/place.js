/** Keeps readers at the section they read when they change to another language. */
const headings = [...document.querySelectorAll("article :is(h1, h2, h3, h4, h5, h6)[id]")];

function named() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

/** The heading over what the address names, while that is in view; else the last one that has left the middle of the page upwards. */
function reading() {
  const target = document.getElementById(named());
  const top = target?.getBoundingClientRect().top;
  return top >= 0 && top < innerHeight
    ? headings.findLast((heading) => heading.contains(target) || heading.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)
    : headings.findLast((heading) => heading.offsetParent && heading.getBoundingClientRect().top < 140);
}

let isKeeping = false;

/** Goes to the heading that the reader comes from, and takes along the one that the reader leaves from. */
export function keep(choices) {
  if (!isKeeping) {
    isKeeping = true;
    arrive(choices);
    leave(choices);
  }
}

/** On the way to a language: its address gets the section's id, and the device remembers which heading of the page that was. */
function leave(choices) {
  document.addEventListener("click", ({ target }) => {
    const link = target.closest("a[data-locale]");
    const heading = link && reading();
    if (link) {
      const at = headings.indexOf(heading);
      link.hash = at > 0 || (heading && heading.localName !== "h1") ? encodeURIComponent(heading.id) : "";
      choices.set("place", link.hash ? `${at} ${heading.id}` : "");
    }
  });
}

/** Where a page does not have the id it was called with: the heading at the same place. */
function arrive(choices) {
  const place = choices.get("place");
  const at = parseInt(place);
  choices.set("place", "");
  if (place === `${at} ${named()}` && headings[at] && !document.getElementById(named())) {
    location.replace(`#${encodeURIComponent(headings[at].id)}`);
  }
}
