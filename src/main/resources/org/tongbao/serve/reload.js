// Loads the page again when the site has changed, or when the preview comes back after a restart.
(function () {
  var lost = false;
  var source = new EventSource('/_tongbao/events');
  source.addEventListener('change', function () { location.reload(); });
  source.onerror = function () { lost = true; };
  source.onopen = function () { if (lost) { location.reload(); } };
})();
