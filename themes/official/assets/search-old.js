// The page of the search in a browser that knows no modules.
document.querySelector('.search-page').style.display = 'none';
document.querySelector('.search-old').hidden = false;
