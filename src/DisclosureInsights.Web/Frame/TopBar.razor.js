// Keeps the choice for a year. The server reads the cookie, so that a dark page never flashes white.
export function keepAppearance(name, value) {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax${secure}`;
  document.documentElement.dataset.appearance = value;
}

// The menus are <details>: they open without script, and close by Escape or a click elsewhere with it.
export function closeMenusOutside(bar) {
  const close = except => bar.querySelectorAll('details[open]').forEach(menu => { if (menu !== except) menu.open = false; });
  document.addEventListener('click', event => close(event.target.closest?.('details')));
  bar.addEventListener('keydown', event => {
    const menu = event.key === 'Escape' && event.target.closest('details[open]');
    if (menu) { menu.open = false; menu.querySelector('summary').focus(); }
  });
}
