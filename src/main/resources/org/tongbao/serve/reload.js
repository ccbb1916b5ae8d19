// Loads the page again when the site has changed since it was made, or when the preview comes back after a restart.
(function () {
  var lost = false;
  var query = document.currentScript.src.split('?')[1] || '';
  var source = new EventSource('/_tongbao/events?' + query);
  source.addEventListener('change', function () { location.reload(); });
  source.onerror = function () { lost = true; };
  source.onopen = function () { if (lost) { location.reload(); } };
})();
