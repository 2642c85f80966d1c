// Brings a cell or a mark in the prose into view and hands it the keyboard, so that the next Tab goes on from there.
export function go(id) {
  const place = document.getElementById(id);
  if (!place) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ block: 'center', inline: 'center', behavior: calm ? 'auto' : 'smooth' });
  place.focus({ preventScroll: true });
  return true;
}
