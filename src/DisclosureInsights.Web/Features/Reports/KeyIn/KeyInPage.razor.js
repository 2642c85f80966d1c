// A field counts as changed when it is left, and also when the typing pauses: so the rules and the draft keep up.
const pause = 700;
let root, timer;

function onInput(event) {
  const field = event.target;
  clearTimeout(timer);
  timer = setTimeout(() => field.dispatchEvent(new Event('change', { bubbles: true })), pause);
}

// Enter and the arrows walk as in a table of figures; Tab goes in the order printed by itself.
function onKey(event) {
  const field = event.target;
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || !field.closest?.('.cell-entry') || field.tagName !== 'INPUT') return;
  if (event.key === 'Enter') {
    event.preventDefault();
    const all = [...root.querySelectorAll('.cell-entry input')];
    all[all.indexOf(field) + (event.shiftKey ? -1 : 1)]?.focus();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const step = event.key === 'ArrowDown' ? 1 : -1, cell = field.closest('td');
    const fields = [...cell.parentElement.querySelectorAll('.cell-entry input')], column = fields.indexOf(field);
    const rows = [...cell.closest('table').querySelectorAll('tr')].filter(row => row.querySelector('.cell-entry input'));
    const next = rows[rows.indexOf(cell.parentElement) + step]?.querySelectorAll('.cell-entry input');
    if (next) { event.preventDefault(); next[Math.min(column, next.length - 1)].focus(); }
  }
}

function onFocus(event) {
  if (event.target.closest?.('.cell-entry')) event.target.select?.();
}

export function start(element) {
  root = element;
  root.addEventListener('input', onInput);
  root.addEventListener('keydown', onKey);
  root.addEventListener('focusin', onFocus);
  root.dataset.live = '';
}

export function go(id) {
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: 'center', inline: 'center' });
  field?.focus({ preventScroll: true });
}

export function stop() { clearTimeout(timer); }
