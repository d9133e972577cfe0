// Keeps a page that shows progress up to date, without touching what somebody types or where the focus is.
// A board hears of changes from the server (data-stream); a screen asks now and then (data-poll).
(() => {
  'use strict';
  const WAIT = 2000;
  const place = document.querySelector('[data-stream], [data-poll]');
  if (!place) return;
  const { stream, poll, on, off, pause, go, lost, over, changed } = place.dataset;
  let paused = false;
  let busy = false;
  let due = false;
  let last = 0;
  let timer;

  const note = document.createElement('span');
  const button = document.createElement('button');

  /** What stands beside the button; a screen has no words for it. */
  function say(words) {
    if (stream && note.textContent !== words) note.textContent = words;
  }

  const inUse = (element) => element.contains(document.activeElement);

  /** Puts the content of one element in the place of that of another, when it differs. */
  function take(old, fresh) {
    if (old.className !== fresh.className && typeof old.className === 'string') old.className = fresh.className;
    if (old.innerHTML === fresh.innerHTML) return;
    if (inUse(old)) {
      due = true;
      return;
    }
    const open = new Set([...old.querySelectorAll('details[open]')].map((one) => one.id));
    old.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
    for (const one of old.querySelectorAll('details')) one.open = one.open || open.has(one.id);
  }

  const names = (within) => [...within.querySelectorAll('[data-live]')].map((one) => one.id).join(' ');

  function apply(fresh) {
    due = false;
    for (const frame of document.querySelectorAll('[data-frame]')) {
      const other = fresh.getElementById(frame.id);
      // Rows came or went, as they do under a filter.
      if (other && names(frame) !== names(other)) take(frame, other);
    }
    for (const old of document.querySelectorAll('[data-live]')) {
      const other = fresh.getElementById(old.id);
      if (other) take(old, other);
    }
  }

  async function renew() {
    if (paused || busy) {
      due = true;
      return;
    }
    busy = true;
    last = Date.now();
    try {
      const answer = await fetch(location.href, { redirect: 'manual', headers: { accept: 'text/html' } });
      if (answer.status === 200) {
        apply(new DOMParser().parseFromString(await answer.text(), 'text/html'));
        const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: 'medium' });
        say(`${on} ${changed} ${time}.`);
      } else if (answer.type === 'opaqueredirect') {
        say(over);
      } else if (poll && answer.status === 410) {
        location.reload();
      } else {
        say(lost);
      }
    } catch {
      say(lost);
    }
    busy = false;
    if (due) soon();
  }

  /** Not more often than the page can bear. */
  function soon() {
    due = true;
    clearTimeout(timer);
    timer = setTimeout(renew, Math.max(0, last + WAIT - Date.now()));
  }

  if (poll) {
    setInterval(renew, Number(poll) * 1000);
    return;
  }

  button.type = 'button';
  button.className = 'button button--secondary';
  button.textContent = pause;
  button.addEventListener('click', () => {
    paused = !paused;
    button.textContent = paused ? go : pause;
    say(paused ? off : on);
    if (!paused) soon();
  });
  say(on);
  place.replaceChildren(note, ' ', button);
  document.addEventListener('focusout', () => due && !paused && soon());

  const source = new EventSource(stream);
  source.addEventListener('hoofd', (event) => {
    if (event.data !== place.dataset.seq) soon();
    if (!paused) say(on);
  });
  source.addEventListener('stand', (event) => {
    place.dataset.seq = event.lastEventId;
    soon();
  });
  source.addEventListener('error', () => {
    // The browser asks again by itself, unless it was turned away.
    if (source.readyState === EventSource.CLOSED) say(over);
  });
})();
