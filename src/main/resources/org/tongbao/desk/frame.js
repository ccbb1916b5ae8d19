// Keeps the place on the page while its text is being edited: tells the desk where it is, and returns there.
(function () {
  var place = /^#at=(\d+)$/.exec(location.hash);
  if (place) {
    addEventListener('load', function () { scrollTo(0, Number(place[1])); });
  }
  addEventListener('scroll', function () { parent.postMessage({ at: Math.round(scrollY) }, '*'); }, { passive: true });
})();
