// Shows the page anew when the site was rebuilt. The browser keeps the scroll position across a reload.
const shown = document.currentScript.dataset.version;
new EventSource("/_preview/events").onmessage = (event) => {
  if (event.data !== shown) {
    location.reload();
  }
};
