// Types the code of an invitation for who scanned it. It stands behind the # of the address, which a browser sends to
// nobody; then it is taken out of the address. Without this somebody types it from the letter.
(() => {
  'use strict';

  const field = document.getElementById('code');
  const code = location.hash.slice(1);
  if (!field || !/^[0-9A-Za-z-]{1,30}$/.test(code)) return;
  if (field.value === '') field.value = code;
  const other = document.querySelector('.page-header__language');
  if (other) other.hash = code;
  history.replaceState(null, '', location.pathname + location.search);
})();
