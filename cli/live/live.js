// Loads the page again when what it shows is not what there is any more. It does not listen in tabs that nobody sees: a
// browser keeps few connections to one server.
(() => {
  "use strict";
  const address = document.currentScript.dataset.events;
  let source;
  const listen = () => {
    source?.close();
    source = new EventSource(address);
    source.addEventListener("changed", () => {
      source.close();
      location.reload();
    });
  };
  const look = () => (document.hidden ? source?.close() : listen());
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", event => event.persisted && look());
  window.addEventListener("pagehide", () => source?.close());
  look();
})();
