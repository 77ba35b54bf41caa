// Shows the page anew when the site was rebuilt. The browser keeps the scroll position across a reload.
let opened = false;
const events = new EventSource("/_preview/events");
events.onmessage = () => location.reload();
events.onopen = () => {
  if (opened) {
    location.reload();
  }
  opened = true;
};
