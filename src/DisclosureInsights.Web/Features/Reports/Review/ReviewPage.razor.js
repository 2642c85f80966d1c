// One key a step: what is typed goes into the one field of the item that is looked at; with the field empty, letters are
// commands. The item's id goes along, so that a key pressed twice never confirms an item that was not yet to be seen.
let root, page, mayReview, pending = Promise.resolve();

const field = () => root?.querySelector('#review-field');
const current = () => root?.querySelector('[data-item]')?.dataset.item ?? '';
const choice = () => root?.querySelector('#review-choice')?.value ?? '';

function press(command) {
  const input = field(), id = current(), text = input?.value ?? '', chosen = choice();
  if (input) input.value = '';
  pending = pending.then(async () => {
    const done = await page.invokeMethodAsync('PressAsync', id, command, text, chosen);
    // Refused: give back what was typed, unless something else was typed meanwhile.
    if (!done && input && input.value === '' && current() === id) input.value = text;
  }).catch(() => { });
}

function command(key, input, isFigure) {
  switch (key) {
    case 'ArrowDown': case 'j': return 'next';
    case 'ArrowUp': case 'k': return 'previous';
  }
  if (!mayReview) return null;
  switch (key) {
    case 'Enter': return 'accept';
    case 'y': return 'confirm';
    case 'u': return 'undo';
    case 'x': return isFigure ? 'strike' : null;
  }
  return null;
}

function onKey(event) {
  if (!root?.isConnected || event.defaultPrevented || event.isComposing || event.altKey || event.metaKey) return;
  const input = field(), target = event.target, inField = target === input;
  const isChoice = target.id === 'review-choice';
  const isOther = !inField && !isChoice && target.closest?.('input, select, textarea, button, a, summary, [contenteditable], [role=dialog]');
  const typed = inField && input.value !== '';
  if (event.ctrlKey) {
    if (event.key === 'z' && mayReview && !typed && !isOther) { event.preventDefault(); press('undo'); }
    return;
  }
  if (typed) {
    if (event.key === 'Enter') { event.preventDefault(); press('accept'); }
    if (event.key === 'Escape') { event.preventDefault(); input.value = ''; }
    return;
  }
  if (isChoice) {
    if (event.key === 'Enter') { event.preventDefault(); press('accept'); }
    return;
  }
  // A focused link or button keeps its Enter; the source pane keeps its arrows.
  if (isOther && (event.key === 'Enter' || event.key === ' ')) return;
  if (isOther && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
  if (target.id === 'review-source' && event.key.startsWith('Arrow')) return;
  const found = command(event.key, input, choice() !== '');
  if (found) { event.preventDefault(); press(found); return; }
  if (event.key === 'c' && root.querySelector('#review-choice')) { event.preventDefault(); root.querySelector('#review-choice').focus(); return; }
  if (input && !inField && !isOther && /^[0-9０-９\/ ]$/.test(event.key)) input.focus();
}

function onClick(event) {
  const button = event.target.closest?.('[data-command]');
  if (button && root?.contains(button)) press(button.dataset.command);
}

export function start(element, component, allowed) {
  root = element; page = component; mayReview = allowed;
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);
}

// Brings the item into view in the list and its place in the source, each within its own pane.
export function show(takeFocus) {
  if (takeFocus) field()?.focus({ preventScroll: true });
  reveal(root?.querySelector('.review-list'), root?.querySelector('.review-list [aria-current=true]'));
  reveal(root?.querySelector('.source-pane'), root?.querySelector('.source-pane .source-here'));
}

function reveal(pane, place) {
  if (!pane || !place) return;
  const outer = pane.getBoundingClientRect(), inner = place.getBoundingClientRect();
  pane.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  pane.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
}

export function stop() {
  document.removeEventListener('keydown', onKey);
  document.removeEventListener('click', onClick);
  root = page = undefined;
}
