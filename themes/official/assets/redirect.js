// A reader who comes with a fragment keeps it: the refresh further down in the page would lose it.
(function () {
  var script = document.currentScript;
  if (script && location.hash.length > 1) {
    window.stop();
    location.replace(script.getAttribute('data-to') + location.hash);
  }
})();
