// The filters are <details>: they open without script, and close by Escape or a click elsewhere with it.
export function closeMenusOutside(bar) {
  const outside = event => {
    if (!bar.isConnected) { document.removeEventListener('click', outside); return; }
    bar.querySelectorAll('details[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
  };
  document.addEventListener('click', outside);
  bar.addEventListener('keydown', event => {
    const menu = event.key === 'Escape' && event.target.closest('details[open]');
    if (menu) { menu.open = false; menu.querySelector('summary').focus(); }
  });
}
